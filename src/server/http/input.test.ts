import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineRoutes, json } from '../../kernel/contract.ts'
import { parseInput } from './input.ts'

const { route } = defineRoutes({
  route: {
    method: 'post',
    path: '/api/v1/choses/{choseId}',
    permission: 'public',
    summary: 'Écrire une chose',
    request: { params: z.object({ choseId: z.uuid() }), body: json(z.object({ nom: z.string() })) },
    responses: { 200: { description: 'Fait', content: { 'application/json': { schema: z.object({}) } } } },
  },
})
const ID = '01980000-0000-7000-8000-000000000000'
const factsOf = (params: unknown, body: unknown) => {
  const parsed = parseInput(route, { params, query: {}, body })
  return parsed.ok ? null : parsed.refusal.facts
}

test('an identifier that is none is a wrong address; beside a wrong field, the field is told too', () => {
  expect(factsOf({ choseId: ID }, { nom: 'a' })).toBeNull()
  expect(factsOf({ choseId: 'import' }, { nom: 'a' })).toMatchObject({ adresse: true, champs: [{ champ: 'choseId' }] })
  expect(factsOf({ choseId: ID }, {})).toMatchObject({ adresse: false, champs: [{ champ: 'nom' }] })
  expect(factsOf({ choseId: 'import' }, {})).toMatchObject({
    adresse: false,
    champs: [{ champ: 'choseId' }, { champ: 'nom' }],
  })
})
