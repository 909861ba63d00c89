/**
 * Figures from outside, targets and an indicator of its own, for the demonstration. All are invented, and say it in their
 * source: they have the order of magnitude of what a CPAM gives, and are the figures of nobody.
 */

import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { toCsv } from '../../kernel/csv.ts'
import { formatDate, NBSP } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { DefinitionIndicateur } from '../../referentials/indicateurs/index.ts'
import type { Action } from '../../server/actions/action.ts'
import { acceptImportValeurs } from './actions/accept-import.ts'
import { setCible } from './actions/cibles.ts'
import { setComparaison } from './actions/comparaison.ts'
import { createIndicateur } from './actions/edit-indicateur.ts'
import { startImportValeurs } from './actions/imports.ts'
import { addValeurExterne, correctValeurExterne } from './actions/valeurs-externes.ts'

export type Perform = <R extends RouteLike, C extends string>(
  action: Action<R, C>,
  input: Parsed<R>,
) => Promise<Output<R>>

const SOURCE = `Donnée de démonstration, inventée${NBSP}: aucun chiffre réel de la CPAM`
const SUIVI = `Donnée de démonstration, inventée${NBSP}: suivi de la CPTS`

/** Of the three last civil years, the oldest first. Counts are for a territory of 120 000 inhabitants. */
const SERIES: readonly { code: string; nombres?: number[]; parts?: number[] }[] = [
  { code: 'mt-sans-16', nombres: [9840, 9310, 8720] },
  { code: 'mt-ald-sans', nombres: [412, 348, 291] },
  { code: 'mt-70-sans', nombres: [655, 604, 538] },
  { code: 'urgences-sans-suite', parts: [79.4, 78.9, 77.6] },
  { code: 'vaccination-grippe-65', parts: [52.1, 53.4, 55.2] },
  { code: 'depistage-sein', parts: [61.3, 62.2, 63.1] },
  { code: 'depistage-col', parts: [58.4, 59.1, 60.3] },
  { code: 'depistage-colorectal', parts: [29.8, 30.6, 32.9] },
]
const KEPT: readonly { code: string; nombres: number[] }[] = [
  { code: 'mt-trouves', nombres: [164, 231] },
  { code: 'parcours-inclus', nombres: [58, 117] },
  { code: 'stagiaires', nombres: [31, 42] },
  { code: 'installations', nombres: [5, 9] },
]
const DONE: readonly string[] = ['sas-participation', 'crise-plan', 'crise-plan-a-jour']

/** For the year that goes on: some are reached, some are near, some are far. */
const CIBLES: readonly { code: string; depart: number | null; cible: number; scaled?: boolean }[] = [
  { code: 'snp-sous-48h', depart: 55, cible: 70 },
  { code: 'snp-creneaux-offerts', depart: null, cible: 4000, scaled: true },
  { code: 'mt-ald-sans', depart: 348, cible: 250, scaled: true },
  { code: 'mt-70-sans', depart: 604, cible: 550, scaled: true },
  { code: 'depistage-sein', depart: 62.2, cible: 65 },
  { code: 'depistage-colorectal', depart: 30.6, cible: 32 },
  { code: 'prevention-actions', depart: 4, cible: 6 },
  { code: 'qualite-formations', depart: 2, cible: 4 },
  { code: 'parcours-protocoles', depart: 0, cible: 3 },
  { code: 'part-adherents', depart: null, cible: 60 },
]

const PROPRE: DefinitionIndicateur = {
  nom: 'Rencontres de partenaires, preuve à l’appui',
  mission: 'parcours',
  formule: {
    forme: 'nombre',
    de: {
      sur: 'actes',
      compte: 'actes',
      genres: ['rencontre-partenaire'],
      mission: null,
      ficheActionId: null,
      etayes: true,
      depuisOrigine: false,
    },
  },
  sens: 'hausse',
  unite: 'rencontres',
  source: 'Registre de la CPTS',
  frequence: 'continue',
  grade: 'signee',
  petitsNombres: 'aucun',
}

type Story = {
  cptsId: string
  /** The civil year of today. */
  annee: number
  /** The last day that the figures of this year speak of. */
  extraction: string
  /** Keys of the years that get a target: the contract year, if any, and the civil year. */
  periodes: readonly string[]
  /** Of the counts, for a smaller territory. */
  echelle: number
}

/** What the CPAM sent in the course of the year that goes on, read on a day. */
const THIS_YEAR: readonly { code: string; nombre?: number; part?: number }[] = [
  { code: 'mt-ald-sans', nombre: 262 },
  { code: 'mt-70-sans', nombre: 541 },
  { code: 'mt-sans-16', nombre: 8540 },
  { code: 'depistage-sein', part: 64.2 },
  { code: 'depistage-colorectal', part: 33.4 },
  { code: 'depistage-col', part: 60.9 },
]

/** What the CPTS counted itself in the course of the year that goes on. The help given to installations is not counted yet. */
const KEPT_THIS_YEAR: readonly { code: string; nombre: number }[] = [
  { code: 'sas-participation', nombre: 1 },
  { code: 'parcours-inclus', nombre: 84 },
  { code: 'stagiaires', nombre: 37 },
]

const decimal = (value: number): string => String(value).replace('.', ',')

/** As a CPAM would send it: one line an indicator and a year. */
const fileOf = ({ annee, echelle }: Story): string =>
  toCsv(
    ['Indicateur', 'Année', 'Valeur', 'Millésime'],
    SERIES.flatMap(({ code, nombres, parts }) =>
      [3, 2, 1].map((back, rank) => [
        code,
        String(annee - back),
        nombres ? String(Math.round(nombres[rank]! * echelle)) : decimal(parts![rank]!),
        `données ${annee - back}`,
      ]),
    ),
  )

const fileOfThisYear = ({ annee, echelle, extraction }: Story): string =>
  toCsv(
    ['Indicateur', 'Début', 'Fin', 'Valeur', 'Millésime'],
    THIS_YEAR.map(({ code, nombre, part }) => [
      code,
      `${annee}-01-01`,
      extraction,
      nombre === undefined ? decimal(part!) : String(Math.round(nombre * echelle)),
      `extraction du ${formatDate(Temporal.PlainDate.from(extraction), { weekday: false })}`,
    ]),
  )

const importFile = async (perform: Perform, cptsId: string, fichier: string, contenu: string): Promise<void> => {
  const { id: importId } = await perform(startImportValeurs, {
    params: { cptsId },
    body: { source: SOURCE, fichier, contenu: Buffer.from(contenu).toString('base64') },
  })
  await perform(acceptImportValeurs, { params: { cptsId, importId }, body: { lignes: 'toutes' } })
}

const addKept = async (perform: Perform, { cptsId, annee, echelle, extraction }: Story): Promise<void> => {
  const add = (code: string, year: number, valeur: number, au = `${year}-12-31`) =>
    perform(addValeurExterne, {
      params: { cptsId },
      body: {
        code,
        debut: `${year}-01-01`,
        au,
        valeur,
        numerateur: null,
        denominateur: null,
        source: SUIVI,
        millesime: `année ${year}`,
        note: '',
      },
    })
  for (const { code, nombres } of KEPT)
    for (const [rank, nombre] of nombres.entries()) await add(code, annee - 2 + rank, Math.round(nombre * echelle))
  for (const code of DONE) await add(code, annee - 1, 1)
  for (const { code, nombre } of extraction > `${annee}-01-01` ? KEPT_THIS_YEAR : [])
    await add(code, annee, nombre === 1 ? 1 : Math.round(nombre * echelle), extraction)
  // A figure that was read too fast, then corrected: both can be read.
  const { id } = await add('parcours-inclus', annee - 3, Math.round(91 * echelle))
  await perform(correctValeurExterne, {
    params: { cptsId, valeurId: id },
    body: {
      valeur: Math.round(19 * echelle),
      numerateur: null,
      denominateur: null,
      source: SUIVI,
      millesime: `année ${annee - 3}`,
      note: '',
      raison: 'Chiffres inversés à la saisie',
    },
  })
}

/** Of the contract year that was judged, to its very days: what the CPAM gave for the dialogue, what the CPTS kept. */
const JUDGED: readonly { code: string; valeur: number; de: string }[] = [
  { code: 'mt-ald-sans', valeur: 361, de: SOURCE },
  { code: 'mt-70-sans', valeur: 607, de: SOURCE },
  { code: 'depistage-sein', valeur: 62.6, de: SOURCE },
  { code: 'depistage-colorectal', valeur: 30.9, de: SOURCE },
  { code: 'sas-participation', valeur: 1, de: SUIVI },
  { code: 'parcours-inclus', valeur: 52, de: SUIVI },
  { code: 'stagiaires', valeur: 31, de: SUIVI },
  { code: 'installations', valeur: 5, de: SUIVI },
]

export const playAnneeJugee = async (
  perform: Perform,
  { cptsId, debut, au }: { cptsId: string; debut: string; au: string },
): Promise<void> => {
  for (const { code, valeur, de } of JUDGED)
    await perform(addValeurExterne, {
      params: { cptsId },
      body: {
        ...{ code, debut, au, valeur, source: de },
        ...{ numerateur: null, denominateur: null, millesime: 'année de contrat', note: '' },
      },
    })
}

/** As the person who coordinates. */
export const playEvaluation = async (perform: Perform, story: Story): Promise<void> => {
  const { cptsId, echelle, periodes } = story
  await importFile(perform, cptsId, 'demonstration-trois-annees.csv', fileOf(story))
  if (story.extraction > `${story.annee}-01-01`)
    await importFile(perform, cptsId, 'demonstration-annee-en-cours.csv', fileOfThisYear(story))
  await addKept(perform, story)
  await perform(createIndicateur, { params: { cptsId }, body: PROPRE })
  const of = (value: number, scaled?: boolean) => (scaled ? Math.round(value * echelle) : value)
  for (const periode of periodes)
    for (const { code, depart, cible, scaled } of CIBLES)
      await perform(setCible, {
        params: { cptsId, code },
        body: {
          periode,
          depart: depart === null ? null : of(depart, scaled),
          departLe: depart === null ? null : `${story.annee - 1}-12-31`,
          cible: of(cible, scaled),
          note: 'Cible de démonstration',
        },
      })
  await perform(setComparaison, { params: { cptsId }, body: { accord: true } })
}
