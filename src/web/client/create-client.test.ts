import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer, defineRoutes, inCpts, json } from '../../kernel/contract.ts'
import { ApiError } from './api-error.ts'
import { createClient, type Send } from './create-client.ts'

const contract = defineRoutes({
  list: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/choses',
    permission: 'chose.read',
    summary: 'Lister',
    request: {
      params: inCpts,
      query: z.object({ recherche: z.string().optional(), etat: z.array(z.string()).optional() }),
    },
    responses: { 200: answer(z.object({ choses: z.array(z.string()) })) },
  },
  create: {
    method: 'post',
    path: '/api/v1/choses',
    permission: 'chose.edit',
    summary: 'Créer',
    request: { body: json(z.object({ nom: z.string() })) },
    responses: { 200: answer(z.object({ id: z.string() })) },
  },
})
const cptsId = '0199aaaa-0000-7000-8000-000000000001'
const jsonAnswer = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

test('fills the path, the query, and leaves out what is empty', async () => {
  const seen: string[] = []
  const client = createClient(contract, async (address) => {
    seen.push(address)
    return jsonAnswer({ choses: ['a'] })
  })
  expect(await client.list({ params: { cptsId }, query: { recherche: 'Sète & Mèze', etat: ['a', 'b'] } })).toEqual({
    choses: ['a'],
  })
  await client.list({ params: { cptsId }, query: {} })
  expect(seen).toEqual([
    `/api/v1/cpts/${cptsId}/choses?recherche=S%C3%A8te+%26+M%C3%A8ze&etat=a&etat=b`,
    `/api/v1/cpts/${cptsId}/choses`,
  ])
})

test('a POST cut by the network is sent again once, under the same key', async () => {
  const keys: (string | null)[] = []
  const send: Send = async (_, init) => {
    keys.push(new Headers(init.headers).get('idempotency-key'))
    if (keys.length === 1) throw new TypeError('Failed to fetch')
    return jsonAnswer({ id: '1' })
  }
  expect(await createClient(contract, send).create({ body: { nom: 'x' } })).toEqual({ id: '1' })
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe(keys[0])
})

test('an unreachable server is one French sentence', async () => {
  let tries = 0
  const client = createClient(contract, async () => {
    tries += 1
    throw new TypeError('Failed to fetch')
  })
  await expect(client.create({ body: { nom: 'x' } })).rejects.toThrow('Rien n’a été enregistré deux fois')
  expect(tries).toBe(2)
  await expect(client.list({ params: { cptsId }, query: {} })).rejects.toMatchObject({ status: 0, isUnreachable: true })
})

test('a refusal keeps its sentence, its code and its fields', async () => {
  const client = createClient(contract, async () =>
    jsonAnswer(
      {
        detail: 'Ce nom est déjà pris.',
        code: 'nom-taken',
        champs: [{ champ: 'body.nom', message: 'Choisissez un autre nom.' }],
      },
      409,
      'application/problem+json',
    ),
  )
  const error = await client.create({ body: { nom: 'x' } }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({
    message: 'Ce nom est déjà pris.',
    code: 'nom-taken',
    status: 409,
    champs: { nom: 'Choisissez un autre nom.' },
  })
})

test('a missing parameter is a bug of ours, told at once', async () => {
  expect(() => createClient(contract).list.href({ params: { cptsId: '' }, query: {} })).toThrow('Missing cptsId')
})
