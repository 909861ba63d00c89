/** What is written is read back by another library: whatever people type, a calendar finds the same words and hours. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type Evenement, writeFeed, writeInvitation } from './write-ics.ts'

const event: Evenement = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  sequence: 3,
  debut: Temporal.Instant.from('2026-12-01T18:00:00Z'),
  fin: Temporal.Instant.from('2026-12-01T20:00:00Z'),
  titre: 'Réunion du bureau',
  lieu: 'Salle des fêtes, Mèze',
  distance: null,
  isAnnule: false,
  modifieLe: Temporal.Instant.from('2026-11-24T08:00:00Z'),
}
const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent') }
}
const read = (text: string) => {
  const [first] = parse(text).events
  return new ICAL.Event(first!)
}

describe('a feed', () => {
  test('is in UTC, keeps its UID and says its SEQUENCE and its status', () => {
    const text = writeFeed('Maillage', [event, { ...event, id: 'b', isAnnule: true }])
    expect(text).toContain('DTSTART:20261201T180000Z')
    expect(text).not.toContain('TZID')
    const { events } = parse(text)
    expect(events.map((one) => one.getFirstPropertyValue('uid'))).toEqual([`${event.id}@maillage`, 'b@maillage'])
    expect(events.map((one) => one.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(read(text).sequence).toBe(3)
    expect(read(text).startDate.toUnixTime() * 1000).toBe(event.debut.epochMilliseconds)
  })

  test('written twice, it is the same to the byte', () => {
    expect(writeFeed('Maillage', [event])).toBe(writeFeed('Maillage', [event]))
  })

  test('without an event it can still be subscribed to', () => {
    expect(parse(writeFeed('Maillage', [])).events).toEqual([])
  })
})

/** What the field of a title lets through: letters of everywhere, signs of the format itself, no control character. */
const titles = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(';', ',', ':', '\\', '"', '\n', '\r', 'n', 'é', '👩🏽‍⚕️', '\u00a0', ' ', '\t'),
    minLength: 1,
  }),
  fc.constantFrom('END:VEVENT', 'a\r\nEND:VCALENDAR', 'BEGIN:VALARM\nTRIGGER:-PT1M', '\ud800', 'x'.repeat(300)),
)
const flat = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as it is written
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
const oneLine = (text: string) => flat(text).replaceAll('\n', ' ')

describe('whatever is typed', () => {
  test('titles, places and descriptions come back whole, in one event and lines of 75 octets', () => {
    fc.assert(
      fc.property(titles, titles, titles, (titre, lieu, description) => {
        const text = writeFeed(titre, [{ ...event, titre, lieu, description }])
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const { events } = parse(text)
        expect(events).toHaveLength(1)
        expect(events[0]!.getAllSubcomponents()).toEqual([])
        expect(read(text).summary).toBe(oneLine(titre))
        expect(read(text).location).toBe(flat(lieu))
        expect(read(text).description).toBe(flat(description))
      }),
      { numRuns: 400 },
    )
  })

  test('names do not open a property nor another attendee', () => {
    fc.assert(
      fc.property(titles, titles, (organiser, guest) => {
        const text = writeInvitation('REQUEST', event, {
          organisateur: { nom: organiser, courriel: 'coordination@exemple.test' },
          invite: { nom: guest, courriel: 'invitee@exemple.test', reponse: null },
        })
        const { events } = parse(text)
        const attendees = events[0]!.getAllProperties('attendee')
        expect(attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
          'mailto:invitee@exemple.test',
        ])
        expect(attendees[0]!.getParameter('partstat')).toBe('NEEDS-ACTION')
        expect(String(events[0]!.getFirstPropertyValue('organizer')).toLowerCase()).toBe(
          'mailto:coordination@exemple.test',
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('an invitation', () => {
  const people = {
    organisateur: { nom: 'Lina Romarin', courriel: 'coordination@exemple.test' },
    invite: { nom: 'Dr Tramontane', courriel: 'tramontane@exemple.test', reponse: 'oui' as const },
  }
  test('asks for an answer, and says the one that was given', () => {
    const { calendar, events } = parse(writeInvitation('REQUEST', event, people))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    const attendee = events[0]!.getFirstProperty('attendee')!
    expect([attendee.getParameter('rsvp'), attendee.getParameter('partstat')]).toEqual(['TRUE', 'ACCEPTED'])
    expect(events[0]!.getFirstPropertyValue('sequence')).toBe(3)
  })
  test('a cancellation keeps the UID and says CANCELLED', () => {
    const { calendar, events } = parse(writeInvitation('CANCEL', event, people))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(events[0]!.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(events[0]!.getFirstPropertyValue('uid')).toBe(`${event.id}@maillage`)
  })
})
