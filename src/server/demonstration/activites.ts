/** A year of meetings, trainings and days with the public, through the real actions: planned, signed by phone, written, signed. */
import { activiteActions as actions } from '../../domains/activite/index.ts'
import { signAll } from '../../domains/activite/samples.ts'
import { GOUVERNANCE } from '../../domains/activite/samples-gouvernance.ts'
import { MISSIONS_ANNEE } from '../../domains/activite/samples-missions.ts'
import type { Apres, Seance, Serie } from '../../domains/activite/samples-seances.ts'
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import type { FicheNommee } from '../../domains/projet/index.ts'
import { foldText } from '../../kernel/french.ts'
import { newId } from '../../kernel/ids.ts'
import { pick, type Random, shuffle } from '../../kernel/random.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import { holidayOn } from '../../referentials/jours-feries.ts'
import type { Ctx } from '../actions/action.ts'
import { at, perform } from './perform.ts'

type Day = Temporal.PlainDate
export type Rencontre = { serie: Serie; seance: Seance; jour: Day; qui: ProfessionnelConnu[] }
export type Cadre = {
  zone: string
  communes: readonly string[]
  fiches: readonly FicheNommee[]
}

const DAYS_BEFORE = 12
/** Shorter words are shared by everything. */
const MIN_WORD = 6
/** Signatures of the last weeks are given one by one, as on the day. */
const BY_PHONE_WEEKS = 3
/** Of those expected, how many answer. */
const ANSWERS = 0.7

const dayOf = (today: Day, { jour }: Serie, { semaines }: Seance): Day => {
  const week = today.subtract({ weeks: semaines })
  let day = week.add({ days: jour - week.dayOfWeek })
  // What has to be over is over, even when its week is this one.
  if (semaines > 0 && Temporal.PlainDate.compare(day, today) >= 0) day = day.subtract({ weeks: 1 })
  return holidayOn(day.toString()) ? day.add({ days: 1 }) : day
}

/** Every meeting of the year with its day and who is expected: a core that stays the same, and others. */
export const drawAnnee = (
  random: Random,
  people: readonly ProfessionnelConnu[],
  today: Day,
  share: number,
): Map<string, Rencontre[]> => {
  const annee = new Map<string, Rencontre[]>()
  for (const serie of [...GOUVERNANCE, ...MISSIONS_ANNEE]) {
    const [least, most] = serie.personnes
    const known = shuffle(random, people).slice(0, most + 4)
    for (const seance of serie.seances) {
      if (random() >= share) continue
      const jour = dayOf(today, serie, seance)
      const number = Math.min(known.length, least + Math.floor(random() * (most - least + 1)))
      const key = jour.toString()
      annee.set(key, [...(annee.get(key) ?? []), { serie, seance, jour, qui: known.slice(0, number) }])
    }
  }
  return annee
}

const moment = (jour: Day, time: string, zone: string): Instant =>
  jour.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word.length >= MIN_WORD)

/** The fiche-action of the same mission that shares most words with the meeting; none is better than a wrong one. */
const ficheOf = ({ mission, groupe }: Serie, { titre }: Seance, fiches: readonly FicheNommee[]): string | null => {
  if (mission === null) return null
  const words = new Set(wordsOf(`${groupe ?? ''} ${titre}`))
  const shared = (fiche: FicheNommee) => wordsOf(fiche.titre).filter((word) => words.has(word)).length
  const [best] = fiches.filter((fiche) => fiche.mission === mission).toSorted((a, b) => shared(b) - shared(a))
  return best && shared(best) > 0 ? best.id : null
}

/** Planned some days before, with who is expected. */
const plan = async (ctx: Ctx, { serie, seance, jour, qui }: Rencontre, cadre: Cadre) => {
  const { cptsId } = ctx
  const { id: activiteId } = await perform(ctx, actions.planActivite, {
    params: { cptsId },
    body: {
      genre: serie.genre,
      titre: seance.titre,
      mission: serie.mission,
      ficheActionId: ficheOf(serie, seance, cadre.fiches),
      jour: jour.toString(),
      debut: serie.debut,
      fin: serie.fin,
      aDistance: seance.aDistance ?? false,
      visio: null,
      commune: cadre.communes[serie.commune % cadre.communes.length] ?? null,
      lieu: serie.lieu,
      groupe: serie.groupe,
      ordreDuJour: (seance.points ?? []).map((texte) => ({ texte, minutes: null })),
      lignePublique: seance.lignePublique ?? null,
    },
  })
  const params = { cptsId, activiteId }
  const professionnelIds = qui.map(({ id }) => id)
  await perform(ctx, actions.invitePersonnes, {
    params,
    body: { parmi: null, professionnelIds, libres: [], qualite: 'participant' },
  })
  return params
}
type Place = { cptsId: string; activiteId: string }

/** Of what is still to come, some have answered. */
const answer = async (ctx: Ctx, params: Place, random: Random): Promise<void> => {
  const { lesInvites } = await perform(ctx, actions.readActivite, { params })
  for (const { id: inviteId } of lesInvites) {
    if (random() > ANSWERS) continue
    const reponse = pick(random, ['oui', 'oui', 'oui', 'non', 'peut-etre'] as const)
    await perform(ctx, actions.editInvite, { params: { ...params, inviteId }, body: { reponse } })
  }
}

/** One holds the meeting, another writes it. */
const giveQualites = async (ctx: Ctx, params: Place, { qualites = [] }: Serie): Promise<void> => {
  if (qualites.length === 0) return
  const { lesInvites } = await perform(ctx, actions.readActivite, { params })
  for (const [rank, qualite] of qualites.entries()) {
    const invite = lesInvites[rank]
    if (invite)
      await perform(ctx, actions.editInvite, { params: { ...params, inviteId: invite.id }, body: { qualite } })
  }
}

/** In the minutes around the start. The latest ones sign as people do, code in hand; the others, in one statement. */
const signIn = async (
  ctx: Ctx,
  params: Place,
  { serie, seance, jour, qui }: Rencontre,
  zone: string,
  random: Random,
) => {
  const start = moment(jour, serie.debut, zone)
  if (seance.sansFeuille) {
    for (const { id } of qui)
      await perform(at(ctx, start), actions.addPresence, {
        params,
        body: {
          professionnelId: id,
          qualite: 'participant',
          par: 'papier',
          raison: 'Feuille papier, à joindre',
          arrivee: null,
          depart: null,
        },
      })
    return
  }
  const arrives = () => start.add({ seconds: Math.floor(random() * 1500) - 600 })
  if (seance.semaines > BY_PHONE_WEEKS) return signAll(ctx, params.activiteId, arrives)
  await perform(at(ctx, start.subtract({ minutes: 10 })), actions.openFeuille, { params, body: {} })
  for (const { id } of qui) {
    const now = at(ctx, arrives())
    const { mot, code } = await perform(now, actions.readFeuille, { params })
    const { passe } = await perform(now, actions.enterFeuille, {
      body: { mot: mot ?? '', code: code?.chiffres ?? '', appareil: newId(now.now.epochMilliseconds) },
    })
    await perform(now, actions.signPresence, {
      params,
      body: { passe, cle: newId(now.now.epochMilliseconds), professionnelId: id, nom: null, profession: null },
    })
  }
}

const nameOf = ({ prenom, nom }: ProfessionnelConnu): string => `${prenom} ${nom}`
const within = (jour: Day, days: number | null): string | null => (days === null ? null : jour.add({ days }).toString())

const write = async (ctx: Ctx, params: Place, { seance, jour, qui }: Rencontre, random: Random) => {
  const entries = (list: readonly Apres[] = []) =>
    list.map(([texte, days]) => ({ texte, who: nameOf(pick(random, qui)), day: within(jour, days) }))
  await perform(ctx, actions.writeMinutes, {
    params,
    body: {
      ordreDuJour: (seance.points ?? []).map((texte) => ({ texte, minutes: null })),
      decisions: entries(seance.decisions).map(({ texte, who, day }) => ({ texte, responsable: who, echeance: day })),
      suites: entries(seance.suites).map(({ texte, who, day }) => ({ texte, qui: who, pourLe: day })),
      note: seance.note ?? null,
      faits: { ...seance.faits },
      lignePublique: seance.lignePublique ?? null,
    },
  })
}

/** The last one that was held still waits for its signature; what was to be done before last month is done. */
const WAITING_DAYS = 14
const DONE_DAYS = 30

export const playRencontre = async (
  ctx: Ctx,
  rencontre: Rencontre,
  story: { cadre: Cadre; random: Random; today: Day; now: Instant },
): Promise<void> => {
  const { cadre, random, today } = story
  const { serie, jour } = rencontre
  const end = moment(jour, serie.fin, cadre.zone)
  const isOver = Temporal.Instant.compare(end, story.now) < 0
  const planned = isOver ? at(ctx, end.subtract({ hours: 24 * DAYS_BEFORE })) : ctx
  const params = await plan(planned, rencontre, cadre)
  await giveQualites(planned, params, serie)
  if (!isOver) return answer(ctx, params, random)
  await signIn(ctx, params, rencontre, cadre.zone, random)
  const after = at(ctx, end.add({ minutes: 20 }))
  await write(after, params, rencontre, random)
  await perform(after, actions.holdActivite, { params, body: { debut: serie.debut, fin: serie.fin } })
  const age = jour.until(today, { largestUnit: 'days' }).days
  if (serie.groupe === 'Bureau' && age <= WAITING_DAYS + 4) return
  await perform(after, actions.signActivite, { params, body: {} })
  if (age < DONE_DAYS) return
  const { suites } = await perform(after, actions.readActivite, { params })
  for (const { id: suiteId } of suites)
    await perform(at(ctx, end.add({ hours: 24 * 9 })), actions.tickSuite, {
      params: { cptsId: ctx.cptsId, suiteId },
      body: { faite: true },
    })
}
