import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import * as mail from '../../../server/mail/index.ts'
import { accueilContract, type CourrielView } from '../contract.ts'

const at = (date: Date): string => fromDate(date).toString()

const readCourriels = async (ctx: Ctx) => {
  const rows = await mail.listCourriels(ctx)
  return {
    envoie: ctx.installation.nature === 'reelle',
    courriels: rows.map((row) => ({
      id: row.id,
      destinataire: row.destinataire,
      sujet: row.sujet,
      corps: row.corps,
      calendrier: row.calendrier,
      methode: row.methode as CourrielView['methode'],
      etat: row.etat as CourrielView['etat'],
      creeLe: at(row.creeLe),
      expireLe: at(row.expireLe),
      prochainEssai: row.etat === 'en-attente' ? at(row.prochainEssai) : null,
      traiteLe: row.traiteLe && at(row.traiteLe),
      essais: row.essais,
      erreur: row.derniereErreur,
    })),
  }
}

export const listCourriels = defineAction(accueilContract.listCourriels, {
  audit: 'courriel.lire',
  run: async (ctx) => ok(await readCourriels(ctx)),
})

/** Mails of accounts belong to no CPTS: the operator sees them. */
export const listCourrielsInstallation = defineAction(accueilContract.listCourrielsInstallation, {
  audit: 'courriel.lire',
  run: async (ctx) => ok(await readCourriels(ctx)),
})
