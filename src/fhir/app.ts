/**
 * The FHIR interface. On its own port, a certificate opens it; on the port of the product it only answers in a
 * demonstration. Whatever happens, the answer is FHIR: a resource, a Bundle or an OperationOutcome.
 */
import { type Context, Hono } from 'hono'
import { searchForSas } from '../domains/soins-non-programmes/index.ts'
import type { Engine } from '../server/actions/run.ts'
import { capabilityStatement } from './capability.ts'
import { readOne, searchPage } from './directory/answers.ts'
import { isDirectoryType, isIdentifier, KINDS, parsePage } from './directory/questions.ts'
import { FHIR_JSON } from './names.ts'
import { type FhirRefusal, outcomeOf } from './outcome.ts'
import { serveRegulators } from './regulators/routes.ts'
import { type Places, slotBundle } from './slot-bundle.ts'
import { CHAIN, encodeQuery, parseSlotSearch } from './slot-search.ts'

export type Scope = 'sas' | 'lecture'

export type FhirOptions = {
  engine: Engine
  places: Places
  version: string
  /** The SAS searches slots and writes its regulators; another reader has the directory and the slots open to all. */
  scope: Scope
  /** Whether this port may answer now. */
  isOpen: () => Promise<boolean>
  onFailure: (error: Error, where: { correlation: string; route: string }) => void
}

const HEADERS = { 'content-type': FHIR_JSON, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const refuse = (c: Context, refusal: FhirRefusal, headers: Record<string, string> = {}): Response =>
  c.body(outcomeOf(refusal), refusal.status, { ...HEADERS, ...headers })

const CLOSED: FhirRefusal = {
  status: 404,
  code: 'not-found',
  text: 'Cette interface ne répond que sur son propre port, à qui présente un certificat.',
}

const ONLY_GET: FhirRefusal = { status: 405, code: 'not-supported', text: 'Seul GET est servi à cette adresse.' }
const NOT_FOR_YOU: FhirRefusal = {
  status: 403,
  code: 'forbidden',
  text: 'Cette recherche n’est ouverte qu’au SAS.',
}
const NOT_SHOWN: FhirRefusal = {
  status: 404,
  code: 'not-found',
  text: 'Cette ressource n’existe pas, ou n’est pas montrée.',
}
const UNKNOWN: FhirRefusal = {
  status: 404,
  code: 'not-found',
  text: 'Cette adresse n’existe pas dans l’interface FHIR.',
}

/** `application/json+fhir`, as the SAS writes it, `application/fhir+json`, and whatever takes any JSON. */
const JSON_TYPES = /^(\*\/\*|application\/(\*|json|fhir[+ ]json|json[+ ]fhir))$/i
const XML_TYPES = /xml|turtle/i

const wantsOther = (c: Context, query: URLSearchParams): boolean => {
  const format = query.get('_format')
  if (format !== null && format !== '') {
    return !(format.toLowerCase() === 'json' || JSON_TYPES.test(format.split(';')[0]!.trim()))
  }
  const accepted = (c.req.header('accept') ?? '*/*').split(',').map((one) => one.split(';')[0]!.trim())
  return !accepted.some((type) => type === '' || JSON_TYPES.test(type)) && accepted.some((type) => XML_TYPES.test(type))
}

const queryOf = (c: Context): URLSearchParams => {
  const mark = c.req.url.indexOf('?')
  return new URLSearchParams(mark < 0 ? '' : c.req.url.slice(mark + 1))
}

const search = async (c: Context, { engine, places }: FhirOptions): Promise<Response> => {
  const query = queryOf(c)
  const asked = parseSlotSearch(query)
  if (!asked.ok) return refuse(c, asked.refusal)
  const now = engine.clock().epochMilliseconds
  const { from, to, rpps, includesService } = asked.value
  const window = { numeros: rpps, du: Math.max(from, now), au: to }
  // Nobody that could be known, or a time that is over: the base is not asked.
  const isEmpty = rpps.length === 0 || window.au < window.du
  const view = isEmpty
    ? { creneaux: [], ecartes: new Map(), cpts: new Map() }
    : await searchForSas(engine.db, window, includesService ? 'cpts' : 'individuel', now)
  const self = `${places.base}/Slot?${encodeQuery(query)}`
  return c.body(slotBundle(view, asked.value, self, places), 200, HEADERS)
}

const isKnown = (type: string | undefined): boolean =>
  type !== undefined && (type === 'metadata' || isDirectoryType(type))

const list = async (c: Context, query: URLSearchParams, { engine, places }: FhirOptions): Promise<Response> => {
  const type = c.req.param('type') ?? ''
  if (!isDirectoryType(type)) return refuse(c, UNKNOWN)
  const asked = parsePage(KINDS[type], query)
  if (!asked.ok) return refuse(c, asked.refusal)
  const page = await searchPage(engine, { type, page: asked.value, query }, places)
  return c.body(JSON.stringify(page), 200, HEADERS)
}

const show = async (c: Context, { engine, places }: FhirOptions): Promise<Response> => {
  const [type, id] = [c.req.param('type') ?? '', c.req.param('id') ?? '']
  const found = isDirectoryType(type) && isIdentifier(id) ? await readOne(engine, type, id, places) : undefined
  if (found) return c.body(JSON.stringify(found), 200, HEADERS)
  return refuse(c, isDirectoryType(type) ? NOT_SHOWN : UNKNOWN)
}

/** Serves `/fhir/…`. */
export const createFhirApp = (options: FhirOptions): Hono => {
  const { engine, places, version, scope, isOpen, onFailure } = options
  const app = new Hono()
  app.use('/fhir/*', async (c, next) => {
    if (!(await isOpen())) return refuse(c, CLOSED)
    if (wantsOther(c, queryOf(c))) {
      return refuse(c, {
        status: 406,
        code: 'not-supported',
        text: 'Seul le JSON est servi\u00a0: application/fhir+json.',
      })
    }
    await next()
    return undefined
  })
  if (scope === 'sas') serveRegulators(app, { engine, base: places.base, refuse, queryOf })
  app.get('/fhir/metadata', (c) => c.body(JSON.stringify(capabilityStatement(places.base, version)), 200, HEADERS))
  app.get('/fhir/:type', (c) => {
    const query = queryOf(c)
    const asksSas = c.req.param('type') === 'Slot' && (query.has(CHAIN) || query.has('_include'))
    if (asksSas && scope !== 'sas') return refuse(c, NOT_FOR_YOU)
    return asksSas ? search(c, options) : list(c, query, options)
  })
  app.get('/fhir/:type/:id', (c) => show(c, options))
  for (const path of ['/fhir/:type', '/fhir/:type/:id']) {
    app.all(path, (c) => (isKnown(c.req.param('type')) ? refuse(c, ONLY_GET, { allow: 'GET' }) : refuse(c, UNKNOWN)))
  }
  app.all('/fhir/*', (c) => refuse(c, UNKNOWN))
  app.notFound((c) => refuse(c, UNKNOWN))
  app.onError((error, c) => {
    const correlation = crypto.randomUUID()
    onFailure(error, { correlation, route: c.req.path })
    const text = `Le serveur a rencontré une panne. Référence\u00a0: ${correlation}.`
    return refuse(c, { status: 500, code: 'exception', text })
  })
  return app
}
