/** What is typed of a definition, and the definition that it makes. */
import type { Compteur, DefinitionIndicateur, Formule } from '../../../../referentials/indicateurs/index.ts'
import type { AFollow } from '../client.ts'

export type Draft = {
  nom: string
  mission: string
  forme: Formule['forme']
  de: Compteur
  sur: Compteur
  externe: 'nombre' | 'part' | 'oui-non'
  sens: DefinitionIndicateur['sens']
  unite: string
  source: string
  frequence: DefinitionIndicateur['frequence']
  petitsNombres: DefinitionIndicateur['petitsNombres']
}

export const ACTES: Extract<Compteur, { sur: 'actes' }> = {
  sur: 'actes',
  compte: 'actes',
  genres: [],
  mission: null,
  ficheActionId: null,
  etayes: false,
  depuisOrigine: false,
}

export const EMPTY: Draft = {
  nom: '',
  mission: '',
  forme: 'nombre',
  de: ACTES,
  sur: ACTES,
  externe: 'nombre',
  sens: 'hausse',
  unite: '',
  source: 'Registre de la CPTS',
  frequence: 'continue',
  petitsNombres: 'aucun',
}

export const draftOf = (one: DefinitionIndicateur): Draft => {
  const { formule } = one
  const [de, sur] = 'de' in formule ? [formule.de, 'sur' in formule ? formule.sur : ACTES] : [ACTES, ACTES]
  return {
    nom: one.nom,
    mission: one.mission ?? '',
    forme: formule.forme,
    de,
    sur,
    externe: formule.forme === 'externe' ? formule.valeur : 'nombre',
    sens: one.sens,
    unite: one.unite,
    source: one.source,
    frequence: one.frequence,
    petitsNombres: one.petitsNombres,
  }
}

/** What a fiche-action promised to measure: its words are kept, a person says how it is counted. */
export const draftOfFiche = (one: AFollow['indicateurs'][number]): Draft => ({
  ...EMPTY,
  nom: one.libelle.slice(0, 200),
  mission: one.mission ?? '',
  de: { ...ACTES, ficheActionId: one.ficheId },
  unite: one.unite.slice(0, 40),
  source: one.source || 'Registre de la CPTS',
})

const formuleOf = ({ forme, de, sur, externe }: Draft): Formule => {
  switch (forme) {
    case 'part':
      return { forme, de, sur }
    case 'externe':
      return { forme, valeur: externe }
    case 'delai-median':
      return { forme }
    default:
      return { forme, de }
  }
}

export const definitionOf = (draft: Draft): DefinitionIndicateur => ({
  nom: draft.nom.trim(),
  mission: (draft.mission || null) as DefinitionIndicateur['mission'],
  formule: formuleOf(draft),
  sens: draft.sens,
  unite: draft.forme === 'part' ? '%' : draft.unite.trim(),
  source: draft.source.trim(),
  frequence: draft.frequence,
  grade: draft.forme === 'externe' ? 'externe' : 'calculee',
  petitsNombres: draft.petitsNombres,
})
