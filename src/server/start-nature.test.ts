import { describe, expect, test } from 'vitest'
import { decideNature, type NatureFacts } from './start-nature.ts'

const facts: NatureFacts = { known: null, wishesReal: false, isEmbedded: true, isLocal: true }
const decide = (change: Partial<NatureFacts>) => () => decideNature({ ...facts, ...change })

describe('what an installation is', () => {
  test('a demonstration by default, on the embedded base and this machine only', () => {
    expect(decide({})()).toBe('demonstration')
    expect(decide({ isEmbedded: false })).toThrow('--reelle')
    expect(decide({ isLocal: false })).toThrow('127.0.0.1')
  })
  test('real when it is asked for', () => {
    expect(decide({ wishesReal: true })()).toBe('reelle')
    expect(decide({ wishesReal: true, isEmbedded: false, isLocal: false })()).toBe('reelle')
  })
  test('chosen once: what the base says holds, whatever the command line', () => {
    expect(decide({ known: 'reelle', isEmbedded: false, isLocal: false })()).toBe('reelle')
    expect(decide({ known: 'demonstration' })()).toBe('demonstration')
    expect(decide({ known: 'demonstration', wishesReal: true })).toThrow('le reste')
    expect(decide({ known: 'demonstration', isLocal: false })).toThrow('127.0.0.1')
  })
})
