/**
 * Plays the money of a CPTS through the real actions: its contract, what it received and spent. Sums of the ACI come
 * from the barème; the spending is invented, in believable proportions.
 */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Result } from '../../kernel/result.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Mission } from '../../referentials/index.ts'
import type { Action } from '../../server/actions/action.ts'
import { saveVariable } from './actions/edit-annees.ts'
import { createContrat } from './actions/edit-contrats.ts'
import { createLigneVariable } from './actions/edit-lignes.ts'
import { createRessource, recordDepense, recordEngagement, transferEnveloppes } from './actions/move-money.ts'
import { readContrats } from './actions/read-contrats.ts'
import { readEnveloppes } from './actions/read-enveloppes.ts'
import { readVersements } from './actions/read-versements.ts'
import { recordVersement } from './actions/record-versement.ts'
import type { EcheanceLue, EnveloppeLue } from './contract.ts'
import { plusTard } from './rules/contrat.ts'
import { DEPENSES, type DepenseSample, ENGAGEMENTS, RESSOURCES } from './samples-depenses.ts'
import { LIGNES, saisieOf } from './samples-lignes.ts'

/** Runs an action on a day of the story. */
export type RunOn = <R extends RouteLike>(
  day: string,
  action: Action<R, string>,
  input: Parsed<R>,
) => Promise<Result<Output<R>>>

export type FinancesOptions = {
  cptsId: string
  today: string
  /** Before its contract, a CPTS has only what helped it to start. */
  contrat: { signeLe: string; population: number } | null
  /** By mission: fiches that spend, under way. */
  fiches: readonly { id: string; mission: string | null }[]
  /** Professionals who answer for the lines of the variable part. */
  referents: readonly string[]
}

type Story = FinancesOptions & {
  must: <R extends RouteLike>(day: string, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>
  before: (days: number) => string
}

const tell = (run: RunOn, options: FinancesOptions): Story => ({
  ...options,
  must: async (day, action, input) => {
    const result = await run(day, action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  },
  before: (days) => Temporal.PlainDate.from(options.today).subtract({ days }).toString(),
})

/** Days after today of a mission that the contract plans next; the other ones have begun. */
const NEXT_MISSION_DAYS = 35

const sign = async ({ cptsId, today, contrat, must, before }: Story): Promise<void> => {
  if (!contrat) return
  const { signeLe, population } = contrat
  const planned: Mission[] = ['acces', 'parcours', 'prevention', 'crise', 'accompagnement']
  await must(before(400), createContrat, {
    params: { cptsId },
    body: {
      numero: 'ACI-DEMO-001',
      signeLe,
      debut: signeLe,
      cpam: 'Caisse primaire d’assurance maladie (démonstration)',
      ars: 'Agence régionale de santé (démonstration)',
      signataire: 'La présidence',
      note: '',
      annees: 5,
      bareme: 'avenant-2',
      taille: 'T3',
      population,
      source: 'Population du territoire à la signature (démonstration)',
      missions: [
        ...planned.map((mission) => ({ mission, prevueLe: signeLe })),
        { mission: 'qualite', prevueLe: Temporal.PlainDate.from(today).add({ days: NEXT_MISSION_DAYS }).toString() },
      ],
    },
  })
}

/** Per hundred of the most that each variable part could bring, of the years that were judged. */
const GRANTED: Partial<Record<Mission, number>> = { acces: 86, parcours: 90, prevention: 75, accompagnement: 100 }

/** Of the year that was over last and of the one that goes on; before, the CPTS only kept the sums. */
const writeLignes = async ({ cptsId, today, referents, must, before }: Story): Promise<void> => {
  const { contrats } = await must(before(390), readContrats, { params: { cptsId } })
  const annees = contrats[0]?.annees ?? []
  const current = annees.findIndex(({ du, au }) => du <= today && today < au)
  for (const [which, annee] of [
    [0, annees[current - 1]],
    [1, annees[current]],
  ] as const) {
    if (!annee) continue
    const day = plusTard(annee.du, before(385))
    const departLe = Temporal.PlainDate.from(annee.du).subtract({ days: 1 }).toString()
    for (const [rank, sample] of LIGNES.entries()) {
      const referent = referents[rank % Math.max(1, referents.length)]
      await must(day, createLigneVariable, {
        params: { cptsId, anneeId: annee.id },
        body: {
          ...saisieOf(sample, which, departLe),
          mission: sample.mission,
          referents: referent === undefined ? [] : [referent],
        },
      })
    }
  }
}

const grantVariables = async ({ cptsId, today, must, before }: Story): Promise<void> => {
  const { contrats } = await must(before(380), readContrats, { params: { cptsId } })
  for (const annee of contrats[0]?.annees ?? []) {
    const decided = Temporal.PlainDate.from(annee.au).add({ days: 70 }).toString()
    if (decided > today) continue
    const asWhole = annee.lignes.filter(
      ({ part, poste }) => part === 'variable' && !annee.lignees.includes(poste as Mission),
    )
    for (const ligne of asWhole.filter(({ enAttente }) => !enAttente)) {
      const share = GRANTED[ligne.poste as Mission] ?? 80
      await must(plusTard(decided, before(390)), saveVariable, {
        params: { cptsId, anneeId: annee.id, mission: ligne.poste as Mission },
        body: {
          // To the euro, as the CPAM writes it.
          centimes: Math.round(((ligne.maximum ?? 0) * share) / 10_000) * 100,
          decideLe: decided,
          motif: 'Compte rendu du dialogue de gestion (démonstration)',
        },
      })
    }
  }
}

type Prevus = EcheanceLue['versements']
const bodyOf = (recuLe: string, versements: Prevus, explication: string) => ({
  recuLe,
  libelle: 'CPAM, virement ACI (démonstration)',
  explication,
  ligneId: null,
  parts: versements.map(({ anneeId, poste, part, nature, centimes }) => ({ anneeId, poste, part, nature, centimes })),
})

/** Twelve days after they were due; one came without a mission, and the last one is still waited for. */
const receive = async ({ cptsId, must, before }: Story): Promise<void> => {
  const { echeances } = await must(before(0), readVersements, { params: { cptsId } })
  const due = echeances.filter(({ le }) => le < before(20))
  const anniversaries = due.filter(({ versements }) => versements.some(({ nature }) => nature === 'solde'))
  for (const one of due.slice(0, -1)) {
    const recuLe = Temporal.PlainDate.from(one.le).add({ days: 12 }).toString()
    const isShort = one.le === anniversaries.at(-1)?.le
    const came = isShort ? one.versements.filter(({ poste }) => poste !== 'accompagnement') : one.versements
    const why = isShort ? 'La CPAM a été interrogée sur la mission Accompagnement.' : ''
    await must(plusTard(recuLe, before(390)), recordVersement, {
      params: { cptsId },
      body: bodyOf(recuLe, came, why),
    })
  }
}

const helpBefore = async ({ cptsId, contrat, must, before }: Story): Promise<void> => {
  for (const { genre, libelle, financeur, euros, recuEuros, days } of RESSOURCES) {
    // Before the contract, the help of the ARS and the dues are all there is.
    if (!contrat && genre === 'collectivite') continue
    const accordeeLe = before(days)
    const { id } = await must(before(Math.min(days, 390)), createRessource, {
      params: { cptsId },
      body: { genre, libelle, financeur, centimes: euros * 100, accordeeLe, note: '' },
    })
    await must(before(Math.min(days - 20, 389)), recordVersement, {
      params: { cptsId },
      body: {
        recuLe: before(days - 20),
        libelle,
        explication: '',
        ligneId: null,
        parts: [{ ressourceId: id, centimes: recuEuros * 100 }],
      },
    })
  }
}

const readEnvelopes = async ({ cptsId, must, before }: Story): Promise<EnveloppeLue[]> =>
  (await must(before(0), readEnveloppes, { params: { cptsId }, query: {} })).enveloppes

const spendOne = async (story: Story, enveloppe: EnveloppeLue, sample: DepenseSample): Promise<void> => {
  const { cptsId, must, before, fiches } = story
  const fiche = sample.fiche ? fiches.find(({ mission }) => mission === enveloppe.poste) : undefined
  for (const days of sample.days) {
    await must(before(Math.min(days, 385)), recordDepense, {
      params: { cptsId, enveloppeId: enveloppe.id },
      body: {
        le: before(days),
        centimes: sample.centimes,
        libelle: sample.libelle,
        ficheActionId: fiche?.id ?? null,
        motif: '',
      },
    })
  }
}

/** Before a contract: the coordination, since a few months. */
const isYoung = ({ poste, days }: DepenseSample): boolean =>
  poste === 'fonctionnement' && days.every((one) => one < 300)

const spend = async (story: Story): Promise<void> => {
  const { cptsId, must, before } = story
  const all = await readEnvelopes(story)
  const named = (name: string) => all.find(({ poste, libelle }) => poste === name || libelle === name)
  for (const sample of DEPENSES) {
    const enveloppe = named(story.contrat ? sample.poste : RESSOURCES[0].libelle)
    if (enveloppe && (story.contrat || isYoung(sample))) await spendOne(story, enveloppe, sample)
  }
  if (!story.contrat) return
  for (const { libelle: name, depense } of RESSOURCES) {
    const enveloppe = named(name)
    if (!enveloppe || !depense) continue
    const { libelle, euros, days } = depense
    await spendOne(story, enveloppe, { poste: 'fonctionnement', libelle, centimes: euros * 100, days: [days] })
  }
  for (const { poste, centimes, libelle, days } of ENGAGEMENTS)
    await must(before(days), recordEngagement, {
      params: { cptsId, enveloppeId: named(poste)!.id },
      body: { le: before(days), centimes, libelle, ficheActionId: null, motif: '' },
    })
}

/** Once its decision was voted. Without envelopes of both, nothing moves. */
export const playVirement = async (
  run: RunOn,
  options: FinancesOptions & { decision: { id: string; phrase: string } },
): Promise<void> => {
  const { cptsId, must, before } = tell(run, options)
  const { enveloppes } = await must(before(44), readEnveloppes, { params: { cptsId }, query: {} })
  const de = enveloppes.find(({ poste }) => poste === 'parcours')
  const vers = enveloppes.find(({ poste }) => poste === 'prevention')
  if (!de || !vers) return
  await must(before(44), transferEnveloppes, {
    params: { cptsId },
    body: {
      de: de.id,
      vers: vers.id,
      centimes: 400_000,
      le: before(44),
      decisionId: options.decision.id,
      decision: options.decision.phrase,
    },
  })
}

export const playFinances = async (run: RunOn, options: FinancesOptions): Promise<void> => {
  const story = tell(run, options)
  await sign(story)
  await helpBefore(story)
  if (story.contrat) {
    await writeLignes(story)
    await grantVariables(story)
    await receive(story)
  }
  await spend(story)
}
