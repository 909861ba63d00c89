import { expect, test } from 'vitest'
import { type DeskEvent, type DeskState, identityOf, missingFields, nextStop, reduceDesk, START } from './desk-state.ts'

const after = (...events: DeskEvent[]): DeskState => events.reduce(reduceDesk, START)
const full: DeskEvent = { type: 'edit', change: { trancheAge: '30-64', commune: '34157', motif: 'toux' } }

test('a slot taken by another keeps everything typed', () => {
  const state = after(
    full,
    { type: 'select', creneauId: 'a' },
    { type: 'opened', demandeId: 'd' },
    { type: 'lost', creneauId: 'a' },
  )
  expect(state).toMatchObject({ demandeId: 'd', selected: null, taken: ['a'], hasJustLost: true })
  expect(state.draft).toMatchObject({ trancheAge: '30-64', commune: '34157', motif: 'toux' })
  expect(reduceDesk(state, { type: 'select', creneauId: 'b' }).hasJustLost).toBe(false)
})

test('arrows take the first slot, then move and stop at the ends', () => {
  const shown = ['a', 'b', 'c']
  const down: DeskEvent = { type: 'move', step: 1, shown }
  expect(after(down).selected).toBe('a')
  expect(after(down, down, down, down).selected).toBe('c')
  expect(after(down, { type: 'move', step: -1, shown }).selected).toBe('a')
  expect(after({ type: 'select', creneauId: 'gone' }, down).selected).toBe('a')
  expect(after({ type: 'move', step: 1, shown: [] }).selected).toBe(null)
})

test('Enter goes to the next field that waits, the degree last, then to the slots', () => {
  expect(nextStop('appelant', START.draft)).toBe('trancheAge')
  const { draft } = after({ type: 'edit', change: { commune: '34157' } })
  expect(nextStop('trancheAge', draft)).toBe('motif')
  expect(nextStop('motif', draft)).toBe('degre')
  expect(nextStop('degre', draft)).toBe('creneaux')
})

test('a slot only proposed follows what is asked; one that goes by itself is never replaced in silence', () => {
  const results = (...ids: string[]): DeskEvent => ({ type: 'results', shown: ids, all: ids })
  const edit: DeskEvent = { type: 'edit', change: { degre: '24h' } }
  const proposed = [{ type: 'propose' } as const, results('a', 'b')]
  expect(after(...proposed, edit, results('b', 'c')).selected).toBe('b')
  expect(after(...proposed, { type: 'ask-anew' }, results('b', 'c')).selected).toBe('b')
  // Taken by another desk while it was read: said, and chosen again by hand.
  expect(after(...proposed, results('b', 'c'))).toMatchObject({ selected: null, hasJustLost: true })
  // One that became free before it takes nothing from it.
  expect(after(...proposed, results('z', 'a', 'b')).selected).toBe('a')
  // None was found, then one is.
  expect(after({ type: 'propose' }, results(), results('a')).selected).toBe('a')
  const chosen = after({ type: 'propose' }, results('a', 'b'), { type: 'select', creneauId: 'a' })
  expect(reduceDesk(chosen, results('b', 'a')).selected).toBe('a')
  expect(reduceDesk(chosen, results('b'))).toMatchObject({ selected: null, hasJustLost: true })
  expect(after(results('a')).selected).toBe(null)
})

test('says what is missing', () => {
  expect(missingFields(START)).toEqual(['trancheAge', 'commune', 'motif'])
  expect(missingFields(after(full))).toEqual([])
})

test('undoing a transfer to the 15 gives the request back as it was', () => {
  const state = after(full, { type: 'send-to-15' }, { type: 'finished', outcome: { kind: 'quinze', demandeId: 'd' } })
  expect(state.isSendingTo15).toBe(false)
  const back = reduceDesk(state, { type: 'reopened' })
  expect(back).toMatchObject({ outcome: null, demandeId: 'd' })
  expect(missingFields(back)).toEqual([])
})

test('constraints of time exclude one another', () => {
  const toggle = (contrainte: 'matin' | 'apres-18h' | 'interprete'): DeskEvent => ({ type: 'toggle', contrainte })
  expect(after(toggle('matin'), toggle('interprete'), toggle('apres-18h')).draft.contraintes).toEqual([
    'interprete',
    'apres-18h',
  ])
  expect(after(toggle('matin'), toggle('matin')).draft.contraintes).toEqual([])
})

test('half an identity is asked again, none is none', () => {
  expect(identityOf(START.draft)).toEqual({ ok: true, value: null })
  expect(identityOf(after({ type: 'identify', change: { nom: 'Exemple' } }).draft)).toEqual({
    ok: false,
    missing: 'prenom',
  })
  expect(identityOf(after({ type: 'identify', change: { nom: '', telephone: '' } }).draft)).toEqual({
    ok: true,
    value: null,
  })
  const whole = identityOf(after({ type: 'identify', change: { nom: 'Exemple', prenom: 'Ada', telephone: '' } }).draft)
  expect(whole).toEqual({
    ok: true,
    value: { nom: 'Exemple', prenom: 'Ada', anneeNaissance: null, telephone: null, courriel: null },
  })
})

test('the identity of a request taken up again is hidden until it is asked for', () => {
  const { identite: _, ...draft } = START.draft
  const taken = after({ type: 'taken-up', demandeId: 'd', draft, hasIdentity: true })
  expect(taken).toMatchObject({ demandeId: 'd', notedIdentity: 'hidden', draft: { identite: {} } })
  expect(after({ type: 'taken-up', demandeId: 'd', draft, hasIdentity: false }).notedIdentity).toBe('none')
  const identite = { nom: 'Exemple', prenom: 'Ada', anneeNaissance: 1980, telephone: null, courriel: null }
  const shown = reduceDesk(taken, { type: 'identity-read', identite })
  expect(shown).toMatchObject({ notedIdentity: 'shown', draft: { identite } })
  expect(reduceDesk(shown, { type: 'start' }).notedIdentity).toBe('none')
})
