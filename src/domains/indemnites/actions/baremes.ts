/** The scale is written with the decision that voted it; a new version ends the one before. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { indemnitesContract } from '../contract.ts'
import { endOpenBareme, insertBareme, listBaremeRows } from '../store/bareme-store.ts'
import { readBaremes } from './load-baremes.ts'
import { readPlace } from './moi.ts'

export const listBaremesIndemnites = defineAction(indemnitesContract.listBaremesIndemnites, {
  audit: 'bareme-indemnites.lire',
  run: async (ctx) => ok({ baremes: await readBaremes(ctx, (await readPlace(ctx)).today) }),
})

export const createBaremeIndemnites = defineAction(indemnitesContract.createBaremeIndemnites, {
  audit: 'bareme-indemnites.ecrire',
  constraints: { bareme_overlap: 'bareme-overlap', bareme_decision: 'decision-not-in-register' },
  run: async ({ tx, cptsId, now }, { body }) => {
    const { heures, tarifs, ...rest } = body
    if (heures.fin <= heures.debut) return refuse('bareme-heures')
    if (body.voteLe > body.debut) return refuse('bareme-vote-apres')
    // It may not come before a version that is already written: people were told that one.
    const rows = await listBaremeRows(tx, cptsId)
    if (rows.some(({ debut }) => debut >= body.debut)) return refuse('bareme-overlap')
    await endOpenBareme(tx, cptsId, body.debut)
    const id = newId(now.epochMilliseconds)
    await insertBareme(
      tx,
      {
        ...rest,
        cptsId,
        id,
        ouvreDebut: heures.debut,
        ouvreFin: heures.fin,
        ouvreJours: heures.jours,
        creeLe: toDate(now),
      },
      tarifs.map((one, index) => ({ ...one, cptsId, baremeId: id, rang: index + 1 })),
    )
    return ok({ id })
  },
})
