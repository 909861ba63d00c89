/**
 * The life of a sum that the CPTS owes: declared, checked, approved, paid. Two people of whom neither is paid by it, and
 * every change of its money is one line of the ledger. The base holds the same rules as constraints; here they are said
 * first, in words, and tested over thousands of histories.
 */
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export const ETATS = ['declaree', 'controlee', 'approuvee', 'refusee', 'annulee'] as const
export type Etat = (typeof ETATS)[number]
export const NATURES_MOUVEMENT = [
  'approbation',
  'annulation',
  'paiement',
  'retour',
  'reprise',
  'remboursement',
] as const
export type NatureMouvement = (typeof NATURES_MOUVEMENT)[number]

export type Somme = {
  centimes: number
  etat: Etat
  /** The person who is paid; null for a supplier. */
  personneId: string | null
  controleePar: string | null
  approuveePar: string | null
  engageCentimes: number
  payeCentimes: number
  recouvrerCentimes: number
  /** In a transfer that is not over. */
  enLot: boolean
}
export type Mouvement = {
  nature: NatureMouvement
  centimes: number
  engage: number
  paye: number
  recouvrer: number
}
export type CycleRefusal =
  | 'somme-etape'
  | 'somme-pas-soi-meme'
  | 'somme-deux-personnes'
  | 'somme-dans-un-lot'
  | 'somme-deja-payee'
  | 'somme-pas-due'
  | 'reprise-trop'

const isPayee = ({ personneId }: Somme, qui: string): boolean => personneId === qui

export const mouvementOf = (nature: NatureMouvement, centimes: number): Mouvement => {
  const [engage, paye, recouvrer] = {
    approbation: [1, 0, 0],
    annulation: [-1, 0, 0],
    paiement: [-1, 1, 0],
    retour: [1, -1, 0],
    reprise: [0, 0, 1],
    remboursement: [0, -1, -1],
  }[nature] as [number, number, number]
  return {
    nature,
    centimes,
    engage: engage * centimes || 0,
    paye: paye * centimes || 0,
    recouvrer: recouvrer * centimes || 0,
  }
}

export const mayControl = (somme: Somme, qui: string): Result<true, CycleRefusal> => {
  if (somme.etat !== 'declaree') return refuse('somme-etape')
  return isPayee(somme, qui) ? refuse('somme-pas-soi-meme') : ok(true as const)
}

export const mayApprove = (somme: Somme, qui: string): Result<Mouvement, CycleRefusal> => {
  if (somme.etat !== 'controlee') return refuse('somme-etape')
  if (isPayee(somme, qui)) return refuse('somme-pas-soi-meme')
  if (somme.controleePar === qui) return refuse('somme-deux-personnes')
  return ok(mouvementOf('approbation', somme.centimes))
}

/** Before it is approved: nothing was owed yet. */
export const mayRefuse = (somme: Somme, qui: string): Result<true, CycleRefusal> => {
  if (somme.etat !== 'declaree' && somme.etat !== 'controlee') return refuse('somme-etape')
  return isPayee(somme, qui) ? refuse('somme-pas-soi-meme') : ok(true as const)
}

/** After: an entry gives back what the approval took. */
export const mayAnnul = (somme: Somme, qui: string): Result<Mouvement, CycleRefusal> => {
  if (somme.etat !== 'approuvee') return refuse('somme-etape')
  if (isPayee(somme, qui)) return refuse('somme-pas-soi-meme')
  if (somme.enLot) return refuse('somme-dans-un-lot')
  if (somme.engageCentimes !== somme.centimes) return refuse('somme-deja-payee')
  return ok(mouvementOf('annulation', somme.centimes))
}

export const mayPay = (somme: Somme): Result<Mouvement, CycleRefusal> =>
  somme.etat === 'approuvee' && somme.engageCentimes > 0
    ? ok(mouvementOf('paiement', somme.engageCentimes))
    : refuse('somme-pas-due')

/** The bank sent the money back: it is owed again. What was asked back meanwhile stays asked for. */
export const mayReturn = (somme: Somme): Result<Mouvement, CycleRefusal> =>
  somme.payeCentimes > 0 && somme.recouvrerCentimes === 0
    ? ok(mouvementOf('retour', somme.payeCentimes))
    : refuse('somme-pas-due')

/** Paid too much: a part has to come back. `demandeePar` asks, `qui` approves. */
export const mayRecover = (
  somme: Somme,
  centimes: number,
  demandeePar: string,
  qui: string,
): Result<Mouvement, CycleRefusal> => {
  if (isPayee(somme, qui) || isPayee(somme, demandeePar)) return refuse('somme-pas-soi-meme')
  if (demandeePar === qui) return refuse('somme-deux-personnes')
  if (centimes <= 0 || centimes > somme.payeCentimes - somme.recouvrerCentimes) return refuse('reprise-trop')
  return ok(mouvementOf('reprise', centimes))
}

export const mayReimburse = (somme: Somme, centimes: number): Result<Mouvement, CycleRefusal> =>
  centimes > 0 && centimes <= somme.recouvrerCentimes
    ? ok(mouvementOf('remboursement', centimes))
    : refuse('reprise-trop')

export const applyMouvement = (somme: Somme, mouvement: Mouvement): Somme => ({
  ...somme,
  engageCentimes: somme.engageCentimes + mouvement.engage,
  payeCentimes: somme.payeCentimes + mouvement.paye,
  recouvrerCentimes: somme.recouvrerCentimes + mouvement.recouvrer,
})
