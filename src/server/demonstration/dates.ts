/** What is to come when the story reaches today: meetings announced by mail, a poll that is open, one that became a meeting. */
import { activiteActions, announceActivite } from '../../domains/activite/index.ts'
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { createLien, listAppartenances } from '../../domains/comptes/index.ts'
import { listEnquetes } from '../../domains/diagnostic/index.ts'
import { pick, type Random, shuffle } from '../../kernel/random.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { playDiagnostic } from './diagnostic.ts'
import { at, byLink, perform } from './perform.ts'

type Saisie = Parameters<(typeof activiteActions)['planActivite']['run']>[1]['body']

type Story = { random: Random; people: readonly ProfessionnelConnu[]; today: Temporal.PlainDate }

/** How many of the meetings to come were told by mail: enough to read, without filling the page of mails. */
const ANNOUNCED = 5

const announceNext = async (ctx: Ctx): Promise<void> => {
  const { activites } = await perform(ctx, activiteActions.listActivites, {
    params: { cptsId: ctx.cptsId },
    query: { sens: 'venir', etat: 'prevu', limite: ANNOUNCED },
  })
  for (const { id } of activites) await announceActivite(ctx, id)
}

/** People answered as they could: most of them, with one slot better than the others. */
const ask = async (
  ctx: Ctx,
  { random, people }: Story,
  poll: { titre: string; description: string; cloture: string; jours: readonly string[]; mission: Saisie['mission'] },
  silent: number,
) => {
  const { cptsId } = ctx
  const { jours, ...words } = poll
  const { id: sondageId } = await perform(ctx, activiteActions.createSondage, {
    params: { cptsId },
    body: {
      ...words,
      genre: 'reunion',
      ficheActionId: null,
      groupe: null,
      lieu: 'Mairie, salle du conseil',
      commune: null,
      visio: null,
      nomsVisibles: false,
      dureeMinutes: 90,
      creneaux: jours.flatMap((jour) => ['12:30', '18:30'].map((debut) => ({ jour, debut }))),
      participants: people.map(({ id }, index) => ({
        professionnelId: id,
        nom: null,
        courriel: null,
        requis: index === 0,
      })),
    },
  })
  const whole = await perform(ctx, activiteActions.readSondage, { params: { cptsId, sondageId } })
  for (const { id: participantId } of whole.lesParticipants.slice(silent)) {
    const reponses = Object.fromEntries(
      whole.lesCreneaux.map(({ id }, index) => [
        id,
        index === 3 && random() < 0.85 ? 'oui' : pick(random, ['oui', 'si-besoin', 'non', 'non'] as const),
      ]),
    )
    const answering = byLink(ctx, 'sondage', { sondageId, participantId })
    await perform(answering, activiteActions.answerSondage, {
      params: { cptsId },
      body: { nom: null, courriel: null, reponses, commentaire: null },
    })
  }
  return sondageId
}

const soon = (today: Temporal.PlainDate, ...days: number[]): string[] =>
  days.map((one) => {
    const day = today.add({ days: one })
    return day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 0 }).toString()
  })

const ASKED_DAYS_AGO = 9

/** As the person who coordinates, who follows two calendars. */
export const playDates = async (ctx: Ctx, story: Story): Promise<void> => {
  const { random, today } = story
  const who = (await listAppartenances(ctx.tx, ctx.cptsId)).find(({ roles }) => roles.includes('coordination'))
  if (!who) return
  const actor = { kind: 'personne' as const, personneId: who.id, sessionId: '', secondFacteur: true, operateur: false }
  const me = { ...ctx, actor }
  const people = shuffle(random, story.people)
  const group = (from: number, length: number): Story => ({ ...story, people: people.slice(from, from + length) })
  await announceNext(me)
  await playDiagnostic(me, random, today)

  const poll = {
    titre: 'Préparer la journée de dépistage du mois prochain',
    description: 'Qui tient quel stand, le matériel, les horaires. Une heure et demie suffira.',
    mission: 'prevention' as const,
  }
  await ask(me, group(0, 8), { ...poll, cloture: today.add({ days: 6 }).toString(), jours: soon(today, 10, 12, 17) }, 3)

  const before = at(me, me.now.subtract({ hours: 24 * ASKED_DAYS_AGO }))
  const ended = {
    titre: 'Rencontre avec l’hôpital sur les sorties',
    description: 'Avec la cadre du service de médecine.',
    mission: 'parcours' as const,
    cloture: today.add({ days: 1 }).toString(),
    jours: soon(today, 18, 20, 24),
  }
  const sondageId = await ask(before, group(8, 6), ended, 0)
  const { cptsId } = ctx
  const { lesCreneaux } = await perform(me, activiteActions.readSondage, { params: { cptsId, sondageId } })
  const best = lesCreneaux.find(({ rang }) => rang === 1)
  const { activiteId } = await perform(me, activiteActions.closeSondage, {
    params: { cptsId, sondageId },
    body: { creneauId: best?.id ?? null },
  })
  if (activiteId) await announceActivite(me, activiteId)

  for (const asked of [
    { portee: 'moi' as const, cible: null },
    { portee: 'mission' as const, cible: 'prevention' },
  ]) {
    await perform(me, activiteActions.createFlux, { params: { cptsId }, body: asked })
  }
}

const LINK_DAYS = 30

/** To try without an account: the shared link of the poll that is open, and the invitation of somebody. */
export const renewDateLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const open = async (usage: string, tell: string, about: Record<string, string>) => {
    const sujet = { demonstration: true, ...about }
    const { token } = await createLien(ctx.tx, { cptsId, usage, personneId: null, sujet, days: LINK_DAYS }, ctx.now)
    return { usage, tell, token }
  }
  const links: { usage: string; tell: string; token: string }[] = []
  const { sondages } = await perform(ctx, activiteActions.listSondages, { params: { cptsId } })
  const poll = sondages.find(({ etat, isExpire }) => etat === 'ouvert' && !isExpire)
  if (poll) links.push(await open('sondage-partage', 'répondre à un sondage de dates', { sondageId: poll.id }))
  const { enquetes } = await perform(ctx, listEnquetes, { params: { cptsId } })
  const survey = enquetes.find(({ isOuverte }) => isOuverte)
  if (survey) links.push(await open('enquete', 'répondre à une enquête', { enqueteId: survey.id }))
  const { activites } = await perform(ctx, activiteActions.listActivites, {
    params: { cptsId },
    query: { sens: 'venir', etat: 'prevu', limite: 20 },
  })
  const next = activites.find(({ invites }) => invites > 0)
  if (!next) return links
  const { lesInvites } = await perform(ctx, activiteActions.readActivite, { params: { cptsId, activiteId: next.id } })
  const about = { activiteId: next.id, inviteId: lesInvites[0]!.id }
  return [...links, await open('convocation', 'dire si l’on vient à une réunion', about)]
}
