/** Plays the governance of a CPTS through the real actions: statutes of the creation, places, mandates, a resignation. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Fonction, ReglesInstance } from '../../referentials/modeles-statuts/regles.ts'
import type { Action } from '../../server/actions/action.ts'
import type { StructureConnue } from '../communaute/index.ts'
import type { RunOn } from '../projet/samples.ts'
import { createInstance, saveInstance } from './actions/instances.ts'
import { createMandat, endMandat } from './actions/mandats.ts'
import { listPersonnes } from './actions/read.ts'
import { createSiege } from './actions/sieges.ts'
import { listStatuts, startStatuts } from './actions/statuts.ts'
import type { InstanceLue, StatutsLus } from './contract.ts'
import { REPRESENTANTS } from './samples-personnes.ts'

export type GouvernanceOptions = {
  cptsId: string
  /** Day of the founding assembly. */
  creation: string
  today: string
  /** Members of the association, those who found it first: the board, then the commission. */
  professionnelIds: readonly string[]
  structures: readonly StructureConnue[]
  /** The first third of the board leaves early, drawn by lot, as statutes of the field have it. */
  parTiers: boolean
}

/** The founders at these ranks sit on the board; the first five of them are the bureau. */
export const PRESIDENCE = 0
export const TRESORERIE = 2
const BUREAU: readonly Fonction[] = ['presidence', 'vice-presidence', 'tresorerie', 'secretariat-general', 'membre']
const PROS_AU_CA = 7
const DANS_LA_COMMISSION = 5

type Story = GouvernanceOptions & {
  must: <R extends RouteLike>(day: string, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>
}

const later = (day: string, duration: Temporal.DurationLike): string =>
  Temporal.PlainDate.from(day).add(duration).toString()

const readLast = async ({ cptsId, must }: Story, day: string): Promise<StatutsLus> =>
  (await must(day, listStatuts, { params: { cptsId } })).versions[0]!

const bodyOf = ({ id: _, rang: __, ...instance }: InstanceLue, version: number, regles: ReglesInstance) => ({
  ...instance,
  regles,
  version,
})

/** What this CPTS says that the model does not: its articles, a board renewed by thirds, one commission. */
const adaptStatuts = async (story: Story): Promise<void> => {
  const { cptsId, creation: day, must, parTiers } = story
  const statuts = await readLast(story, day)
  const params = { cptsId, statutsId: statuts.id }
  const ca = statuts.instances.find(({ genre }) => genre === 'ca')!
  const { composition, mandats } = ca.regles
  const [pros, ...others] = composition.colleges
  const board: ReglesInstance = {
    ...ca.regles,
    composition: { ...composition, colleges: [{ ...pros!, sieges: PROS_AU_CA }, ...others] },
    mandats: mandats && { ...mandats, renouvellement: parTiers ? 'tiers' : 'entier' },
  }
  await must(day, saveInstance, {
    params: { ...params, instanceId: ca.id },
    body: { ...bodyOf(ca, statuts.version, board), article: 'article 11' },
  })
  await must(day, createInstance, {
    params,
    body: {
      ...bodyOf(ca, statuts.version + 1, {
        ...ca.regles,
        composition: { genre: 'mandats', colleges: [], parmi: null },
        quorum: null,
        procurations: null,
        mandats: { mois: 24, consecutifs: null, renouvellement: 'entier', jusquAuRemplacement: true, fonctions: [] },
      }),
      genre: 'commission',
      nom: 'Commission accès aux soins',
      objet: 'Préparer les actions de la mission, les suivre et les proposer au conseil.',
      mission: 'acces',
      texte: 'reglement-interieur',
      article: 'article 6',
    },
  })
}

type Given = { instanceId: string; personne: Parsed<typeof createMandat.route>['body']['personne']; fonction: Fonction }

const giveMandat = (
  { cptsId, must }: Story,
  day: string,
  given: Given & { eluPar: string; echeance?: string; collegeId?: string; remplace?: string; precision?: string },
) => {
  const { collegeId = null, remplace = null, precision = '', ...rest } = given
  const body = { ...rest, collegeId, remplace, precision, seanceId: null, decisionId: null, debut: day }
  return must(day, createMandat, { params: { cptsId }, body })
}

const placeRepresentants = async (story: Story, statuts: StatutsLus): Promise<string[]> => {
  const { cptsId, creation: day, structures, must } = story
  const [, ofStructures, ofUsagers] = statuts.colleges
  for (const { college, genres, nom, qualite, structure } of REPRESENTANTS) {
    const known = genres.flatMap((genre) => structures.find((one) => one.genre === genre) ?? [])[0]
    const representant = {
      nom,
      qualite,
      structureId: known?.id ?? null,
      structure: structure || 'Partenaire',
      courriel: null,
    }
    const collegeId = (college === 'structures' ? ofStructures : ofUsagers)!.id
    await must(day, createSiege, {
      params: { cptsId },
      body: {
        collegeId,
        personne: { representant: known ? { ...representant, structure: '' } : representant },
        debut: day,
      },
    })
  }
  const { representants } = await must(day, listPersonnes, { params: { cptsId } })
  const idOf = new Map(representants.map(({ nom, id }) => [nom, id]))
  return REPRESENTANTS.map(({ nom }) => idOf.get(nom)!)
}

const electBoard = async (story: Story, ca: InstanceLue, representantIds: readonly string[]): Promise<void> => {
  const { creation: day, professionnelIds, parTiers } = story
  const eluPar = 'Assemblée générale constitutive'
  const personnes = [
    ...professionnelIds.slice(0, PROS_AU_CA).map((professionnelId) => ({ professionnelId })),
    ...representantIds.slice(0, 5).map((representantId) => ({ representantId })),
  ]
  for (const [rank, personne] of personnes.entries()) {
    const early = parTiers && rank % 3 === 2
    const echeance = early ? { echeance: later(day, { months: 20 }) } : {}
    await giveMandat(story, day, { instanceId: ca.id, personne, fonction: 'membre', eluPar, ...echeance })
  }
}

/** Elected a week later; the person who kept the minutes resigned since, and another administrator took over. */
const electBureau = async (story: Story, bureau: InstanceLue): Promise<void> => {
  const { cptsId, creation, professionnelIds, must } = story
  const day = later(creation, { days: 8 })
  const ids: string[] = []
  for (const [rank, fonction] of BUREAU.entries()) {
    const personne = { professionnelId: professionnelIds[rank]! }
    const given = { instanceId: bureau.id, personne, fonction, eluPar: 'Conseil d’administration' }
    ids.push((await giveMandat(story, day, given)).id)
  }
  const resigned = later(creation, { days: 190 })
  const secretary = ids[BUREAU.indexOf('secretariat-general')]!
  await must(resigned, endMandat, {
    params: { cptsId, mandatId: secretary },
    body: { fin: resigned, motif: 'demission' },
  })
  await giveMandat(story, later(resigned, { days: 21 }), {
    instanceId: bureau.id,
    personne: { professionnelId: professionnelIds[BUREAU.length]! },
    fonction: 'secretariat-general',
    eluPar: 'Conseil d’administration',
  })
}

const openCommission = async (story: Story, commission: InstanceLue): Promise<void> => {
  const { professionnelIds } = story
  const day = later(story.creation, { days: 60 })
  const members = professionnelIds.slice(BUREAU.length, BUREAU.length + DANS_LA_COMMISSION)
  for (const [rank, professionnelId] of members.entries()) {
    await giveMandat(story, day, {
      instanceId: commission.id,
      personne: { professionnelId },
      fonction: rank === 0 ? 'animation' : rank === 1 ? 'reference' : 'membre',
      precision: rank === 1 ? 'soins non programmés' : '',
      eluPar: 'Conseil d’administration',
    })
  }
}

export const playGouvernance = async (run: RunOn, options: GouvernanceOptions): Promise<void> => {
  const { cptsId, creation } = options
  const must: Story['must'] = async (day, action, input) => {
    const result = await run(day, action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  const story: Story = { ...options, must }
  await must(creation, startStatuts, {
    params: { cptsId },
    body: {
      modele: 'trois-colleges',
      debut: creation,
      adoptesLe: creation,
      adoptesPar: 'Assemblée générale constitutive',
      note: 'Rédigés avec l’appui de l’URPS, déposés en préfecture le mois suivant.',
    },
  })
  await adaptStatuts(story)
  const statuts = await readLast(story, creation)
  const representants = await placeRepresentants(story, statuts)
  const of = (genre: InstanceLue['genre']) => statuts.instances.find((one) => one.genre === genre)!
  await electBoard(story, of('ca'), representants)
  await electBureau(story, of('bureau'))
  await openCommission(story, of('commission'))
}
