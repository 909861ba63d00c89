/** The séances of a year: called, held with their quorum and their procurations, voted, signed by two people. */
import { activiteActions } from '../../domains/activite/index.ts'
import { signAll } from '../../domains/activite/samples.ts'
import { createLien } from '../../domains/comptes/index.ts'
import { gouvernanceActions as actions, listDecisions } from '../../domains/gouvernance/index.ts'
import {
  type ScrutinJoue,
  SEANCE_DU_JOUR,
  SEANCES_ANNEE,
  type SeanceJouee,
} from '../../domains/gouvernance/samples-annee.ts'
import type { Random } from '../../kernel/random.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import { holidayOn } from '../../referentials/jours-feries.ts'
import type { Ctx } from '../actions/action.ts'
import { at, attempt, perform } from './perform.ts'
import { asElecteur, ballotOf, castAll, readIt, vote } from './scrutins.ts'

type Day = Temporal.PlainDate
/** Who signs the minutes: two accounts. */
export type Bureau = { presidence: string; secretariat: string }
type Story = { zone: string; random: Random; bureau: Bureau; now: Instant }

/** Two days more than the longest delay of the statutes. */
const CALLED_DAYS = 23

const moment = (jour: Day, plainTime: string, zone: string): Instant =>
  jour.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()

export const seancesByDay = (today: Day): Map<string, SeanceJouee> =>
  new Map(
    SEANCES_ANNEE.map((seance) => {
      const week = today.subtract({ weeks: seance.semaines })
      const day = week.add({ days: seance.jour - week.dayOfWeek })
      return [(holidayOn(day.toString()) ? day.add({ days: 1 }) : day).toString(), seance]
    }),
  )

const asPersonne = (ctx: Ctx, personneId: string): Ctx => ({
  ...ctx,
  actor: { kind: 'personne', personneId, sessionId: '', secondFacteur: true, operateur: false },
})
type Planned = Pick<SeanceJouee, 'instance' | 'titre' | 'debut' | 'fin' | 'points'> & { lieu: string | null }

const plan = async (ctx: Ctx, seance: Planned, jour: Day): Promise<string> => {
  const { cptsId } = ctx
  const { instances } = await perform(ctx, actions.listSeances, { params: { cptsId }, query: {} })
  const instance = instances.find(({ genre }) => genre === seance.instance)
  if (!instance) throw new Error(`the statutes of the demonstration know no ${seance.instance}`)
  const { id: seanceId } = await perform(ctx, actions.planSeance, {
    params: { cptsId },
    body: {
      instanceId: instance.id,
      titre: seance.titre,
      jour: jour.toString(),
      debut: seance.debut,
      fin: seance.fin,
      lieu: seance.lieu,
      commune: null,
      visio: null,
      aDistance: seance.lieu === null,
      ordreDuJour: seance.points.map((texte) => ({ texte, minutes: null })),
      secondeDe: null,
    },
  })
  return seanceId
}

const convoke = async (ctx: Ctx, seanceId: string): Promise<void> => {
  await perform(ctx, actions.convokeSeance, { params: { cptsId: ctx.cptsId, seanceId }, body: { retard: null } })
}

type Prepared = Pick<ScrutinJoue, 'intitule' | 'genre'> & {
  texte?: string
  choix?: readonly string[] | null
  remplace?: string
}

const prepare = async (
  ctx: Ctx,
  seanceId: string,
  scrutin: Prepared,
  corps: 'presents' | 'tous' = 'presents',
): Promise<string> => {
  const former = scrutin.remplace
    ? (await listDecisions(ctx.tx, ctx.cptsId, { recherche: scrutin.remplace, enVigueur: true }))[0]
    : undefined
  const made = await perform(ctx, actions.addScrutin, {
    params: { cptsId: ctx.cptsId, seanceId },
    body: {
      intitule: scrutin.intitule,
      texte: scrutin.texte ?? null,
      point: null,
      genre: scrutin.genre,
      nature: scrutin.choix ? 'choix' : 'resolution',
      choix: [...(scrutin.choix ?? [])],
      choixMax: 1,
      corps,
      remplaceId: former?.id ?? null,
      abroge: false,
    },
  })
  return made.id
}

/** Those who do not come give their procuration, as far as the statutes let them. */
const giveProcurations = async (ctx: Ctx, seanceId: string, coming: readonly string[], away: readonly string[]) => {
  for (const [rank, donneurId] of away.entries()) {
    const mandataireId = coming[(rank * 3) % coming.length]
    if (mandataireId)
      await attempt(asElecteur(ctx, seanceId, donneurId), actions.answerSeance, {
        params: { cptsId: ctx.cptsId },
        body: { seanceId, reponse: 'non', mandataireId },
      })
  }
}

const writeNote = async (ctx: Ctx, activiteId: string, note: string | undefined): Promise<void> => {
  const params = { cptsId: ctx.cptsId, activiteId }
  const it = await perform(ctx, activiteActions.readActivite, { params })
  await perform(ctx, activiteActions.writeMinutes, {
    params,
    body: {
      ordreDuJour: it.ordreDuJour,
      decisions: it.decisions,
      suites: [],
      note: note ?? null,
      faits: it.faits,
      lignePublique: it.lignePublique,
    },
  })
}

const people = async (ctx: Ctx, seanceId: string, seance: SeanceJouee) => {
  const { electeurs } = await readIt(ctx, seanceId)
  const voting = electeurs.filter(({ deliberatif }) => deliberatif)
  const number = Math.ceil(voting.length * seance.viennent)
  const coming = voting.slice(0, number).map(({ id }) => id)
  return { coming, away: voting.slice(number, number + seance.procurations).map(({ id }) => id) }
}

export const playSeance = async (ctx: Ctx, seance: SeanceJouee, jour: Day, story: Story): Promise<void> => {
  const { cptsId } = ctx
  const start = moment(jour, seance.debut, story.zone)
  const isOver = Temporal.Instant.compare(start, story.now) < 0
  const called = isOver ? at(ctx, start.subtract({ hours: 24 * CALLED_DAYS })) : ctx
  const seanceId = await plan(called, seance, jour)
  const scrutinIds: string[] = []
  for (const scrutin of seance.scrutins) scrutinIds.push(await prepare(called, seanceId, scrutin))
  await convoke(called, seanceId)
  const { coming, away } = await people(called, seanceId, seance)
  await giveProcurations(called, seanceId, coming, away)
  if (!isOver) return
  const { activiteId } = await readIt(ctx, seanceId)
  if (!activiteId) throw new Error('a séance of the story has no activité')
  const here = new Set(coming)
  const { electeurs } = await readIt(ctx, seanceId)
  const names = new Set(electeurs.filter(({ id }) => here.has(id)).map(({ nom }) => nom))
  await signAll(
    ctx,
    activiteId,
    () => start.add({ seconds: Math.floor(story.random() * 700) - 600 }),
    ({ nom }) => names.has(nom),
  )
  let clock = at(ctx, start.add({ minutes: 8 }))
  await perform(clock, actions.openSeance, { params: { cptsId, seanceId }, body: {} })
  for (const [rank, scrutin] of seance.scrutins.entries()) {
    clock = at(ctx, start.add({ minutes: 20 + rank * 15 }))
    await vote(clock, seanceId, scrutinIds[rank]!, scrutin)
  }
  const ended = at(ctx, moment(jour, seance.fin, story.zone))
  await writeNote(ended, activiteId, seance.note)
  await perform(ended, actions.closeSeance, { params: { cptsId, seanceId }, body: {} })
  const signing = at(ctx, ended.now.add({ minutes: 25 }))
  const sign = (personneId: string, role: 'president' | 'secretaire') =>
    perform(asPersonne(signing, personneId), actions.signPv, { params: { cptsId, seanceId }, body: { role } })
  await sign(story.bureau.presidence, 'president')
  if (!seance.aSigner) await sign(story.bureau.secretariat, 'secretaire')
}

/** Since less than an hour, so that whoever looks may vote: some have, the others may. */
export const playSeanceDuJour = async (ctx: Ctx, { zone, now }: Pick<Story, 'zone' | 'now'>): Promise<void> => {
  const start = now.subtract({ minutes: 40 }).toZonedDateTimeISO(zone)
  const wall = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const called = at(ctx, now.subtract({ hours: 24 * CALLED_DAYS }))
  const { titre, points, scrutins } = SEANCE_DU_JOUR
  const seanceId = await plan(
    called,
    { instance: 'ca', titre, points, debut: wall(start), fin: wall(start.add({ hours: 2 })), lieu: null },
    start.toPlainDate(),
  )
  const ids: string[] = []
  for (const { choix, ...scrutin } of scrutins)
    ids.push(
      await prepare(
        called,
        seanceId,
        { ...scrutin, choix, genre: choix ? 'secret' : 'main-levee' },
        choix ? 'tous' : 'presents',
      ),
    )
  await convoke(called, seanceId)
  const { activiteId, electeurs } = await readIt(ctx, seanceId)
  if (!activiteId) throw new Error('a séance of the story has no activité')
  const voting = electeurs.filter(({ deliberatif }) => deliberatif)
  const names = new Set(voting.slice(0, Math.ceil(voting.length * 0.7)).map(({ nom }) => nom))
  await signAll(
    ctx,
    activiteId,
    () => start.toInstant(),
    ({ nom }) => names.has(nom),
  )
  const opened = at(ctx, start.toInstant().add({ minutes: 5 }))
  await perform(opened, actions.openSeance, { params: { cptsId: ctx.cptsId, seanceId }, body: {} })
  const params = { cptsId: ctx.cptsId, scrutinId: ids[0]! }
  await perform(opened, actions.openScrutin, { params, body: {} })
  await castAll(at(opened, now.subtract({ minutes: 5 })), seanceId, ids[0]!, [0.5, 0.3, 0.2], 4)
}

const LINK_DAYS = 30

/** To vote from a phone: the link of an elector who has not voted yet. */
export const renewSeanceLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const { seances } = await perform(ctx, actions.listSeances, { params: { cptsId }, query: {} })
  const open = seances.find(({ etat, ouverts }) => etat === 'ouverte' && ouverts > 0)
  if (!open) return []
  const { scrutins } = await readIt(ctx, open.id)
  const scrutin = scrutins.find(({ etat, genre }) => etat === 'ouvert' && genre === 'secret')
  const voter = scrutin && (await ballotOf(ctx, scrutin.id)).voters.at(-1)
  if (!voter) return []
  const sujet = { demonstration: true, seanceId: open.id, electeurId: voter.id }
  const lien = { cptsId, usage: 'seance', personneId: null, sujet, days: LINK_DAYS }
  const { token } = await createLien(ctx.tx, lien, ctx.now)
  return [{ usage: 'seance', tell: 'voter à bulletin secret depuis un téléphone', token }]
}
