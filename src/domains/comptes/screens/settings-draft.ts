import type { Input } from '../../../kernel/contract.ts'
import type { Cpts } from '../../../web/client/index.ts'
import type { comptesContract } from '../contract.ts'

type Body = Input<typeof comptesContract.editCpts>['body']
export type Etape = NonNullable<Body['etape']>
/** As typed: an empty field means that nothing is known. */
export type Draft = {
  nom: string
  etape: Etape
  finess: string
  signatureAci: string
  projetDepose: string
  creneauxParSemaine: string
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const draftOf = ({
  nom,
  etape,
  finess,
  reglages,
}: Pick<Cpts, 'nom' | 'etape' | 'finess' | 'reglages'>): Draft => ({
  nom,
  etape: etape as Etape,
  finess: finess ?? '',
  signatureAci: textOf(reglages.signatureAci),
  projetDepose: textOf(reglages.projetDepose),
  creneauxParSemaine: textOf(reglages.creneauxParSemaine),
})

export const settingsOf = (draft: Draft): Body => ({
  nom: draft.nom,
  etape: draft.etape,
  finess: draft.finess === '' ? null : draft.finess.toUpperCase(),
  reglages: {
    signatureAci: draft.signatureAci || null,
    projetDepose: draft.projetDepose || null,
    creneauxParSemaine: draft.creneauxParSemaine === '' ? null : Number(draft.creneauxParSemaine),
  },
})
