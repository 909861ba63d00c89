/** What is typed of a person, before it is sent: by the desk and by the public page alike. */
import type { Critere, Demandeur, TrancheAge } from '../rules/vocabulary.ts'

export type Draft = {
  demandeur: Demandeur
  trancheAge: TrancheAge | ''
  commune: string
  criteres: Critere[]
  nom: string
  prenom: string
  anneeNaissance: string
  telephone: string
  courriel: string
  tiersNom: string
  tiersTelephone: string
  consentement: boolean
}
export const EMPTY: Draft = {
  demandeur: 'patient',
  trancheAge: '',
  commune: '',
  criteres: [],
  nom: '',
  prenom: '',
  anneeNaissance: '',
  telephone: '',
  courriel: '',
  tiersNom: '',
  tiersTelephone: '',
  consentement: false,
}
const orNull = (text: string): string | null => text.trim() || null

/** What is still to be told, in words; null when it may be sent. */
export const missingOf = (draft: Draft): string | null => {
  if (draft.trancheAge === '') return 'Choisissez l’âge.'
  if (draft.commune === '') return 'Choisissez la commune.'
  if (draft.nom.trim() === '' || draft.prenom.trim() === '') return 'Écrivez le nom et le prénom.'
  if (![draft.telephone, draft.courriel, draft.tiersTelephone].some((one) => one.trim() !== ''))
    return 'Donnez un numéro de téléphone ou un courriel.'
  return draft.consentement ? null : 'Cochez l’accord de la personne.'
}

export const bodyOf = (draft: Draft) => ({
  demandeur: draft.demandeur,
  trancheAge: draft.trancheAge as TrancheAge,
  commune: draft.commune,
  criteres: draft.criteres,
  consentement: true as const,
  identite: {
    nom: draft.nom,
    prenom: draft.prenom,
    anneeNaissance: draft.anneeNaissance === '' ? null : Number(draft.anneeNaissance),
    telephone: orNull(draft.telephone),
    courriel: orNull(draft.courriel),
    tiersNom: draft.demandeur === 'patient' ? null : orNull(draft.tiersNom),
    tiersTelephone: draft.demandeur === 'patient' ? null : orNull(draft.tiersTelephone),
  },
})
