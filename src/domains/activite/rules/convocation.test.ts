import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Annonce, type Convie, isRappelDue, planEnvois, whatMatters } from './convocation.ts'

const annonce: Annonce = {
  debut: '2026-12-01T18:00:00Z',
  fin: '2026-12-01T20:00:00Z',
  lieu: 'Salle des fêtes de Mèze',
  distance: null,
  isAnnulee: false,
}
const now = { epochMilliseconds: Date.parse('2026-11-24T08:00:00Z') }
const meeting = { debut: annonce.debut, isPrevue: true, isAnnulee: false, sequence: 2 }
const convie = (part: Partial<Convie> = {}): Convie => ({
  inviteId: 'i',
  isInvite: true,
  hasCourriel: true,
  dit: null,
  ...part,
})

test('the hour, the place and the way to join matter; how they are written does not', () => {
  expect(
    whatMatters(annonce, { ...annonce, debut: '2026-12-01T19:00:00+01:00', lieu: 'Salle des fêtes de Mèze ' }),
  ).toEqual([])
  expect(whatMatters(annonce, { ...annonce, fin: '2026-12-01T20:30:00Z' })).toEqual(['heure'])
  expect(whatMatters(annonce, { ...annonce, lieu: null, distance: 'https://visio.exemple.test/a' })).toEqual([
    'lieu',
    'distance',
  ])
})

test('a meeting that is cancelled and moved is cancelled; once cancelled nothing more matters', () => {
  const cancelled = { ...annonce, isAnnulee: true }
  expect(whatMatters(annonce, cancelled)).toEqual(['annulation'])
  expect(whatMatters(cancelled, { ...cancelled, lieu: 'Ailleurs' })).toEqual([])
  expect(whatMatters(cancelled, annonce)).toEqual(['retablissement'])
})

test('who was never told is invited, who knows an older state is told of the change, the others are left in peace', () => {
  const envois = planEnvois(
    meeting,
    [
      convie({ inviteId: 'new' }),
      convie({ inviteId: 'old', dit: { sequence: 1, methode: 'REQUEST' } }),
      convie({ inviteId: 'told', dit: { sequence: 2, methode: 'REQUEST' } }),
      convie({ inviteId: 'back', dit: { sequence: 1, methode: 'CANCEL' } }),
      convie({ inviteId: 'mute', hasCourriel: false }),
    ],
    now,
  )
  expect(envois.map(({ inviteId, raison }) => [inviteId, raison])).toEqual([
    ['new', 'invitation'],
    ['old', 'changement'],
    ['back', 'invitation'],
  ])
})

test('a cancelled meeting and a person taken off the list say so, once, to who knew', () => {
  const knew = convie({ inviteId: 'knew', dit: { sequence: 1, methode: 'REQUEST' } })
  const never = convie({ inviteId: 'never' })
  const gone = convie({ inviteId: 'gone', isInvite: false, dit: { sequence: 2, methode: 'REQUEST' } })
  const cancelled = planEnvois({ ...meeting, isPrevue: false, isAnnulee: true }, [knew, never, gone], now)
  expect(cancelled.map(({ inviteId, methode }) => [inviteId, methode])).toEqual([
    ['knew', 'CANCEL'],
    ['gone', 'CANCEL'],
  ])
  expect(planEnvois(meeting, [gone, { ...gone, dit: { sequence: 2, methode: 'CANCEL' } }], now)).toEqual([
    { inviteId: 'gone', methode: 'CANCEL', raison: 'retrait' },
  ])
})

test('nobody is told of what has begun', () => {
  expect(planEnvois({ ...meeting, debut: '2026-11-24T08:00:00Z' }, [convie()], now)).toEqual([])
})

test('whatever the state, running the plan and then running it again sends nothing more', () => {
  const dits = fc.option(
    fc.record({ sequence: fc.nat(5), methode: fc.constantFrom('REQUEST' as const, 'CANCEL' as const) }),
  )
  const people = fc.uniqueArray(
    fc.record({ inviteId: fc.uuid(), isInvite: fc.boolean(), hasCourriel: fc.boolean(), dit: dits }),
    { selector: ({ inviteId }) => inviteId, maxLength: 10 },
  )
  fc.assert(
    fc.property(people, fc.boolean(), fc.boolean(), fc.nat(5), (convies, isPrevue, isAnnulee, sequence) => {
      const state = { debut: annonce.debut, isPrevue: isPrevue && !isAnnulee, isAnnulee, sequence }
      const envois = planEnvois(state, convies, now)
      const told = convies.map((one) => {
        const sent = envois.find(({ inviteId }) => inviteId === one.inviteId)
        return sent ? { ...one, dit: { sequence, methode: sent.methode } } : one
      })
      expect(planEnvois(state, told, now)).toEqual([])
    }),
  )
})

test('the reminder is for the day before, for who may come and was told earlier', () => {
  const invited = { debut: '2026-11-25T07:00:00Z', inviteLe: '2026-11-10T09:00:00Z', reponse: null }
  expect(isRappelDue(invited, now)).toBe(true)
  expect(isRappelDue({ ...invited, debut: '2026-11-25T08:01:00Z' }, now)).toBe(false)
  expect(isRappelDue({ ...invited, debut: '2026-11-24T07:59:00Z' }, now)).toBe(false)
  expect(isRappelDue({ ...invited, reponse: 'non' }, now)).toBe(false)
  expect(isRappelDue({ ...invited, reponse: 'oui' }, now)).toBe(true)
  expect(isRappelDue({ ...invited, inviteLe: '2026-11-24T07:30:00Z' }, now)).toBe(false)
})
