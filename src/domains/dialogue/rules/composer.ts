/** From what each room says of a contract year to the file of that year: pure, so that the same facts give the same bytes. */
import { MISSIONS_ACI } from '../../../referentials/echeances.ts'
import type { Argent, Donnees, Partie, PartieDossier } from '../contract-donnees.ts'
import type { Annee } from './annees.ts'

type Grade = PartieDossier['preuves']['parGrade'][number]['grade']
/** From the weakest. */
export const ORDRE_GRADES: readonly Grade[] = ['declaree', 'signee', 'calculee', 'externe']

export type ActeLu = {
  id: string
  numero: number
  empreinte: string
  genre: string
  mission: Exclude<Partie, 'fonctionnement'> | null
  ficheActionId: string | null
  titre: string
  debut: string
  fin: string
  communeNom: string | null
  presences: number
  minutes: number
  grade: Grade
  corrige: number | null
}
export type FicheLue = Omit<PartieDossier['fiches'][number], 'actes'> & {
  id: string
  missions: readonly string[]
}
export type PieceLue = Donnees['annexes']['documents'][number]

export type Faits = {
  code: string | null
  version: number
  motif: string
  cpts: Donnees['cpts']
  annee: Annee
  arreteLe: string
  registre: Donnees['registre']
  contrat: Donnees['contrat']
  territoire: Donnees['territoire']
  membres: Donnees['membres']
  actes: readonly ActeLu[]
  presences: readonly { acteId: string; rang: number; qualite: string; minutes: number; grade: Grade }[]
  pieces: readonly PieceLue[]
  fiches: readonly FicheLue[]
  textes: ReadonlyMap<Partie, { commentaire: string; prevision: string }>
  argent: ReadonlyMap<Partie, Argent>
  resultats: ReadonlyMap<Partie, PartieDossier['resultats']>
  lignes: ReadonlyMap<Partie, PartieDossier['lignes']>
}

const NOMS: readonly { partie: Partie; nom: string; socle: boolean }[] = [
  ...MISSIONS_ACI.map(({ mission, libelle, socle }) => ({ partie: mission, nom: libelle, socle })),
  { partie: 'fonctionnement', nom: 'Fonctionnement de la CPTS', socle: true },
]
export const nomDePartie = (partie: Partie): string => NOMS.find((one) => one.partie === partie)!.nom

export const sumArgent = (each: readonly Argent[]): Argent | null => {
  if (each.length === 0) return null
  const add = (key: Exclude<keyof Argent, 'aVerifier'>) => each.reduce((sum, one) => sum + one[key], 0)
  return {
    contracte: add('contracte'),
    recu: add('recu'),
    engage: add('engage'),
    paye: add('paye'),
    reste: add('reste'),
    prevision: add('prevision'),
    aVerifier: each.some(({ aVerifier }) => aVerifier),
  }
}

const partieOf = ({ mission }: Pick<ActeLu, 'mission'>): Partie => mission ?? 'fonctionnement'

const preuvesOf = (actes: readonly ActeLu[], pieces: readonly PieceLue[]): PartieDossier['preuves'] => {
  const numeros = new Set(actes.map(({ numero }) => numero))
  const sum = (key: 'presences' | 'minutes') => actes.reduce((total, one) => total + one[key], 0)
  return {
    actes: actes.length,
    presences: sum('presences'),
    minutes: sum('minutes'),
    pieces: pieces.filter(({ acte }) => numeros.has(acte)).length,
    parGrade: ORDRE_GRADES.map((grade) => ({
      grade,
      nombre: actes.filter((one) => one.grade === grade).length,
    })).filter(({ nombre }) => nombre > 0),
  }
}

const fichesOf = (partie: Partie, faits: Faits): PartieDossier['fiches'] =>
  faits.fiches
    // A fiche of several missions is told under its main one.
    .filter(({ missions }) => (missions[0] ?? 'fonctionnement') === partie)
    .map(({ id, missions: _, ...fiche }) => ({
      ...fiche,
      actes: faits.actes.filter(({ ficheActionId }) => ficheActionId === id).length,
    }))

const composePartie = (faits: Faits, { partie, nom, socle }: (typeof NOMS)[number]): PartieDossier => {
  const { commentaire = '', prevision = '' } = faits.textes.get(partie) ?? {}
  return {
    partie,
    nom,
    socle,
    fiches: fichesOf(partie, faits),
    resultats: faits.resultats.get(partie) ?? [],
    lignes: faits.lignes.get(partie) ?? [],
    preuves: preuvesOf(
      faits.actes.filter((acte) => partieOf(acte) === partie),
      faits.pieces,
    ),
    argent: faits.argent.get(partie) ?? null,
    commentaire,
    prevision,
  }
}

/** A mission that the CPTS does not lead, and of which there is nothing to say, has no chapter. */
const isTold = ({ socle, fiches, resultats, lignes, preuves, argent, commentaire }: PartieDossier): boolean =>
  socle ||
  fiches.length + resultats.length + lignes.length + preuves.actes > 0 ||
  commentaire !== '' ||
  (argent !== null && argent.contracte > 0)

export const composeDossier = (faits: Faits): Donnees => {
  const { actes, presences, pieces, annee } = faits
  const numeros = new Map(actes.map(({ id, numero }) => [id, numero]))
  return {
    format: 'maillage.dossier.donnees.1',
    code: faits.code,
    version: faits.version,
    motif: faits.motif,
    cpts: faits.cpts,
    annee: { rang: annee.rang, du: annee.du, au: annee.au },
    arreteLe: faits.arreteLe,
    registre: faits.registre,
    contrat: faits.contrat,
    territoire: faits.territoire,
    membres: faits.membres,
    parties: NOMS.map((one) => composePartie(faits, one)).filter(isTold),
    total: sumArgent([...faits.argent.values()]),
    manques: [],
    annexes: {
      actes: actes.map((acte) => ({
        numero: acte.numero,
        empreinte: acte.empreinte,
        genre: acte.genre,
        partie: partieOf(acte),
        titre: acte.titre,
        debut: acte.debut,
        fin: acte.fin,
        commune: acte.communeNom ?? '',
        presences: acte.presences,
        minutes: acte.minutes,
        grade: acte.grade,
        corrige: acte.corrige,
      })),
      presences: presences
        .flatMap(({ acteId, ...one }) => {
          const acte = numeros.get(acteId)
          return acte === undefined ? [] : [{ acte, ...one }]
        })
        .sort((a, b) => a.acte - b.acte || a.rang - b.rang),
      documents: [...pieces],
    },
  }
}
