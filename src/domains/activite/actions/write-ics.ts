/**
 * Events as calendars read them (RFC 5545, and 5546 for invitations). Instants are written in UTC: a zone given to the
 * library would write hours of the machine. Nothing here says who else is invited.
 */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { type Instant, toDate } from '../../../kernel/time.ts'

export type Evenement = {
  id: string
  sequence: number
  debut: Instant
  fin: Instant
  titre: string
  lieu: string | null
  distance: string | null
  description?: string
  isAnnule: boolean
  modifieLe: Instant
}
export type Correspondant = { nom: string; courriel: string }
export type Invite = Correspondant & { reponse: 'oui' | 'non' | 'peut-etre' | null }

const PRODUCT = { company: 'Maillage', product: 'Activités', language: 'FR' } as const
/** Calendars may read the feed again after this. */
const TTL_SECONDS = 3600

/** One line of text: control characters mean nothing to a calendar, and a lone surrogate is no letter. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
/** A name stands between double quotes, which have no escape there (RFC 5545, 3.2). */
const cleanName = (name: string): string => clean(name).replaceAll('\n', ' ').replaceAll('"', '’').replaceAll('\\', ' ')

export const uidOf = (id: string): string => `${id}@maillage`

const placeOf = ({ lieu, distance }: Evenement): string => [lieu, distance].filter(Boolean).join(', ')

const addEvent = (calendar: ICalCalendar, event: Evenement) =>
  calendar.createEvent({
    id: uidOf(event.id),
    sequence: event.sequence,
    start: toDate(event.debut),
    end: toDate(event.fin),
    stamp: toDate(event.modifieLe),
    lastModified: toDate(event.modifieLe),
    summary: clean(event.titre).replaceAll('\n', ' '),
    location: clean(placeOf(event)) || null,
    description: event.description ? clean(event.description) : null,
    status: event.isAnnule ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })

/** A whole day, which nobody is busy on: it is to be kept, not attended. */
export type Journee = { id: string; le: string; titre: string; description: string }

const addJournee = (calendar: ICalCalendar, { id, le, titre, description }: Journee, lueLe: Instant) =>
  calendar.createEvent({
    id: uidOf(id),
    allDay: true,
    start: new Date(`${le}T00:00:00Z`),
    stamp: toDate(lueLe),
    summary: clean(titre).replaceAll('\n', ' '),
    description: clean(description) || null,
    transparency: ICalEventTransparency.TRANSPARENT,
  })

export const writeFeed = (
  nom: string,
  evenements: readonly Evenement[],
  dated?: { echeances: readonly Journee[]; lueLe: Instant },
): string => {
  const calendar = ical({ name: cleanName(nom), prodId: PRODUCT, ttl: TTL_SECONDS })
  for (const event of evenements) addEvent(calendar, event)
  for (const one of dated?.echeances ?? []) addJournee(calendar, one, dated!.lueLe)
  return calendar.toString()
}

export type Methode = 'REQUEST' | 'CANCEL'
const STATUTS = {
  oui: ICalAttendeeStatus.ACCEPTED,
  non: ICalAttendeeStatus.DECLINED,
  'peut-etre': ICalAttendeeStatus.TENTATIVE,
} as const

/** What a mail carries: one event, one organiser, and the one person whom the mail is for. */
export const writeInvitation = (
  methode: Methode,
  event: Evenement,
  { organisateur, invite }: { organisateur: Correspondant; invite: Invite },
): string => {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[methode] })
  const written = addEvent(calendar, { ...event, isAnnule: methode === 'CANCEL' })
  written.organizer({ name: cleanName(organisateur.nom), email: organisateur.courriel })
  written.createAttendee({
    name: cleanName(invite.nom),
    email: invite.courriel,
    role: ICalAttendeeRole.REQ,
    status: invite.reponse ? STATUTS[invite.reponse] : ICalAttendeeStatus.NEEDSACTION,
    rsvp: methode === 'REQUEST',
  })
  return calendar.toString()
}
