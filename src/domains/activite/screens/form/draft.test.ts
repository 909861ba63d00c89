import { expect, test } from 'vitest'
import type { ActiviteWhole } from '../../contract.ts'
import { bodyOf, draftOf, emptyDraft, withGenre } from './draft.ts'

test('another kind brings its mission, unless somebody chose one', () => {
  const draft = emptyDraft('2026-11-26')
  expect(withGenre(draft, 'formation').mission).toBe('qualite')
  expect(withGenre({ ...draft, mission: 'acces', missionChosen: true }, 'formation').mission).toBe('acces')
  expect(bodyOf(draft).mission).toBeNull()
})

test('what is not said is null, and a link to connect goes with the distance', () => {
  const typed = {
    ...emptyDraft('2026-11-26'),
    lieu: ' ',
    visio: 'https://exemple.invalid/salle',
    ordreDuJour: ['', 'Bilan'],
  }
  expect(bodyOf(typed)).toMatchObject({ lieu: null, visio: null, ordreDuJour: [{ texte: 'Bilan', minutes: null }] })
  expect(bodyOf({ ...typed, aDistance: true }).visio).toBe('https://exemple.invalid/salle')
})

test('read again and sent as it stands, an activité does not change', () => {
  const whole = {
    genre: 'reunion',
    titre: 'Bureau',
    mission: 'acces',
    ficheActionId: null,
    debut: '2026-07-02T10:30:00.000Z',
    fin: '2026-07-02T12:00:00.000Z',
    zone: 'Europe/Paris',
    aDistance: true,
    visio: null,
    commune: '34301',
    lieu: 'Salle 2',
    groupe: null,
    ordreDuJour: [{ texte: 'Bilan', minutes: 20 }],
    lignePublique: 'Une ligne.',
  } as unknown as ActiviteWhole
  expect(bodyOf(draftOf(whole), whole)).toEqual({
    genre: 'reunion',
    titre: 'Bureau',
    mission: 'acces',
    ficheActionId: null,
    jour: '2026-07-02',
    debut: '12:30',
    fin: '14:00',
    aDistance: true,
    visio: null,
    commune: '34301',
    lieu: 'Salle 2',
    groupe: null,
    ordreDuJour: [{ texte: 'Bilan', minutes: 20 }],
    lignePublique: 'Une ligne.',
  })
})
