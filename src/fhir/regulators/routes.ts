/** Regulator accounts: POST, and PUT by identifier. The SAS alone writes them; nobody reads them here. */
import type { Context, Hono } from 'hono'
import { type CompteRegulateur, createCompte, type Numero, saveCompte } from '../../domains/regulation/index.ts'
import { type Ctx, INSTALLATION } from '../../server/actions/action.ts'
import { type Engine, withTenant } from '../../server/actions/run.ts'
import { FHIR_JSON, SYSTEMS } from '../names.ts'
import type { FhirRefusal, Parsed } from '../outcome.ts'
import { readAccount, readKey, SAS_SYSTEM, systemOf, typeCodeOf } from './body.ts'

const MOST_BYTES = 64 * 1024
const PROFILE = 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/FrPractitionerRegul'
const BODY_TYPES = /^application\/(json|fhir\+json|json\+fhir)\s*(;|$)/i

const bad = (status: 400 | 413 | 415, text: string): Parsed<never> => ({
  ok: false,
  refusal: { status, code: status === 400 ? 'structure' : 'not-supported', text },
})
const TAKEN: FhirRefusal = {
  status: 409,
  code: 'business-rule',
  text: 'Un autre compte actif porte cet identifiant.',
  where: 'Practitioner.identifier',
}

const readBody = async (c: Context): Promise<Parsed<unknown>> => {
  if (!BODY_TYPES.test(c.req.header('content-type') ?? '')) return bad(415, 'Le corps est attendu en JSON.')
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return bad(413, 'Le corps est trop long.')
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > MOST_BYTES) return bad(413, 'Le corps est trop long.')
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return bad(400, 'Le corps n’est pas du JSON lisible.')
  }
}

const resourceOf = (id: string, compte: CompteRegulateur) => ({
  resourceType: 'Practitioner',
  id,
  meta: { source: SAS_SYSTEM, profile: [PROFILE] },
  identifier: [
    {
      type: { coding: [{ system: SYSTEMS.identifierType, code: typeCodeOf(compte.registre) }] },
      system: systemOf(compte.registre),
      value: compte.numero,
    },
  ],
  active: compte.actif,
  name: [{ family: compte.nom, given: [compte.prenom] }],
  telecom: [{ system: 'email', value: compte.courriel }],
})

type Saved = { ok: true; id: string; isNew: boolean } | { ok: false }

/** Two at once on one number: the unique index lets one through. */
const write = async (engine: Engine, work: (ctx: Ctx) => Promise<Saved>): Promise<Saved> => {
  try {
    return await withTenant(engine, { cptsId: INSTALLATION, nom: 'sas' }, work)
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'regulateur_numero_pris') return { ok: false }
    throw error
  }
}

const create = (engine: Engine, compte: CompteRegulateur) =>
  write(engine, async (ctx) => {
    const made = await createCompte(ctx, compte)
    return made.ok ? { ok: true, id: made.value.id, isNew: true } : { ok: false }
  })
const change = (engine: Engine, cle: Numero, compte: CompteRegulateur) =>
  write(engine, async (ctx) => {
    const made = await saveCompte(ctx, cle, compte)
    return made.ok ? { ok: true, ...made.value } : { ok: false }
  })

const keyOf = (query: URLSearchParams): Parsed<Numero> => {
  const [token, ...more] = query.getAll('identifier')
  if (token === undefined || more.length > 0)
    return bad(400, 'Un identifiant est attendu\u00a0: ?identifier=système|valeur.')
  return readKey(token.trim())
}

type Parts = {
  engine: Engine
  base: string
  refuse: (c: Context, refusal: FhirRefusal) => Response
  queryOf: (c: Context) => URLSearchParams
}

export const serveRegulators = (app: Hono, { engine, base, refuse, queryOf }: Parts): void => {
  const answer = (c: Context, saved: Saved, compte: CompteRegulateur): Response => {
    if (!saved.ok) return refuse(c, TAKEN)
    return c.body(JSON.stringify(resourceOf(saved.id, compte)), saved.isNew ? 201 : 200, {
      'content-type': FHIR_JSON,
      'cache-control': 'no-store',
      location: `${base}/Practitioner/${saved.id}`,
    })
  }
  app.post('/fhir/Practitioner', async (c) => {
    const body = await readBody(c)
    const compte = body.ok ? readAccount(body.value) : body
    return compte.ok ? answer(c, await create(engine, compte.value), compte.value) : refuse(c, compte.refusal)
  })
  app.put('/fhir/Practitioner', async (c) => {
    const cle = keyOf(queryOf(c))
    if (!cle.ok) return refuse(c, cle.refusal)
    const body = await readBody(c)
    const compte = body.ok ? readAccount(body.value) : body
    if (!compte.ok) return refuse(c, compte.refusal)
    return answer(c, await change(engine, cle.value, compte.value), compte.value)
  })
}
