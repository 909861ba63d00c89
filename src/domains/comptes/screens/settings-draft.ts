import type { Input } from '../../../kernel/contract.ts'
import type { Cpts } from '../../../web/client/index.ts'
import type { comptesContract } from '../contract.ts'

type Body = Input<typeof comptesContract.editCpts>['body']
/** As typed: an empty field means that nothing is known. */
export type Draft = {
  nom: string
  finess: string
  adresse: string
  courriel: string
  telephone: string
  creneauxParSemaine: string
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const draftOf = ({ nom, finess, reglages }: Pick<Cpts, 'nom' | 'finess' | 'reglages'>): Draft => ({
  nom,
  finess: finess ?? '',
  adresse: textOf(reglages.adresse),
  courriel: textOf(reglages.courriel),
  telephone: textOf(reglages.telephone),
  creneauxParSemaine: textOf(reglages.creneauxParSemaine),
})

export const settingsOf = (draft: Draft): Body => ({
  nom: draft.nom,
  finess: draft.finess === '' ? null : draft.finess.toUpperCase(),
  reglages: {
    adresse: draft.adresse.trim() || null,
    courriel: draft.courriel.trim() || null,
    telephone: draft.telephone.trim() || null,
    creneauxParSemaine: draft.creneauxParSemaine === '' ? null : Number(draft.creneauxParSemaine),
  },
})
