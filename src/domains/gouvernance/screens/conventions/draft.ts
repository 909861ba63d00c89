/** A convention as it is typed: what is empty means that nothing is said. */
import { readEuros } from '../../../../web/components/days.ts'
import type { ConventionLue, ConventionSaisie } from '../../contract-conventions.ts'
import type { Nommee } from '../structure-field.tsx'

export type Draft = {
  titre: string
  objet: string
  genre: ConventionSaisie['genre']
  signeeLe: string
  debut: string
  fin: string
  reconductionMois: string
  preavisMois: string
  sens: '' | 'recoit' | 'verse'
  montant: string
  rythme: 'unique' | 'annuel' | 'mensuel'
  mission: string
  ficheActionId: string
  referent: { professionnelId: string | null; nom: string }
  decisionId: string
  approuveePar: string
  note: string
  parties: Nommee[]
}

const EMPTY: Draft = {
  titre: '',
  objet: '',
  genre: 'partenariat',
  signeeLe: '',
  debut: '',
  fin: '',
  reconductionMois: '',
  preavisMois: '',
  sens: '',
  montant: '',
  rythme: 'annuel',
  mission: '',
  ficheActionId: '',
  referent: { professionnelId: null, nom: '' },
  decisionId: '',
  approuveePar: '',
  note: '',
  parties: [{ structureId: null, nom: '' }],
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))

export const draftOf = (one: ConventionLue | null): Draft => {
  if (!one) return EMPTY
  const { argent } = one
  return {
    titre: one.titre,
    objet: one.objet,
    genre: one.genre,
    signeeLe: one.signeeLe ?? '',
    debut: one.debut,
    fin: one.fin ?? '',
    reconductionMois: textOf(one.reconductionMois),
    preavisMois: textOf(one.preavisMois),
    sens: argent?.sens ?? '',
    montant: argent ? String(argent.centimes / 100).replace('.', ',') : '',
    rythme: argent?.rythme ?? 'annuel',
    mission: one.mission ?? '',
    ficheActionId: one.ficheActionId ?? '',
    referent: { professionnelId: one.referentId, nom: one.referent ?? '' },
    decisionId: one.decisionId ?? '',
    approuveePar: one.approuveePar,
    note: one.note,
    parties: one.parties,
  }
}

const months = (text: string): number | null => (text === '' ? null : Number(text))

/** Null where the amount cannot be read. */
export const saisieOf = (draft: Draft): ConventionSaisie | null => {
  const centimes = draft.sens === '' ? null : readEuros(draft.montant)
  if (draft.sens !== '' && !centimes) return null
  return {
    titre: draft.titre,
    objet: draft.objet,
    genre: draft.genre,
    signeeLe: draft.signeeLe || null,
    debut: draft.debut,
    fin: draft.fin || null,
    reconductionMois: months(draft.reconductionMois),
    preavisMois: months(draft.preavisMois),
    argent: draft.sens !== '' && centimes ? { sens: draft.sens, centimes, rythme: draft.rythme } : null,
    mission: (draft.mission || null) as ConventionSaisie['mission'],
    ficheActionId: draft.ficheActionId || null,
    referentId: draft.referent.professionnelId,
    decisionId: draft.decisionId || null,
    approuveePar: draft.approuveePar,
    note: draft.note,
    parties: draft.parties.filter(({ nom }) => nom.trim() !== ''),
  }
}
