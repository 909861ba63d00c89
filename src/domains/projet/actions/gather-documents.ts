/** From the content of a version, frozen or being written, to what the documents print: names and French words. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { professionLabel } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { figureOfCarte } from '../../../server/documents/index.ts'
import { listAdherents, listStructures } from '../../communaute/index.ts'
import { findCommunes, readCarte } from '../../territoire/index.ts'
import { type Contenu, contenu as contenuSchema, type FicheFigee } from '../contract-contenu.ts'
import type {
  DonneesProjet,
  FicheDeDocument,
  StructureDeDocument,
  TerritoireDeDocument,
  TextesDeDocument,
} from '../documents/donnees.ts'
import {
  ETAT_LABELS,
  FINANCEMENT_LABELS,
  MISSION_LABELS,
  PARTENAIRE_LABELS,
  PREUVE_LABELS,
  STADE_LABELS,
} from '../labels.ts'
import { ROLE_NOMS, TEXTE_NOMS } from '../labels-parcours.ts'
import { sayDay } from '../labels-vie.ts'
import type { CleTexte } from '../rules/textes.ts'
import { findVersionRow } from '../store/version-store.ts'
import { namesIn, readContent } from './content.ts'
import { readDay } from './load-vie.ts'
import { readCurrent } from './name-version.ts'

const word = (labels: Record<string, string>, code: string): string => labels[code] ?? code
const number = (value: string | null): number | null => (value === null ? null : Number(value.replace(',', '.')))

const ficheOf = (fiche: FicheFigee, { objectifs }: Contenu, noms: Record<string, string>): FicheDeDocument => {
  const nameOf = (id: string) => noms[id] ?? 'nom effacé'
  return {
    titre: fiche.titre,
    objectif: fiche.objectif,
    missions: fiche.missions.map((one) => MISSION_LABELS[one]),
    objectifStrategique: objectifs.find(({ id }) => id === fiche.objectifId)?.titre ?? null,
    publicVise: fiche.publicVise,
    communes: fiche.communes.map(({ nom }) => nom),
    debut: fiche.debut,
    fin: fiche.fin,
    etat: word(ETAT_LABELS, fiche.etat),
    referents: fiche.referents.map(({ professionnelId, exercice }) => ({ nom: nameOf(professionnelId), exercice })),
    partenaires: fiche.partenaires.map(({ nom, genre, stade }) => ({
      nom,
      genre: word(PARTENAIRE_LABELS, genre),
      stade: word(STADE_LABELS, stade),
    })),
    taches: fiche.taches.map(({ libelle, personne, qui, echeance, faiteLe }) => ({
      libelle,
      qui: personne ? nameOf(personne.professionnelId) : qui,
      echeance,
      faiteLe,
    })),
    jalons: fiche.jalons,
    budget: fiche.budget.map((line) => ({ ...line, financement: word(FINANCEMENT_LABELS, line.financement) })),
    indicateurs: fiche.indicateurs.map((line) => ({ ...line, depart: number(line.depart), cible: number(line.cible) })),
    preuves: fiche.preuves.map(({ genre, libelle }) => ({ genre: word(PREUVE_LABELS, genre), libelle })),
    risques: fiche.risques,
  }
}

/** One a line. */
const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const territoireOf = async (ctx: Ctx, contenu: Contenu, day: string): Promise<TerritoireDeDocument | null> => {
  const { territoire, cpts } = contenu
  if (!territoire) return null
  const carte = await readCarte(ctx, day)
  return {
    population: territoire.population,
    millesime: [...new Set(territoire.unites.map(({ millesime }) => millesime))].sort().join(', '),
    taille: `taille ${territoire.taille.replace('T', '')}`,
    communes: territoire.unites.map(({ nom, partie, population, epci }) => ({ nom, partie, population, epci })),
    carte: carte && figureOfCarte(carte, cpts.nom),
    voisinage: linesOf(contenu.textes['lettre-voisinage']),
  }
}

/** What nobody wrote takes the text to begin with, where there is one. */
const textesOf = ({ textes }: Contenu): TextesDeDocument => {
  const read = (cle: CleTexte): string => textes[cle] ?? TEXTE_NOMS[cle].defaut
  return {
    presentation: read('presentation'),
    instances: read('instances'),
    decisions: read('decisions'),
    outils: read('outils'),
    suivi: read('suivi'),
    contexte: read('lettre-contexte'),
    demande: read('lettre-demande'),
    preambule: read('charte-preambule'),
    engagements: read('charte-engagements'),
  }
}

const structuresOf = async (ctx: Ctx): Promise<StructureDeDocument[]> => {
  const open = (await listStructures(ctx.tx, ctx.cptsId)).filter(({ fermeeLe }) => fermeeLe === null)
  const communes = await findCommunes(ctx, [...new Set(open.flatMap(({ commune }) => commune ?? []))])
  const names = new Map(communes.map(({ code, nom }) => [code, nom]))
  return open.map(({ nom, genre, commune }) => ({
    nom,
    genre: word(PARTENAIRE_LABELS, genre),
    commune: commune === null ? '' : (names.get(commune) ?? ''),
  }))
}

type Chosen = { contenu: Contenu; numero: number; etat: string; day: string }

const choose = async (ctx: Ctx, version: string | undefined): Promise<Result<Chosen, 'version-projet-unknown'>> => {
  if (!version) {
    const { numero } = await readCurrent(ctx)
    const day = (await readDay(ctx)).toString()
    return ok({ contenu: await readContent(ctx), numero, etat: 'en cours d’écriture', day })
  }
  const row = await findVersionRow(ctx.tx, ctx.cptsId, version)
  if (!row || row.contenu === null || row.envoyeLe === null) return refuse('version-projet-unknown')
  const etat = `envoyée à l’ARS le ${sayDay(row.envoyeLe)}`
  return ok({ contenu: contenuSchema.parse(row.contenu), numero: row.numero, etat, day: row.envoyeLe })
}

/** The data, and the ids of the fiches in the same order. Members and territory are those of the day of the version. */
export const gatherDocuments = async (
  ctx: Ctx,
  version: string | undefined,
): Promise<Result<{ donnees: DonneesProjet; ficheIds: string[] }, 'version-projet-unknown'>> => {
  const chosen = await choose(ctx, version)
  if (!chosen.ok) return chosen
  const { contenu, numero, etat, day } = chosen.value
  const noms = await namesIn(ctx, contenu)
  const titulaires = contenu.titulaires.map(({ personneId, role }) => ({
    nom: noms[personneId] ?? 'nom effacé',
    role: word(ROLE_NOMS, role),
  }))
  const president = contenu.titulaires.findIndex(({ role }) => role === 'presidence')
  const representant = president < 0 ? null : { nom: titulaires[president]!.nom, qualite: 'présidence de la CPTS' }
  const donnees: DonneesProjet = {
    cpts: {
      nom: contenu.cpts.nom,
      finess: contenu.cpts.finess,
      statut: 'Association',
      adresse: contenu.cpts.adresse ?? null,
      representant,
      courriel: contenu.cpts.courriel ?? null,
    },
    version: { numero, etat },
    date: day,
    periode: null,
    territoire: await territoireOf(ctx, contenu, day),
    constats: contenu.besoins,
    objectifs: contenu.objectifs.map(({ titre, texte, mission, besoins }) => ({
      titre,
      texte,
      mission: mission && MISSION_LABELS[mission],
      besoins: besoins.flatMap((wanted) => contenu.besoins.find(({ id }) => id === wanted)?.titre ?? []),
    })),
    fiches: contenu.fiches.map((fiche) => ficheOf(fiche, contenu, noms)),
    textes: textesOf(contenu),
    titulaires,
    professions: contenu.professions.map(({ code, nombre }) => ({ libelle: professionLabel(code), nombre })),
    membres: (await listAdherents(ctx.tx, ctx.cptsId, day)).map(({ nom, exercice, commune }) => ({
      nom,
      profession: exercice,
      commune,
    })),
    structures: await structuresOf(ctx),
  }
  return ok({ donnees, ficheIds: contenu.fiches.map(({ id }) => id) })
}
