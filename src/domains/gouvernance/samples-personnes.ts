/** Representatives of the demonstration: plainly invented, as its professionals are. */
export type SampleRepresentant = {
  nom: string
  qualite: string
  /** Kinds of structure that they may sit for; none: words. */
  genres: readonly string[]
  structure: string
  college: 'structures' | 'usagers'
}

export const REPRESENTANTS: readonly SampleRepresentant[] = [
  { nom: 'Céleste Goémon', qualite: 'Directrice', genres: ['ehpad'], structure: '', college: 'structures' },
  {
    nom: 'Octave Lentisque',
    qualite: 'Responsable de secteur',
    genres: ['saad'],
    structure: '',
    college: 'structures',
  },
  {
    nom: 'Ysée Ponant',
    qualite: 'Cadre de santé',
    genres: ['etablissement', 'cds', 'laboratoire'],
    structure: '',
    college: 'structures',
  },
  {
    nom: 'Solange Bernache',
    qualite: 'Représentante des usagers',
    genres: [],
    structure: 'Association des usagers de la santé',
    college: 'usagers',
  },
  {
    nom: 'Marcel Courlis',
    qualite: 'Maire adjoint à la santé',
    genres: [],
    structure: 'Commune',
    college: 'usagers',
  },
  {
    nom: 'Rosine Saladelle',
    qualite: 'Vice-présidente à la cohésion sociale',
    genres: [],
    structure: 'Communauté d’agglomération',
    college: 'usagers',
  },
]
