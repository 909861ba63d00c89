/** What the platform of the SAS was told, what waits, what failed and why; and one more try when somebody asks for it. */
import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { regulationContract } from '../contract.ts'
import { methodOf } from '../rules/envoi.ts'
import { instantOf, listEnvois, reviveEnvoi } from '../store/envoi-store.ts'
import { plateformeOf } from './suivre.ts'

const SHOWN = 200

export const listEnvoisSas = defineAction(regulationContract.listEnvoisSas, {
  audit: 'sas.envois',
  run: async (ctx) => {
    const rows = await listEnvois(ctx, SHOWN)
    return ok({
      plateforme: plateformeOf(ctx),
      envois: rows.map(({ rang, debut, creeLe, traiteLe, prochainEssai, ...row }) => ({
        ...row,
        methode: methodOf(rang),
        debut: instantOf(debut),
        creeLe: instantOf(creeLe),
        traiteLe: traiteLe && instantOf(traiteLe),
        prochainEssai: instantOf(prochainEssai),
      })),
    })
  },
})

export const retryEnvoiSas = defineAction(regulationContract.retryEnvoiSas, {
  audit: 'sas.reessayer',
  run: async (ctx, { params }) =>
    (await reviveEnvoi(ctx, params.envoiId, ctx.now)) ? ok({ ok: true as const }) : refuse('envoi-not-failed'),
})
