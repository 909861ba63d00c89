/** What is typed, before it is sent. */
import type { Page } from '../client.ts'

export const TEXTS = [
  'titre',
  'nom',
  'prenom',
  'profession',
  'specialite',
  'rpps',
  'fonction',
  'structureNom',
  'structureGenre',
  'finess',
  'courriel',
  'telephone',
  'lieu',
  'adresse',
  'codePostal',
  'ville',
  'message',
] as const
export type Draft = Record<(typeof TEXTS)[number], string> & {
  genre: 'professionnel' | 'structure'
  textes: string[]
}

export const emptyDraft = (): Draft => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as Record<(typeof TEXTS)[number], string>),
  genre: 'professionnel',
  textes: [],
})

const orNull = (text: string): string | null => text.trim() || null

export const bodyOf = (draft: Draft) => {
  const isPerson = draft.genre === 'professionnel'
  const { nom, prenom, fonction, courriel, lieu, adresse, codePostal, ville, message, genre, textes } = draft
  return {
    ...{ genre, nom, prenom, courriel, lieu, adresse, codePostal, ville, message, textes },
    titre: orNull(draft.titre) as 'Dr' | 'Pr' | null,
    fonction: isPerson ? '' : fonction,
    profession: isPerson ? orNull(draft.profession) : null,
    specialite: isPerson ? orNull(draft.specialite) : null,
    rpps: isPerson ? orNull(draft.rpps) : null,
    structureNom: isPerson ? null : orNull(draft.structureNom),
    structureGenre: (isPerson ? null : orNull(draft.structureGenre)) as 'msp' | null,
    finess: isPerson ? null : orNull(draft.finess),
    telephone: orNull(draft.telephone),
  }
}

/** What this person would owe, as the scale says; null when it says nothing. */
export const montantOfDraft = (draft: Draft, page: Page): { libelle: string; centimes: number } | null => {
  const isPerson = draft.genre === 'professionnel'
  const code = isPerson ? draft.profession : draft.structureGenre
  if (code === '') return null
  return (
    page.cotisation?.montants.find(
      ({ genre, professions, structures }) =>
        genre === draft.genre &&
        ((isPerson ? professions : structures).length === 0 ||
          (isPerson ? professions : structures).includes(code as never)),
    ) ?? null
  )
}
