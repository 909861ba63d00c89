/** The payment file of a lot, written from its rows each time: the same rows give the same bytes. */
import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { findCpts } from '../../comptes/index.ts'
import { readIbanToPay } from '../../tresorerie/index.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { type Controle, checkPain } from '../rules/check-pain.ts'
import { writePain } from '../rules/pain.ts'
import { type LotRow, listVirementRows, listVirementSommes, type VirementRow } from '../store/paiement-store.ts'
import { findCoordonnees } from '../store/tiers-store.ts'
import type { Place } from './moi.ts'
import { revealIban } from './tiers.ts'

export type Fichier = { xml: string; empreinte: string; controles: Controle[] }
type Lot = Omit<LotRow, 'restants'>

const labelOf = (virement: VirementRow, cpts: string): string => `${cpts} ${virement.reference}`

export const writeFichier = async (place: Place, lot: Lot): Promise<Result<Fichier, IndemnitesRefusal>> => {
  const { tx, cptsId } = place
  const virements = await listVirementRows(tx, cptsId, lot.id)
  const sommes = await listVirementSommes(
    tx,
    cptsId,
    virements.map(({ id }) => id),
  )
  const compte = await readIbanToPay(tx, cptsId, lot.compteId)
  if (!compte) return refuse('compte-unknown')
  const comptes = new Map(
    (
      await findCoordonnees(
        tx,
        cptsId,
        virements.map((one) => one.coordonneesId),
      )
    ).map((row) => [row.id, row]),
  )
  const nom = (await findCpts(tx, cptsId))?.nom ?? ''
  const lines = virements.map((one) => {
    const row = comptes.get(one.coordonneesId)
    return {
      reference: one.reference,
      nom: one.titulaire,
      iban: (row && revealIban(row)) ?? '',
      centimes: one.centimes,
      libelle: labelOf(one, nom),
    }
  })
  if (lines.some(({ iban }) => iban === ''))
    return refuse('iban-absent', {
      noms: virements
        .filter((_, i) => lines[i]!.iban === '')
        .map(({ titulaire }) => titulaire)
        .join(', '),
    })
  const xml = writePain({
    message: lot.message,
    creeLe: fromDate(lot.creeLe).round('second').toString(),
    executionLe: lot.executionLe,
    debiteur: { nom, iban: compte.iban },
    virements: lines,
  })
  // What the ledger says is owed for these, not what the transfers say of themselves.
  const ledger = sommes.reduce((sum, one) => sum + one.centimes, 0)
  const controles = checkPain(xml, { nombre: virements.length, centimes: ledger, iban: compte.iban })
  return ok({ xml, empreinte: createHash('sha256').update(xml).digest('hex'), controles })
}
