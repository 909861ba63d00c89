/** Lots as they are shown: transfers, checks of the file, lines of statements that may pay them. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type LigneLibre, listComptesConnus, listLignesLibres } from '../../tresorerie/index.ts'
import { indemnitesContract, type LotLu, type VirementLu } from '../contract.ts'
import {
  type LotRow,
  listLotRows,
  listVirementRows,
  listVirementSommes,
  type VirementRow,
} from '../store/paiement-store.ts'
import { writeFichier } from './lot-fichier.ts'
import { instantOf } from './view.ts'

const lotOf = (row: LotRow, comptes: ReadonlyMap<string, string>): LotLu => ({
  id: row.id,
  numero: row.numero,
  message: row.message,
  compte: comptes.get(row.compteId) ?? '',
  executionLe: row.executionLe,
  etat: row.etat as LotLu['etat'],
  nombre: row.nombre,
  centimes: Number(row.centimes),
  restants: row.restants ?? 0,
  creeLe: instantOf(row.creeLe),
  remisLe: row.remisLe ? instantOf(row.remisLe) : null,
})

export const readLots = async ({ tx, cptsId }: Ctx) => {
  const comptes = new Map(
    (await listComptesConnus(tx, cptsId)).map(({ id, nom, ibanFin }) => [id, `${nom}, ••\u00a0${ibanFin}`]),
  )
  return (await listLotRows(tx, cptsId)).map((row) => ({ row, lu: lotOf(row, comptes) }))
}

export const listLots = defineAction(indemnitesContract.listLots, {
  audit: 'lot-paiement.lister',
  run: async (ctx) => ok({ lots: (await readLots(ctx)).map(({ lu }) => lu) }),
})

const SHOWN = 5
/** Money that went out, of this amount: those that name the transfer come first. */
const matching = (virement: VirementRow, libres: readonly LigneLibre[]) => {
  const bears = ({ libelle, reference }: LigneLibre) =>
    ` ${libelle} ${reference} `.toUpperCase().includes(virement.reference)
  return libres
    .filter(({ resteCentimes }) => resteCentimes === -virement.centimes)
    .toSorted((a, b) => Number(bears(b)) - Number(bears(a)) || (a.jour < b.jour ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, jour, libelle }) => ({ id, jour, libelle }))
}

const virementOf = (row: VirementRow, sommes: VirementLu['sommes'], libres: readonly LigneLibre[]): VirementLu => ({
  id: row.id,
  rang: row.rang,
  titulaire: row.titulaire,
  ibanFin: row.ibanFin,
  centimes: row.centimes,
  reference: row.reference,
  etat: row.etat as VirementLu['etat'],
  payeLe: row.payeLe,
  payePar: row.payePar as VirementLu['payePar'],
  retourMotif: row.retourMotif,
  sommes,
  lignes: row.etat === 'a-payer' ? matching(row, libres) : [],
})

export const readLot = defineAction(indemnitesContract.readLot, {
  audit: 'lot-paiement.lire',
  run: async (ctx, { params }) => {
    const found = (await readLots(ctx)).find(({ row }) => row.id === params.lotId)
    if (!found) return refuse('lot-unknown')
    const virements = await listVirementRows(ctx.tx, ctx.cptsId, found.row.id)
    const sommes = Map.groupBy(
      await listVirementSommes(
        ctx.tx,
        ctx.cptsId,
        virements.map(({ id }) => id),
      ),
      ({ virementId }) => virementId,
    )
    const libres = found.row.etat === 'remis' ? await listLignesLibres(ctx, 'sorties') : []
    const fichier = found.row.etat === 'annule' ? null : await writeFichier(ctx, found.row)
    return ok({
      ...found.lu,
      empreinte: found.row.empreinte,
      controles: fichier?.ok ? fichier.value.controles : [],
      virements: virements.map((row) =>
        virementOf(
          row,
          (sommes.get(row.id) ?? []).map(({ sommeId, objet, centimes }) => ({ id: sommeId, objet, centimes })),
          libres,
        ),
      ),
    })
  },
})
