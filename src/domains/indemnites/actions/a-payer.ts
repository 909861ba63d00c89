/** What is approved and waits for a transfer, put together by who receives it. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listComptesConnus } from '../../tresorerie/index.ts'
import { type APayer, indemnitesContract } from '../contract.ts'
import { listSommeRows, type SommeRow } from '../store/somme-store.ts'
import { listComptesDe } from './tiers.ts'

export const isDue = (row: SommeRow): boolean =>
  row.etat === 'approuvee' && row.engageCentimes > 0 && row.virementId === null
export const tiersOf = (row: SommeRow): string => (row.professionnelId ?? row.fournisseurId)!

export const readAPayer = async (ctx: Ctx): Promise<APayer[]> => {
  const due = (await listSommeRows(ctx.tx, ctx.cptsId, { etat: 'approuvee' })).filter(isDue)
  const comptes = await listComptesDe(ctx, [...new Set(due.map(tiersOf))])
  return [...Map.groupBy(due, tiersOf)]
    .map(([tiers, rows]) => {
      const first = rows[0]!
      const compte = comptes.get(tiers)
      return {
        professionnelId: first.professionnelId,
        fournisseurId: first.fournisseurId,
        nom: first.beneficiaire,
        ibanFin: compte?.ibanScelle ? compte.ibanFin : null,
        titulaire: compte?.titulaire ?? null,
        centimes: rows.reduce((sum, { engageCentimes }) => sum + engageCentimes, 0),
        sommes: rows.map(({ id, genre, objet, jour, engageCentimes }) => ({
          id,
          genre: genre as APayer['sommes'][number]['genre'],
          objet,
          jour,
          centimes: engageCentimes,
        })),
      }
    })
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))
}

export const listAPayer = defineAction(indemnitesContract.listAPayer, {
  audit: 'paiement.lister',
  run: async (ctx) =>
    ok({
      aPayer: await readAPayer(ctx),
      comptes: (await listComptesConnus(ctx.tx, ctx.cptsId))
        .filter(({ ferme }) => !ferme)
        .map(({ id, nom, ibanFin }) => ({ id, nom, ibanFin })),
    }),
})
