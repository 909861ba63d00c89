/** The usual pieces of a model: assemblies, board, bureau, commission. Figures here are proposals, never a rule of law. */
import type { ModeleStatuts } from './modele.ts'
import type { Majorite, ReglesInstance, ReglesMandats, ReglesStatuts } from './regles.ts'

type Instance = ModeleStatuts['instances'][number]
type Siege = ReglesInstance['composition']['colleges'][number]

export const SIMPLE: Majorite = {
  genre: 'simple',
  part: null,
  base: 'exprimes',
  abstentions: false,
  partage: 'presidence',
}
const DEUX_TIERS: Majorite = {
  genre: 'qualifiee',
  part: { num: 2, den: 3, strict: false },
  base: 'exprimes',
  abstentions: false,
  partage: 'rejet',
}
const tous = (colleges: readonly string[]): Siege[] => colleges.map((college) => ({ college, sieges: null }))
export const sieges = (given: Record<string, number>): Siege[] =>
  Object.entries(given).map(([college, nombre]) => ({ college, sieges: nombre }))

export const assemblees = (colleges: readonly string[]): Instance[] => [
  {
    code: 'ag-ordinaire',
    genre: 'ag-ordinaire',
    nom: 'Assemblée générale ordinaire',
    objet: 'Approuver les comptes et le rapport d’activité, élire, fixer la cotisation.',
    regles: {
      composition: { genre: 'colleges', colleges: tous(colleges), parmi: null },
      poids: 'college',
      convocation: { jours: 15 },
      quorum: {
        part: { num: 1, den: 4, strict: false },
        base: 'voix',
        representes: true,
        seconde: { jours: 15, part: null },
      },
      majorite: SIMPLE,
      procurations: { plafond: 2, memeCollege: false },
      mandats: null,
    },
  },
  {
    code: 'ag-extraordinaire',
    genre: 'ag-extraordinaire',
    nom: 'Assemblée générale extraordinaire',
    objet: 'Changer les statuts, dissoudre l’association, la fondre dans une autre.',
    regles: {
      composition: { genre: 'colleges', colleges: tous(colleges), parmi: null },
      poids: 'college',
      convocation: { jours: 15 },
      quorum: {
        part: { num: 1, den: 2, strict: false },
        base: 'voix',
        representes: true,
        seconde: { jours: 15, part: null },
      },
      majorite: DEUX_TIERS,
      procurations: { plafond: 2, memeCollege: false },
      mandats: null,
    },
  },
]

const mandats = (fonctions: ReglesMandats['fonctions'], parts: Partial<ReglesMandats> = {}): ReglesMandats => ({
  mois: 36,
  consecutifs: 2,
  renouvellement: 'entier',
  jusquAuRemplacement: true,
  fonctions,
  ...parts,
})

export const conseil = (colleges: Siege[], fonctions: ReglesMandats['fonctions'] = []): Instance => ({
  code: 'ca',
  genre: 'ca',
  nom: 'Conseil d’administration',
  objet: 'Conduire l’association entre deux assemblées.',
  regles: {
    composition: { genre: 'mandats', colleges, parmi: null },
    poids: 'un',
    convocation: { jours: 8 },
    quorum: { part: { num: 1, den: 2, strict: false }, base: 'membres', representes: false, seconde: null },
    majorite: SIMPLE,
    procurations: { plafond: 1, memeCollege: false },
    mandats: mandats(fonctions),
  },
})

export const bureau: Instance = {
  code: 'bureau',
  genre: 'bureau',
  nom: 'Bureau',
  objet: 'Préparer et exécuter les décisions du conseil d’administration.',
  regles: {
    composition: { genre: 'mandats', colleges: [], parmi: 'ca' },
    poids: 'un',
    convocation: { jours: 5 },
    quorum: { part: { num: 1, den: 2, strict: true }, base: 'membres', representes: false, seconde: null },
    majorite: SIMPLE,
    procurations: null,
    mandats: mandats([
      { fonction: 'presidence', nombre: 1 },
      { fonction: 'vice-presidence', nombre: 1 },
      { fonction: 'tresorerie', nombre: 1 },
      { fonction: 'secretariat-general', nombre: 1 },
      { fonction: 'membre', nombre: 3 },
    ]),
  },
}

export const regles = (parts: Partial<ReglesStatuts> = {}): ReglesStatuts => ({
  admission: {
    instruction: 'bureau',
    veto: null,
    ratification: null,
    voteApresAg: false,
    accepte: ['charte', 'reglement-interieur'],
    article: '',
  },
  vote: { cotisationAJour: false, article: '' },
  perte: { radiation: { par: 'ca', entendu: true }, nonPaiementJours: null, article: '' },
  cotisation: {
    fixeePar: 'ag',
    surPropositionDe: 'ca',
    periode: 'annee-civile',
    remboursable: false,
    article: '',
  },
  ...parts,
})
