/**
 * Sixteen weeks of the desk of the médecin traitant: the page opens, doctors say what they take, people ask, and every other
 * Monday what is best is proposed. Most say yes, some say why not, some let the time pass.
 */
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { createLien } from '../../domains/comptes/index.ts'
import { medecinTraitantActions as actions, passPropositions } from '../../domains/medecin-traitant/index.ts'
import {
  demandesExemples,
  LISTE_EXEMPLE,
  medecinsExemples,
  RAISONS_EXEMPLES,
} from '../../domains/medecin-traitant/samples.ts'
import { createRandom, type Random } from '../../kernel/random.ts'
import type { Temporal } from '../../kernel/time.ts'
import { isGeneraliste } from '../../referentials/index.ts'
import type { Ctx } from '../actions/action.ts'
import { atHour } from './calendar.ts'
import type { Community } from './communities.ts'
import { at, byLink, perform } from './perform.ts'

type Story = { seed: number; community: Community; people: readonly ProfessionnelConnu[]; today: Temporal.PlainDate }

const OPENED_DAYS_AGO = 112
const ROUND_DAYS = 14
/** The last round waits for its answers. */
const LAST_ROUND_DAYS_AGO = 3

const MORE_PLACES = 2

const generalistes = (people: readonly ProfessionnelConnu[]) =>
  people.filter(({ profession, specialite }) => profession === '10' && isGeneraliste(specialite))

const openDesk = async (ctx: Ctx, { community, people }: Story): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  await perform(ctx, actions.saveReglageMt, {
    params,
    body: {
      adresse: community.mot,
      ouverte: true,
      telephone: community.telephone,
      contactDonnees: `donnees.${community.mot}@demo.invalid`,
      delaiJours: 7,
      conservationJours: 90,
      silenceMois: 12,
    },
  })
  const doctors = generalistes(people)
  for (const [rank, body] of medecinsExemples(community.communes).entries()) {
    const professionnelId = doctors[rank]?.id
    if (professionnelId) await perform(ctx, actions.saveCapacite, { params: { ...params, professionnelId }, body })
  }
  for (const body of [
    { population: 'ald' as const, sansMt: 486, effectif: 24_310, source: 'Rezone CPTS (chiffre inventé)' },
    {
      population: '70-plus' as const,
      sansMt: 1_240,
      effectif: 25_900,
      source: 'Courrier de la CPAM (chiffre inventé)',
    },
  ])
    await perform(ctx, actions.addRepere, { params, body: { ...body, arreteLe: '2026-06-30' } })
}

/** The spreadsheet that the CPTS kept before. */
const bringList = async (ctx: Ctx): Promise<void> => {
  const params = { cptsId: ctx.cptsId }
  const contenu = Buffer.from(LISTE_EXEMPLE).toString('base64')
  const { id } = await perform(ctx, actions.startListeMt, { params, body: { fichier: 'liste-attente.csv', contenu } })
  const body = { lignes: 'valides' as const, consentement: true as const }
  await perform(ctx, actions.acceptListeMt, { params: { ...params, importMtId: id }, body })
}

/** What doctors answer: seven in ten say yes, and nine of these ten patients are seen within two weeks. */
const answerAll = async (ctx: Ctx, random: Random, ids: readonly string[]): Promise<string[]> => {
  const accepted: string[] = []
  for (const propositionId of ids) {
    const doctor = byLink(ctx, 'proposition-mt', { propositionId })
    const draw = random()
    if (draw > 0.88) continue
    const params = { cptsId: ctx.cptsId }
    if (draw < 0.7) {
      await perform(doctor, actions.answerMaProposition, { params, body: { choix: 'accepter' } })
      accepted.push(propositionId)
      continue
    }
    const raison = RAISONS_EXEMPLES[Math.floor(random() * RAISONS_EXEMPLES.length)]!
    await perform(doctor, actions.answerMaProposition, { params, body: { choix: 'refuser', raison } })
  }
  return accepted
}

/** Two of those who take anybody find room again: there is something to share out. */
const openPlaces = async (ctx: Ctx, { community, people }: Story): Promise<void> => {
  const bodies = medecinsExemples(community.communes)
  for (const rank of [0, 6]) {
    const doctor = generalistes(people)[rank]
    const body = bodies[rank]
    if (!doctor || !body) continue
    const params = { cptsId: ctx.cptsId, professionnelId: doctor.id }
    await perform(ctx, actions.saveCapacite, { params, body: { ...body, parMois: body.parMois + MORE_PLACES } })
  }
}

export const playMedecinTraitant = async (ctx: Ctx, story: Story): Promise<void> => {
  const { seed, community, today } = story
  if (!ctx.installation.patients) return
  const random = createRandom(seed)
  const params = { cptsId: ctx.cptsId }
  const on = (daysAgo: number, hour: string) => at(ctx, atHour(today.subtract({ days: daysAgo }), hour))
  await openDesk(on(OPENED_DAYS_AGO, '09:00'), story)
  await bringList(on(OPENED_DAYS_AGO, '10:00'))
  const asked = demandesExemples(random, community.communes)
  for (let daysAgo = OPENED_DAYS_AGO - 1; daysAgo > 0; daysAgo--) {
    for (const { body } of asked.filter((one) => one.ilYa === daysAgo))
      await perform(on(daysAgo, '11:00'), actions.openDemandeMt, { params, body })
    const isRound = daysAgo >= LAST_ROUND_DAYS_AGO && (daysAgo - LAST_ROUND_DAYS_AGO) % ROUND_DAYS === 0
    if (!isRound) continue
    const monday = on(daysAgo, '14:00')
    await passPropositions(monday)
    const { paires } = await perform(monday, actions.readAppariement, { params })
    if (paires.length === 0) continue
    const chosen = paires.map(({ demandeId, capaciteId }) => ({ demandeId, capaciteId }))
    const sent = await perform(monday, actions.sendPropositions, { params, body: { paires: chosen } })
    if (daysAgo === LAST_ROUND_DAYS_AGO) continue
    const ids = sent.propositions.map(({ id }) => id)
    for (const propositionId of await answerAll(on(daysAgo - 2, '19:00'), random, ids))
      if (random() < 0.9)
        await perform(
          byLink(on(Math.max(0, daysAgo - 12), '18:00'), 'proposition-mt', { propositionId }),
          actions.markMaPropositionVue,
          { params, body: { vu: 'oui' } },
        )
  }
  await openPlaces(on(1, '18:00'), story)
}

const LINK_DAYS = 60

/** To try without an account: a doctor who says what they take, and one who answers a proposal. */
export const renewMtLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  if (!ctx.installation.patients) return []
  const { cptsId } = ctx
  const params = { cptsId }
  const open = async (usage: string, tell: string, about: Record<string, string>) => {
    const sujet = { demonstration: true, ...about }
    const { token } = await createLien(ctx.tx, { cptsId, usage, personneId: null, sujet, days: LINK_DAYS }, ctx.now)
    return { usage, tell, token }
  }
  const { medecins } = await perform(ctx, actions.listCapacites, { params })
  const { demandes } = await perform(ctx, actions.listDemandesMt, {
    params,
    query: { statut: 'proposee', apres: 0, limite: 50 },
  })
  const doctor = medecins.find(({ declareeLe }) => declareeLe !== null)
  const waiting = demandes.find(({ proposition }) => proposition?.statut === 'ouverte')?.proposition
  return [
    ...(doctor
      ? [
          await open('capacite-mt', 'dire combien de patients on accueille', {
            professionnelId: doctor.professionnelId,
          }),
        ]
      : []),
    ...(waiting
      ? [await open('proposition-mt', 'répondre pour un patient proposé', { propositionId: waiting.id })]
      : []),
  ]
}
