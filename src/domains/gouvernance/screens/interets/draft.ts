/** An interest as it is typed. */
import { readEuros } from '../../../../web/components/days.ts'
import type { InteretLu, InteretSaisi } from '../../contract-interets.ts'
import type { Nommee } from '../structure-field.tsx'

export type Draft = {
  nature: InteretSaisi['nature']
  avec: Nommee
  domaine: string
  precision: string
  montant: string
  debut: string
  fin: string
}

export const draftOf = (one: InteretLu | null): Draft => ({
  nature: one?.nature ?? 'emploi',
  avec: { structureId: one?.structureId ?? null, nom: one ? one.structure || one.organisme : '' },
  domaine: one?.domaine ?? '',
  precision: one?.precision ?? '',
  montant: one?.centimes == null ? '' : String(one.centimes / 100).replace('.', ','),
  debut: one?.debut ?? '',
  fin: one?.fin ?? '',
})

/** Null where the amount cannot be read. */
export const saisieOf = ({ nature, avec, domaine, precision, montant, debut, fin }: Draft): InteretSaisi | null => {
  const centimes = montant.trim() === '' ? null : readEuros(montant)
  if (montant.trim() !== '' && centimes === null) return null
  return {
    nature,
    structureId: avec.structureId,
    organisme: avec.structureId ? '' : avec.nom,
    domaine,
    precision,
    centimes,
    debut: debut || null,
    fin: fin || null,
  }
}

/** « Parts ou actions, Médilog, 5 000 € ». */
export const withWhom = ({ structure, organisme, domaine }: Pick<InteretLu, 'structure' | 'organisme' | 'domaine'>) =>
  [structure || organisme, domaine].filter(Boolean).join(', ')
