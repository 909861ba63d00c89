/** The parts of a new fiche, from a template, from a fiche or from what another CPTS shares. */
import type { ModeleFiche } from '../../../referentials/modeles-fiches/index.ts'
import type { ContenuPartage, FicheEntiere, PartiesSaisies } from '../contract.ts'
import type { GenrePartenaire } from './fiche.ts'

const DAY = 86_400_000
/** The day so many days after; null without a beginning or without a delay. */
export const dayAfter = (debut: string | null, jours: number | null): string | null =>
  debut === null || jours === null ? null : new Date(Date.parse(debut) + jours * DAY).toISOString().slice(0, 10)
export const daysBetween = (debut: string | null, day: string | null): number | null =>
  debut === null || day === null ? null : Math.round((Date.parse(day) - Date.parse(debut)) / DAY)

const blankLine = { professionnelId: null, qui: '', faiteLe: null }
/** A partner whom nobody has called yet: who it is on this territory is to be found. */
const stranger = { structureId: null, stade: 'a-contacter' as const, stadeLe: null }
const blankIndicateur = { depart: null, departLe: null, cible: null, cibleLe: null }

/** A milestone is a date: without a beginning there is none yet. */
const datedJalons = (jalons: readonly { libelle: string; jours: number | null }[], debut: string | null) =>
  jalons.flatMap(({ libelle, jours }) => {
    const prevuLe = dayAfter(debut, jours)
    return prevuLe === null ? [] : [{ libelle, prevuLe, atteintLe: null }]
  })

export const partiesDeModele = (modele: ModeleFiche, debut: string | null): PartiesSaisies => ({
  identite: {
    objectif: modele.objectif,
    missions: [...modele.missions],
    publicVise: modele.publicVise,
    risques: modele.risques.join('\n'),
    debut,
    fin: dayAfter(debut, modele.dureeJours),
  },
  taches: modele.taches.map(({ libelle, qui, jours }) => ({
    ...blankLine,
    libelle,
    qui,
    echeance: dayAfter(debut, jours),
  })),
  jalons: datedJalons(modele.jalons, debut),
  partenaires: modele.partenaires.map((one) => ({ ...stranger, ...one })),
  indicateurs: modele.indicateurs.map((one) => ({ ...blankIndicateur, ...one })),
  preuves: modele.preuves.map((one) => ({ ...one })),
})

/** All that is written, without ticks: what was done for one fiche was not done for its copy. */
export const partiesDeCopie = (
  fiche: Omit<FicheEntiere, 'communes' | 'manques' | 'suivi' | 'actes'> & { communes: string[] },
): PartiesSaisies => ({
  identite: {
    objectif: fiche.objectif,
    missions: fiche.missions,
    publicVise: fiche.publicVise,
    risques: fiche.risques,
    debut: fiche.debut,
    fin: fiche.fin,
    communes: fiche.communes,
  },
  objectifId: fiche.objectifId,
  referents: fiche.referents.map(({ id }) => id),
  taches: fiche.taches.map(({ libelle, professionnel, qui, echeance }) => ({
    libelle,
    professionnelId: professionnel?.id ?? null,
    qui,
    echeance,
    faiteLe: null,
  })),
  jalons: fiche.jalons.map(({ libelle, prevuLe }) => ({ libelle, prevuLe, atteintLe: null })),
  budget: fiche.budget.map(({ id: _, ...line }) => line),
  partenaires: fiche.partenaires.map(({ id: _, structureId, nom, genre }) => ({
    structureId,
    nom: structureId === null ? nom : '',
    genre,
    stade: 'a-contacter',
    stadeLe: null,
  })),
  indicateurs: fiche.indicateurs.map(({ id: _, ...line }) => line),
  preuves: fiche.preuves.map(({ id: _, ...line }) => line),
})

/** The delays that came with it are counted from the beginning that the CPTS gives, if it gives one. */
export const partiesDePartage = (
  contenu: ContenuPartage,
  debut: string | null,
  nameOf: (genre: GenrePartenaire) => string,
): PartiesSaisies => ({
  identite: {
    objectif: contenu.objectif,
    missions: contenu.missions,
    publicVise: contenu.publicVise,
    risques: contenu.risques,
    debut,
  },
  taches: contenu.taches.map(({ libelle, jours }) => ({ ...blankLine, libelle, echeance: dayAfter(debut, jours) })),
  jalons: datedJalons(contenu.jalons, debut),
  partenaires: contenu.partenaires.map((genre) => ({ ...stranger, nom: nameOf(genre), genre })),
  indicateurs: contenu.indicateurs.map((one) => ({ ...blankIndicateur, ...one })),
  preuves: contenu.preuves,
})
