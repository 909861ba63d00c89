import { expect, test } from 'vitest'
import { z } from 'zod'
import { civilDay, id, instant, text } from '../../kernel/contract.ts'
import './input.ts'
import { sayField } from './say-issue.ts'

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? []

const ODD = /[<>=]|caractères? doit|attendu\s*:|Entrée|invalide/

test.each([
  [text(80), '', 'Ce champ est à remplir.'],
  [text(80), undefined, 'Ce champ est à remplir.'],
  [text(8), 'beaucoup trop long', 'C’est trop long\u00a0: 8\u00a0signes au plus.'],
  [
    z.email(),
    'iris',
    'Cette adresse électronique n’est pas complète\u00a0: il y faut un nom, une arobase et un domaine.',
  ],
  [z.number().int().min(5), 2, 'Il faut au moins 5.'],
  [z.number().max(5000), 6000, 'Il faut au plus 5\u00a0000.'],
  [z.number(), 'deux', 'Il faut ici un nombre.'],
  [z.array(z.string()).min(1), [], 'Il en faut au moins un.'],
  [z.enum(['a', 'b']), 'c', 'Ce choix n’existe pas.'],
])('%#: one plain sentence', (schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence])
})

test.each([id, civilDay, instant, z.strictObject({}), z.union([z.string(), z.number()])])(
  '%#: no word of a program',
  (schema) => {
    for (const value of ['x', '', null, 12.5, {}, { a: 1 }, [], true])
      for (const sentence of said(schema, value)) expect(sentence).not.toMatch(ODD)
  },
)

test('a sentence of the schema comes first', () => {
  expect(said(z.string().min(12, { error: 'Douze signes au moins.' }), 'court')).toEqual(['Douze signes au moins.'])
})

test('a field is named by the end of its path', () => {
  expect(sayField('coordination.nom')).toBe('nom')
  expect(sayField('participants.3.nom')).toBe('nom (n°\u00a04)')
  expect(sayField('body')).toBe('body')
})
