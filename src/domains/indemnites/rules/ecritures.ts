/**
 * The accounts as the ledger makes them: each of its lines is one entry in two lines, as much at the debit as at the
 * credit. What was engaged is a charge and a debt; a payment settles the debt; a reversal is an entry of its own.
 */
import type { NatureMouvement } from './cycle.ts'
import { ANALYTIQUES, type Plan, type Usage } from './plan-comptable.ts'

export type Genre = 'indemnite' | 'remuneration' | 'frais' | 'facture'
export type LigneLedger = {
  sequence: number
  nature: NatureMouvement
  genre: Genre
  /** `2026-11-24`. */
  jour: string
  centimes: number
  beneficiaire: string
  /** What the third party is called in the accounts: never a name. */
  auxiliaire: string
  objet: string
  mission: string | null
  piece: string
  jourPiece: string
  ecritLe: string
}
export type LigneEcriture = {
  compte: string
  libelleCompte: string
  auxiliaire: string
  libelleAuxiliaire: string
  analytique: string
  debit: number
  credit: number
}
export type Ecriture = {
  numero: number
  journal: 'HA' | 'BQ' | 'OD'
  jour: string
  piece: string
  jourPiece: string
  libelle: string
  valideLe: string
  lignes: [LigneEcriture, LigneEcriture]
}

export const JOURNAUX = { HA: 'Sommes dues', BQ: 'Banque', OD: 'Opérations diverses' } as const

const SENS: Record<
  NatureMouvement,
  { journal: Ecriture['journal']; debit: 'charge' | 'tiers' | 'banque'; credit: 'charge' | 'tiers' | 'banque' }
> = {
  approbation: { journal: 'HA', debit: 'charge', credit: 'tiers' },
  annulation: { journal: 'OD', debit: 'tiers', credit: 'charge' },
  paiement: { journal: 'BQ', debit: 'tiers', credit: 'banque' },
  retour: { journal: 'BQ', debit: 'banque', credit: 'tiers' },
  reprise: { journal: 'OD', debit: 'tiers', credit: 'charge' },
  remboursement: { journal: 'BQ', debit: 'banque', credit: 'tiers' },
}
const WORDS: Record<NatureMouvement, string> = {
  approbation: '',
  annulation: 'Annulation, ',
  paiement: 'Paiement, ',
  retour: 'Retour de la banque, ',
  reprise: 'À rendre, ',
  remboursement: 'Rendu, ',
}

const usageOf = (which: 'charge' | 'tiers' | 'banque', genre: Genre): Usage =>
  which === 'charge' ? genre : which === 'banque' ? 'banque' : genre === 'facture' ? 'fournisseur' : 'tiers'

export const analytiqueOf = (mission: string | null): string => ANALYTIQUES[mission ?? 'fonctionnement'] ?? '00'

export const ecritureOf = (line: LigneLedger, plan: Plan): Ecriture => {
  const { journal, debit, credit } = SENS[line.nature]
  const analytique = analytiqueOf(line.mission)
  const lineOf = (which: 'charge' | 'tiers' | 'banque', amounts: { debit: number; credit: number }): LigneEcriture => {
    const { numero, libelle } = plan[usageOf(which, line.genre)]
    const isThird = which === 'tiers'
    return {
      // A charge has one account a mission: the number of the account, then the mission.
      compte: which === 'charge' ? `${numero}${analytique}` : numero,
      libelleCompte: libelle,
      auxiliaire: isThird ? line.auxiliaire : '',
      libelleAuxiliaire: isThird ? line.beneficiaire : '',
      analytique: which === 'charge' ? analytique : '',
      ...amounts,
    }
  }
  return {
    numero: line.sequence,
    journal,
    jour: line.jour,
    piece: line.piece,
    jourPiece: line.jourPiece,
    libelle: `${WORDS[line.nature]}${line.objet}`,
    valideLe: line.ecritLe.slice(0, 10),
    lignes: [lineOf(debit, { debit: line.centimes, credit: 0 }), lineOf(credit, { debit: 0, credit: line.centimes })],
  }
}

export type Solde = { compte: string; libelle: string; debit: number; credit: number }
/** By account, in the order of their numbers. */
export const soldesOf = (ecritures: readonly Ecriture[]): Solde[] => {
  const soldes = new Map<string, Solde>()
  for (const { compte, libelleCompte, debit, credit } of ecritures.flatMap(({ lignes }) => lignes)) {
    const known = soldes.get(compte) ?? { compte, libelle: libelleCompte, debit: 0, credit: 0 }
    soldes.set(compte, { ...known, debit: known.debit + debit, credit: known.credit + credit })
  }
  return [...soldes.values()].toSorted((a, b) => (a.compte < b.compte ? -1 : 1))
}
