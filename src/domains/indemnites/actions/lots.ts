/** A lot of transfers: prepared, handed to the bank, or given up. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readIbanToPay } from '../../tresorerie/index.ts'
import { indemnitesContract } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import {
  freeSommes,
  insertLot,
  listVirementRows,
  lockLot,
  nextLotNumber,
  updateLot,
  updateVirement,
} from '../store/paiement-store.ts'
import { listSommeRows, lockSommes, type SommeRow } from '../store/somme-store.ts'
import { isDue, tiersOf } from './a-payer.ts'
import { writeFichier } from './lot-fichier.ts'
import { personneOf, readPlace } from './moi.ts'
import { listComptesDe } from './tiers.ts'

const MOST_DAYS = 60
type Done = Promise<Result<{ ok: true }, IndemnitesRefusal>>

const isDateOk = (executionLe: string, today: string): boolean =>
  executionLe >= today && executionLe <= Temporal.PlainDate.from(today).add({ days: MOST_DAYS }).toString()

const groupDue = async (ctx: Ctx, sommeIds: readonly string[]): Promise<[string, SommeRow[]][]> => {
  await lockSommes(ctx.tx, ctx.cptsId, sommeIds)
  const rows = (await listSommeRows(ctx.tx, ctx.cptsId, { ids: sommeIds })).filter(isDue)
  return [...Map.groupBy(rows, tiersOf)].toSorted(([, [a]], [, [b]]) =>
    a!.beneficiaire.localeCompare(b!.beneficiaire, 'fr'),
  )
}

export const createLot = defineAction(indemnitesContract.createLot, {
  audit: 'lot-paiement.preparer',
  constraints: { virement_somme_une_fois: 'somme-dans-un-lot' },
  run: async (ctx, { body }): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
    const { tx, cptsId, now } = ctx
    const { today } = await readPlace(ctx)
    if (!isDateOk(body.executionLe, today)) return refuse('lot-date')
    if (!(await readIbanToPay(tx, cptsId, body.compteId))) return refuse('compte-unknown')
    const groups = await groupDue(ctx, body.sommeIds)
    if (groups.length === 0) return refuse('lot-vide')
    const comptes = await listComptesDe(
      ctx,
      groups.map(([tiers]) => tiers),
    )
    const without = groups.filter(([tiers]) => !comptes.get(tiers)?.ibanScelle)
    if (without.length > 0)
      return refuse('iban-absent', { noms: without.map(([, [one]]) => one!.beneficiaire).join(', ') })
    const id = newId(now.epochMilliseconds)
    const numero = await nextLotNumber(tx, cptsId)
    const virements = groups.map(([tiers, rows], index) => {
      const compte = comptes.get(tiers)!
      return {
        cptsId,
        id: newId(now.epochMilliseconds),
        lotId: id,
        rang: index + 1,
        professionnelId: rows[0]!.professionnelId,
        fournisseurId: rows[0]!.fournisseurId,
        titulaire: compte.titulaire,
        coordonneesId: compte.id,
        ibanFin: compte.ibanFin,
        centimes: rows.reduce((sum, { engageCentimes }) => sum + engageCentimes, 0),
        reference: `L${numero}V${index + 1}`,
      }
    })
    const sommes = groups.flatMap(([, rows], index) =>
      rows.map((row) => ({ cptsId, virementId: virements[index]!.id, sommeId: row.id, centimes: row.engageCentimes })),
    )
    const lot = {
      cptsId,
      id,
      numero,
      message: `LOT-${numero}-${id.slice(0, 8).toUpperCase()}`,
      compteId: body.compteId,
      executionLe: body.executionLe,
      nombre: virements.length,
      centimes: virements.reduce((sum, { centimes }) => sum + centimes, 0),
      creeLe: toDate(now),
      creePar: personneOf(ctx),
    }
    await insertLot(tx, lot, virements, sommes)
    return ok({ id })
  },
})

export const handLot = defineAction(indemnitesContract.handLot, {
  audit: 'lot-paiement.remettre',
  run: async (ctx, { params }): Done => {
    const lot = await lockLot(ctx.tx, ctx.cptsId, params.lotId)
    if (!lot) return refuse('lot-unknown')
    if (lot.etat !== 'prepare') return refuse('lot-remis')
    const fichier = await writeFichier(ctx, lot)
    if (!fichier.ok) return fichier
    const faults = fichier.value.controles.filter(({ conforme }) => !conforme)
    if (faults.length > 0)
      return refuse('lot-en-faute', { controles: faults.map(({ libelle }) => libelle).join(' ; ') })
    await updateLot(ctx.tx, ctx.cptsId, lot.id, {
      etat: 'remis',
      remisLe: toDate(ctx.now),
      empreinte: fichier.value.empreinte,
    })
    return ok({ ok: true as const })
  },
})

export const readFichierLot = defineAction(indemnitesContract.readFichierLot, {
  audit: 'lot-paiement.fichier',
  run: async (ctx, { params }) => {
    const lot = await lockLot(ctx.tx, ctx.cptsId, params.lotId)
    if (!lot) return refuse('lot-unknown')
    if (lot.etat !== 'remis') return refuse('lot-pas-remis')
    const fichier = await writeFichier(ctx, lot)
    if (!fichier.ok) return fichier
    if (fichier.value.empreinte !== lot.empreinte)
      return refuse('lot-en-faute', { controles: 'il n’est plus celui qui a été remis' })
    return ok({ name: `${lot.message.toLowerCase()}.xml`, type: 'application/xml', body: fichier.value.xml })
  },
})

export const cancelLot = defineAction(indemnitesContract.cancelLot, {
  audit: 'lot-paiement.annuler',
  run: async ({ tx, cptsId }, { params }): Done => {
    const lot = await lockLot(tx, cptsId, params.lotId)
    if (!lot) return refuse('lot-unknown')
    const virements = await listVirementRows(tx, cptsId, lot.id)
    if (lot.etat === 'annule' || virements.some(({ etat }) => etat !== 'a-payer')) return refuse('lot-remis')
    for (const { id } of virements) {
      await freeSommes(tx, cptsId, id)
      await updateVirement(tx, cptsId, id, { etat: 'annule' })
    }
    await updateLot(tx, cptsId, lot.id, { etat: 'annule', remisLe: null })
    return ok({ ok: true as const })
  },
})
