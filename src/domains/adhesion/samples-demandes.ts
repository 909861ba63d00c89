/** Three people and structures that nobody is, who ask to join a community. Addresses that no network resolves. */
import type { DemandeSaisie } from './contract.ts'

type Exemple = Omit<DemandeSaisie, 'textes'> & {
  /** Days ago. */
  ilYa: number
  /** What the bureau asked, and what the person answered. */
  suite: { demande: string; reponse: string | null } | null
}

const vide = {
  titre: null,
  specialite: null,
  profession: null,
  rpps: null,
  fonction: '',
  structureNom: null,
  structureGenre: null,
  finess: null,
  telephone: null,
  lieu: '',
  adresse: '',
  codePostal: '',
  ville: '',
  message: '',
} satisfies Partial<DemandeSaisie>

export const DEMANDES_EXEMPLES: readonly Exemple[] = [
  {
    ...vide,
    genre: 'professionnel',
    nom: 'Arbousier',
    prenom: 'Élise',
    profession: '70',
    lieu: 'Cabinet des Salins',
    courriel: 'elise.arbousier@nouveaux.example',
    telephone: '06 39 98 77 01',
    message: 'Installée depuis septembre, j’aimerais prendre part au parcours des chutes.',
    ilYa: 24,
    suite: { demande: 'Merci de nous dire depuis quand vous exercez ici.', reponse: 'Depuis le 1er septembre.' },
  },
  {
    ...vide,
    genre: 'structure',
    nom: 'Pinède',
    prenom: 'Marc',
    fonction: 'directeur',
    structureNom: 'Service d’aide des Pinèdes',
    structureGenre: 'saad',
    courriel: 'direction@pinedes.example',
    message: 'Nous suivons soixante personnes à domicile sur votre territoire.',
    ilYa: 9,
    suite: { demande: 'Merci d’indiquer les communes où vous intervenez.', reponse: null },
  },
  {
    ...vide,
    genre: 'professionnel',
    titre: 'Dr',
    nom: 'Bruyère',
    prenom: 'Camille',
    profession: '10',
    specialite: 'SM54',
    lieu: 'Maison de santé',
    courriel: 'camille.bruyere@nouveaux.example',
    telephone: '06 39 98 77 02',
    ilYa: 3,
    suite: null,
  },
]
