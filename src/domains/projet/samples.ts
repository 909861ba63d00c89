/** Plays a plan of actions through the real actions: what is past is done, save for what is late in any CPTS. */

import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { createRandom, type Random } from '../../kernel/random.ts'
import type { Result } from '../../kernel/result.ts'
import { MODELES_FICHES } from '../../referentials/modeles-fiches/index.ts'
import type { Action } from '../../server/actions/action.ts'
import { moveFicheAction } from './actions/follow-fiche.ts'
import { createFicheAction } from './actions/open-fiche.ts'
import { readFicheAction } from './actions/read-fiches.ts'
import { saveFicheAction } from './actions/save-fiche.ts'
import { shareFicheAction } from './actions/share-fiche.ts'
import type { FicheEntiere } from './contract.ts'
import { dayAfter } from './rules/parties.ts'
import { importFiche } from './samples-import.ts'
import { PLAN, type SampleFiche, SHORT_PLAN } from './samples-plan.ts'

/** Runs an action on a day of the story. */
export type RunOn = <R extends RouteLike>(
  day: string,
  action: Action<R, string>,
  input: Parsed<R>,
) => Promise<Result<Output<R>>>

export type FichesOptions = {
  cptsId: string
  today: string
  seed: number
  size: 'twenty' | 'eight'
  professionnelIds: readonly string[]
  /** From the largest. */
  communes: readonly string[]
  structures: readonly { id: string; genre: string }[]
  /** Fiches that are open already, by their title: they are filled, not opened twice. */
  ouvertes?: ReadonlyMap<string, string>
}

type Save = Parsed<typeof saveFicheAction.route>['body']

/** Ids of the fiches, in the order of the plan. */
export const playFiches = async (run: RunOn, options: FichesOptions): Promise<string[]> => {
  const random = createRandom(options.seed)
  const must = async <R extends RouteLike>(day: string, action: Action<R, string>, input: Parsed<R>) => {
    const result = await run(day, action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  const ids: string[] = []
  for (const sample of options.size === 'twenty' ? PLAN : SHORT_PLAN) {
    const debut = dayAfter(options.today, sample.debut)!
    const opened = sample.debut > 0 ? dayAfter(options.today, -9)! : dayAfter(debut, -21)!
    const { cptsId } = options
    const open = async (): Promise<string> =>
      sample.modele === null && sample.mission
        ? importFiche(must, opened, cptsId, { titre: titleOf(sample), mission: sample.mission, debut })
        : (await must(opened, createFicheAction, { params: { cptsId }, body: bodyOf(sample, debut) })).id
    const id = options.ouvertes?.get(titleOf(sample)) ?? (await open())
    const params = { cptsId, ficheActionId: id }
    const fiche = await must(opened, readFicheAction, { params })
    if (sample.modele !== null)
      await must(opened, saveFicheAction, { params, body: fill(random, fiche, sample, options) })
    if (sample.etat !== 'brouillon')
      await must(sample.debut > 0 ? opened : debut, moveFicheAction, {
        params,
        body: { de: 'brouillon', vers: sample.etat },
      })
    ids.push(id)
  }
  // Two of them are shown to the other CPTS of the installation.
  for (const id of ids.slice(2, 4))
    await must(options.today, shareFicheAction, {
      params: { cptsId: options.cptsId, ficheActionId: id },
      body: { partagee: true },
    })
  return ids
}

const titleOf = ({ titre, modele }: SampleFiche): string =>
  titre ?? MODELES_FICHES.find(({ code }) => code === modele)!.titre

const bodyOf = (sample: SampleFiche, debut: string) => ({
  titre: titleOf(sample),
  mission: sample.mission ?? null,
  modele: sample.modele,
  debut,
})

const fill = (random: Random, fiche: FicheEntiere, sample: SampleFiche, options: FichesOptions): Save => {
  const { today, communes, professionnelIds } = options
  const referents = [sample.referent, sample.referent + 3].flatMap((rank) => professionnelIds[rank] ?? [])
  const isDraft = sample.etat === 'brouillon'
  const isPast = (day: string) => sample.debut <= 0 && sample.etat !== 'abandonnee' && day < today
  /** Done a few days around the date; one in seven of what is under way is late. */
  const doneOn = (day: string | null): string | null => {
    if (day === null || !isPast(day) || (sample.etat === 'en-cours' && random() < 0.14)) return null
    const done = dayAfter(day, Math.floor(random() * 9) - 5)!
    return done < today ? done : day
  }
  return {
    version: fiche.version,
    identite: { communes: sample.communes ? communes.slice(0, sample.communes) : [] },
    referents: isDraft ? referents.slice(0, 1) : referents,
    taches: fiche.taches.map(({ libelle, qui, echeance }, i) => ({
      libelle,
      qui: i === 1 ? '' : qui,
      professionnelId: i === 1 ? (referents[0] ?? null) : null,
      echeance,
      faiteLe: doneOn(echeance),
    })),
    jalons: fiche.jalons.map(({ libelle, prevuLe }) => ({ libelle, prevuLe, atteintLe: doneOn(prevuLe) })),
    budget: (sample.budget ?? []).map(([libelle, euros, financement]) => ({
      libelle,
      centimes: euros * 100,
      annee: Number((fiche.debut ?? today).slice(0, 4)),
      financement,
    })),
    partenaires: partnersOf(random, fiche, sample, options),
    indicateurs: fiche.indicateurs.map((one) => (isDraft ? one : { ...one, ...valuesOf(random, one.unite, fiche) })),
  }
}

/** Where the community has a structure of the kind, it is that one. */
const partnersOf = (random: Random, fiche: FicheEntiere, sample: SampleFiche, options: FichesOptions) => {
  const free = [...options.structures]
  const days = Math.max(0, -sample.debut)
  return fiche.partenaires.map(({ nom, genre }) => {
    const found = free.findIndex((one) => one.genre === genre)
    const structure = found >= 0 ? free.splice(found, 1)[0] : undefined
    const step = sample.etat === 'brouillon' ? 0 : Math.min(3, Math.floor(days / 110 + random() * 2.1))
    const stade = (['a-contacter', 'contact-pris', 'participe', 'implique'] as const)[step]!
    const stadeLe =
      step === 0 ? null : dayAfter(options.today, -Math.max(3, Math.floor(days * (1 - step / 4 + random() * 0.2))))
    return { structureId: structure?.id ?? null, nom: structure ? '' : nom, genre, stade, stadeLe }
  })
}

/** Invented, and said to be: no CPTS has these figures. */
const valuesOf = (random: Random, unite: string, { debut, fin }: FicheEntiere) => {
  const depart = unite === '%' ? 30 + Math.floor(random() * 25) : 0
  const cible =
    unite === '%' ? depart + 5 + Math.floor(random() * 8) : unite === 'plan' ? 1 : 10 + Math.floor(random() * 60)
  return { depart, departLe: debut, cible, cibleLe: fin, source: 'Valeurs de démonstration' }
}
