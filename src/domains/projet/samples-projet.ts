/** Plays the life of a CPTS and its projet de santé through the real actions, on the days of the story. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { Temporal } from '../../kernel/time.ts'
import type { CodeEtape, Mission } from '../../referentials/index.ts'
import { MODELES_FICHES } from '../../referentials/modeles-fiches/index.ts'
import type { Action } from '../../server/actions/action.ts'
import {
  createBesoin,
  createObjectif,
  orderPriorites,
  saveTexte,
  updateObjectif,
  votePriorites,
} from './actions/edit-diagnostic.ts'
import { createInterlocuteur, createMoyen, saveEtape, saveMissionMenee } from './actions/edit-vie.ts'
import { createFicheAction } from './actions/open-fiche.ts'
import { readFicheAction } from './actions/read-fiches.ts'
import { saveFicheAction } from './actions/save-fiche.ts'
import { followVersion, openAvenant, submitProjet } from './actions/versions.ts'
import type { DatesEtape } from './contract-etapes.ts'
import { dayAfter } from './rules/parties.ts'
import type { RunOn } from './samples.ts'
import { PLAN, type SampleFiche, SHORT_PLAN } from './samples-plan.ts'
import { BESOIN_AVENANT, BESOINS, bodyOfObjectif, OBJECTIFS, TEXTES } from './samples-projet-textes.ts'

/** `avenant`: validated, the contract signed, an avenant being written. `depot`: sent, waiting for the ARS. */
export type Histoire = 'avenant' | 'depot'
export type ProjetOptions = { cptsId: string; today: string; mot: string; histoire: Histoire }

/** Days before today. The two months of the ARS are kept, and the six of the first missions. */
const DAYS = {
  avenant: { emergence: 720, lettre: 640, association: 560, ecriture: 400, vote: 380, envoi: 330 },
  depot: { emergence: 560, lettre: 430, association: 300, ecriture: 150, vote: 120, envoi: 40 },
} as const
/** Day of the founding assembly. */
export const creationOf = (histoire: Histoire, today: string): string => dayAfter(today, -DAYS[histoire].association)!
const SIGNED = 236
/** Years between what the first story tells and the day it was typed: it came to Maillage with its contract. */
const YEARS_BEFORE = { avenant: 2, depot: 0 } as const
/** Days between the start of a mission and its deployment. */
const DEPLOYED_AFTER = 400
/** What was promised when the projet was sent: what began before or was given up since is not in it. */
const PROMISED = 10

type Story = ProjetOptions & {
  on: (daysAgo: number) => string
  /** A day that is told, as long before as the story began before Maillage. */
  told: (daysAgo: number) => string
  must: <R extends RouteLike>(daysAgo: number, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>
}

const tellStory = (run: RunOn, options: ProjetOptions): Story => {
  const on = (daysAgo: number) => dayAfter(options.today, -daysAgo)!
  const must: Story['must'] = async (daysAgo, action, input) => {
    const result = await run(on(daysAgo), action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  const told = (daysAgo: number) =>
    Temporal.PlainDate.from(on(daysAgo)).subtract({ years: YEARS_BEFORE[options.histoire] }).toString()
  return { ...options, on, told, must }
}

const NOTHING: DatesEtape = {
  prevuLe: null,
  envoyeLe: null,
  recuLe: null,
  decideLe: null,
  issue: null,
  motif: null,
  note: '',
}

const liveStages = async ({ cptsId, histoire, told, must }: Story): Promise<void> => {
  const days = DAYS[histoire]
  const stage = (etape: CodeEtape, daysAgo: number, dates: Partial<DatesEtape>) =>
    must(Math.min(daysAgo, days.ecriture), saveEtape, { params: { cptsId, etape }, body: { ...NOTHING, ...dates } })
  await stage('emergence', days.emergence, {
    decideLe: told(days.emergence),
    note: 'Onze professionnels, quatre métiers.',
  })
  await stage('lettre-intention', days.lettre - 42, {
    envoyeLe: told(days.lettre),
    recuLe: told(days.lettre - 4),
    decideLe: told(days.lettre - 42),
    issue: 'favorable',
  })
  await stage('association', days.association, {
    decideLe: told(days.association),
    note: 'Quarante et une personnes à l’assemblée constitutive.',
  })
}

const meetPartners = async ({ cptsId, mot, histoire, told, must }: Story): Promise<void> => {
  const { ecriture, lettre } = DAYS[histoire]
  const contacts = [
    [
      'ars',
      'Délégation départementale (démonstration)',
      'Référente des CPTS',
      ['lettre-intention', 'projet', 'valide'],
    ],
    ['cpam', 'Service exercice coordonné (démonstration)', 'Référent des CPTS', ['lettre-intention', 'aci']],
    ['urps', 'Union des médecins libéraux (démonstration)', 'Chargé de mission', ['emergence']],
  ] as const
  for (const [organisme, nom, fonction, etapes] of contacts)
    await must(ecriture, createInterlocuteur, {
      params: { cptsId },
      body: {
        organisme,
        nom,
        fonction,
        courriel: `${organisme}.${mot}@demo.invalid`,
        telephone: null,
        etapes: [...etapes],
      },
    })
  const moyens = [
    ['fir', 'Aide au démarrage, montant de démonstration', 4_000_000, null, 'lettre-intention'],
    ['coordination', 'Temps de coordination avant le contrat', null, 420, 'projet'],
  ] as const
  for (const [genre, libelle, centimes, heures, etape] of moyens)
    await must(ecriture, createMoyen, {
      params: { cptsId },
      body: { genre, libelle, centimes, heures, accordeLe: told(lettre - 60), etape },
    })
}

const writeProjet = async ({ cptsId, histoire, told, must }: Story): Promise<string[]> => {
  const { ecriture, vote } = DAYS[histoire]
  const params = { cptsId }
  const ids: string[] = []
  // One a day: they are listed in the order in which they were written.
  for (const [rank, body] of BESOINS.entries())
    ids.push((await must(ecriture - rank, createBesoin, { params, body })).id)
  const needs = ids.slice(0, BESOINS.filter(({ axe }) => axe === 'besoin').length)
  await must(vote, orderPriorites, { params, body: { besoins: needs } })
  await must(vote, votePriorites, { params, body: { le: told(vote) } })
  const objectifs: string[] = []
  for (const [rank, sample] of OBJECTIFS.entries())
    objectifs.push((await must(vote - 2 - rank, createObjectif, { params, body: bodyOfObjectif(sample, ids) })).id)
  for (const [cle, texte] of TEXTES) await must(vote - 10, saveTexte, { params: { cptsId, cle }, body: { texte } })
  return objectifs
}

const titleOf = ({ titre, modele }: SampleFiche): string =>
  titre ?? MODELES_FICHES.find(({ code }) => code === modele)!.titre

/** Under the objective of its main mission, or of the first for the optional ones. */
const objectifOf = (missions: readonly Mission[], objectifs: readonly string[]): string => {
  const rank = OBJECTIFS.findIndex(({ mission }) => mission === missions[0])
  return objectifs[Math.max(rank, 0)]!
}

const linkFiche = async ({ cptsId, must }: Story, daysAgo: number, id: string, objectifs: readonly string[]) => {
  const params = { cptsId, ficheActionId: id }
  const { version, missions, objectifId } = await must(daysAgo, readFicheAction, { params })
  if (objectifId !== null) return
  await must(daysAgo, saveFicheAction, { params, body: { version, objectifId: objectifOf(missions, objectifs) } })
}

/** Those of the plan that begin after the sending: what is promised is not done yet. */
const openFiches = async (story: Story, objectifs: readonly string[]): Promise<Map<string, string>> => {
  const { cptsId, histoire, on, must } = story
  const { envoi } = DAYS[histoire]
  const plan = histoire === 'avenant' ? PLAN : SHORT_PLAN
  const promised = plan.filter(({ modele, titre }) => modele !== null && titre === undefined).slice(0, PROMISED)
  const opened = new Map<string, string>()
  for (const sample of promised) {
    const titre = titleOf(sample)
    const { id } = await must(envoi + 20, createFicheAction, {
      params: { cptsId },
      body: { titre, mission: sample.mission ?? null, modele: sample.modele, debut: on(-sample.debut) },
    })
    await linkFiche(story, envoi + 15, id, objectifs)
    opened.set(titre, id)
  }
  return opened
}

const sendProjet = async ({ cptsId, histoire, told, must }: Story): Promise<void> => {
  const { envoi } = DAYS[histoire]
  const { id } = await must(envoi, submitProjet, { params: { cptsId }, body: { envoyeLe: told(envoi) } })
  const suite = { recuLe: told(envoi - 3), reponse: null, reponseLe: null, motif: null, note: '' }
  const params = { cptsId, projetVersionId: id }
  await must(envoi - 3, followVersion, { params, body: suite })
  if (histoire === 'depot') return
  const reponse = {
    reponse: 'validee' as const,
    reponseLe: told(envoi - 45),
    note: 'Courrier de la délégation départementale.',
  }
  await must(envoi - 45, followVersion, { params, body: { ...suite, ...reponse } })
}

const signContract = async ({ cptsId, told, must }: Story): Promise<void> => {
  await must(SIGNED, saveEtape, {
    params: { cptsId, etape: 'aci' },
    body: { ...NOTHING, envoyeLe: told(SIGNED + 25), decideLe: told(SIGNED), note: 'Signé avec la CPAM et l’ARS.' },
  })
  const missions: [Mission, number][] = [
    ['acces', 205],
    ['crise', 200],
    ['prevention', 190],
    ['parcours', 160],
    ['accompagnement', 180],
  ]
  for (const [mission, daysAgo] of missions)
    await must(daysAgo, saveMissionMenee, {
      params: { cptsId, mission },
      body: { demarreeLe: told(daysAgo), deployeeLe: dayAfter(told(daysAgo), DEPLOYED_AFTER)! },
    })
}

/** What there is before the plan of actions is played: it gives the fiches already open, by their title. */
export const playProjet = async (
  run: RunOn,
  options: ProjetOptions,
): Promise<{ objectifs: string[]; ouvertes: Map<string, string> }> => {
  const story = tellStory(run, options)
  await liveStages(story)
  await meetPartners(story)
  const objectifs = await writeProjet(story)
  const ouvertes = await openFiches(story, objectifs)
  await sendProjet(story)
  if (options.histoire === 'avenant') await signContract(story)
  return { objectifs, ouvertes }
}

/** What comes after: the fiches opened since are tied to an objective, and an avenant is begun. */
export const continueProjet = async (
  run: RunOn,
  options: ProjetOptions,
  { objectifs, fiches }: { objectifs: readonly string[]; fiches: readonly string[] },
): Promise<void> => {
  const story = tellStory(run, options)
  const { cptsId, must } = story
  for (const id of fiches) await linkFiche(story, 8, id, objectifs)
  if (options.histoire === 'depot') return
  await must(20, openAvenant, { params: { cptsId } })
  const { id } = await must(18, createBesoin, { params: { cptsId }, body: BESOIN_AVENANT })
  const last = OBJECTIFS.at(-1)!
  await must(17, updateObjectif, {
    params: { cptsId, objectifId: objectifs.at(-1)! },
    body: {
      titre: last.titre,
      texte: `${last.texte} Remplacer qui s’arrête, sans attendre.`,
      mission: last.mission,
      besoins: [id],
    },
  })
}
