/** Who offers slots, and when: doctors first, then advanced-practice nurses, each with one or two plages a week. */
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { pick, type Random, shuffle } from '../../kernel/random.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Community } from './communities.ts'
import { at, perform } from './perform.ts'

const GENERAL_PRACTICE = 'SM54'
const NURSE = '60'
const DURATION = 20
const STARTS = ['08:40', '09:20', '11:00', '12:00', '14:00', '15:20', '17:00', '18:00']
const SATURDAY_STARTS = ['08:40', '09:40', '10:40']
const VISIBILITIES = [
  ['CPTS', 'SNP'],
  ['CPTS', 'SNP'],
  ['CPTS', 'PRO', 'SNP'],
  ['CPTS', 'PRO', 'SNP', 'PUBLIC'],
] as const

export type Volunteer = { agendaId: string; personneId: string; professionnelId: string; nom: string }

const isVolunteer = (who: ProfessionnelConnu) =>
  who.specialite === GENERAL_PRACTICE || (who.profession === NURSE && who.specialite !== null)

/** `shared` lives elsewhere already: their agenda is not opened twice. */
export const chooseVolunteers = (
  community: Community,
  people: readonly ProfessionnelConnu[],
  elsewhere: ReadonlySet<string>,
) => people.filter((who) => isVolunteer(who) && !elsewhere.has(who.personneId)).slice(0, community.volontaires)

const plusMinutes = (time: string, minutes: number): string =>
  Temporal.PlainTime.from(time).add({ minutes }).toString().slice(0, 5)

export const openAgendas = async (
  ctx: Ctx,
  random: Random,
  community: Community,
  people: readonly ProfessionnelConnu[],
): Promise<Volunteer[]> => {
  const { cptsId } = ctx
  const volunteers: Volunteer[] = []
  let laid = 0
  for (const [rank, who] of people.entries()) {
    const { id: agendaId } = await perform(ctx, soinsActions.openAgenda, {
      params: { cptsId },
      body: { professionnelId: who.id },
    })
    volunteers.push({ agendaId, personneId: who.personneId, professionnelId: who.id, nom: who.nom })
    const due = Math.round((community.creneauxParSemaine * (rank + 1)) / people.length)
    const slots = Math.max(2, Math.min(5, due - laid))
    laid += slots
    await openRecurrence(ctx, random, agendaId, rank, slots)
  }
  return volunteers
}

const openRecurrence = async (
  ctx: Ctx,
  random: Random,
  agendaId: string,
  rank: number,
  slots: number,
): Promise<void> => {
  const { cptsId } = ctx
  const { lieux } = await perform(ctx, soinsActions.readAgenda, { params: { cptsId, agendaId } })
  const jour = rank % 9 === 8 ? 6 : (rank % 5) + 1
  const debut = pick(random, jour === 6 ? SATURDAY_STARTS : STARTS)
  // A third joined in the course of the first months.
  const weeks = rank % 3 === 2 ? 4 + Math.floor(random() * 14) : 0
  await perform(ctx, soinsActions.createDisponibilite, {
    params: { cptsId, agendaId },
    body: {
      jours: [jour],
      debut,
      fin: plusMinutes(debut, slots * DURATION),
      duree: DURATION,
      semaines: 1,
      valideDu: ctx.now.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ weeks }).toString(),
      valideAu: null,
      sauteFeries: true,
      capacite: 1,
      lieuId: lieux[0]?.id ?? null,
      genre: rank % 8 === 5 ? 'teleconsultation' : 'cabinet',
      visibilites: [...pick(random, VISIBILITIES)],
      essai: false,
    },
  })
}

/** Summer and the end of the year: most are away for a week or two, each at a different time. Told a month before. */
export const declareLeaves = async (
  ctx: Ctx,
  random: Random,
  volunteers: readonly Volunteer[],
  until: Temporal.PlainDate,
): Promise<void> => {
  const { cptsId } = ctx
  const first = ctx.now.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  for (const volunteer of shuffle(random, volunteers)) {
    for (const month of [8, 12, 2]) {
      if (random() < 0.35) continue
      const year = first.month <= month ? first.year : first.year + 1
      const du = Temporal.PlainDate.from({ year, month, day: month === 12 ? 21 : 1 + Math.floor(random() * 18) })
      const au = du.add({ days: month === 8 ? 13 : 6 })
      if (Temporal.PlainDate.compare(du, until) > 0) continue
      await perform(at(ctx, ctx.now), soinsActions.declareAbsence, {
        params: { cptsId, agendaId: volunteer.agendaId },
        body: { duJour: du.toString(), duHeure: '00:00', auJour: au.toString(), auHeure: null, essai: false },
      })
    }
  }
}
