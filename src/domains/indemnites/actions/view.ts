/** From rows to what the contract shows. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findPersonne } from '../../comptes/index.ts'
import type { SommeLue, VerdictLu } from '../contract.ts'
import { type Etat, mayApprove, mayControl, type Somme } from '../rules/cycle.ts'
import { checkPlafond } from '../rules/plafond.ts'
import { findReste, type ResteRow } from '../store/plafond-store.ts'
import type { SommeRow } from '../store/somme-store.ts'
import { personneOf } from './moi.ts'

export const instantOf = (date: Date): string => fromDate(date).toString()
const instantOrNull = (date: Date | null): string | null => (date ? instantOf(date) : null)

export const cycleOf = (row: SommeRow): Somme => ({
  centimes: row.centimes,
  etat: row.etat as Etat,
  personneId: row.personneId,
  controleePar: row.controleePar,
  approuveePar: row.approuveePar,
  engageCentimes: row.engageCentimes,
  payeCentimes: row.payeCentimes,
  recouvrerCentimes: row.recouvrerCentimes,
  enLot: row.virementId !== null,
})

/** Who asks, and what they may do about it: buttons that would be refused are not shown. */
export const viewOf = (ctx: Pick<Ctx, 'actor' | 'permissions'>, row: SommeRow): SommeLue => {
  const qui = personneOf(ctx)
  const somme = cycleOf(row)
  const can = (permission: string) => qui !== null && ctx.permissions.has(permission)
  return {
    id: row.id,
    genre: row.genre as SommeLue['genre'],
    professionnelId: row.professionnelId,
    fournisseurId: row.fournisseurId,
    beneficiaire: row.beneficiaire,
    objet: row.objet,
    mission: row.mission as SommeLue['mission'],
    jour: row.jour,
    numero: row.numero,
    centimes: row.centimes,
    etat: somme.etat,
    engageCentimes: row.engageCentimes,
    payeCentimes: row.payeCentimes,
    recouvrerCentimes: row.recouvrerCentimes,
    enLot: somme.enLot,
    acteId: row.acteId,
    debut: instantOrNull(row.debut),
    fin: instantOrNull(row.fin),
    minutes: row.minutes,
    justificatif: row.justificatif,
    avertissements: row.avertissements ?? [],
    par: row.par as SommeLue['par'],
    declareeLe: instantOf(row.declareeLe),
    peutControler: can('indemnite.check') && mayControl(somme, qui!).ok,
    peutApprouver: can('indemnite.approve') && mayApprove(somme, qui!).ok,
  }
}

export const verdictOf = (annee: number, row: ResteRow | undefined, centimes = 0): VerdictLu => {
  const { niveau, resteCentimes, part, phrase } = checkPlafond(
    { plafondCentimes: row?.plafond ?? null, compteCentimes: row ? row.plafond - row.reste : 0 },
    annee,
    centimes,
  )
  return { annee, niveau, plafondCentimes: row?.plafond ?? null, resteCentimes, part, phrase }
}

export const readVerdict = async (
  { tx }: Pick<Ctx, 'tx'>,
  personneId: string,
  annee: number,
  centimes = 0,
): Promise<VerdictLu> => verdictOf(annee, await findReste(tx, personneId, annee), centimes)

/** The name of somebody of the office; they may have gone since. */
export const nameOf = async ({ tx }: Pick<Ctx, 'tx'>, personneId: string | null): Promise<string> => {
  const found = personneId ? await findPersonne(tx, personneId) : undefined
  return found ? `${found.prenom} ${found.nom}` : 'une personne qui n’est plus là'
}
