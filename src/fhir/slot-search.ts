/**
 * The question `GET /fhir/Slot`, read from the query as it came (guide of the SAS, « recherche de créneaux »; FHIR 4.0.1,
 * « Search »). A filter that is not known is refused rather than forgotten: what was not asked for would come back.
 */
import { parseSpan, repairOffset, type Span } from './instants.ts'
import { SYSTEMS } from './names.ts'
import type { FhirRefusal, Parsed } from './outcome.ts'

export const MOST_PRACTITIONERS = 25
/** The SAS asks for three days. */
export const MOST_DAYS = 10

export type SlotSearch = {
  /** Milliseconds, both included. */
  from: number
  to: number
  rpps: string[]
  /** How many slots at most; undefined: all. */
  count: number | undefined
  includesSchedule: boolean
  includesActors: boolean
  /** Also says that it is the search for CPTS. */
  includesService: boolean
  includesOrganization: boolean
}

export const CHAIN = 'schedule.actor:Practitioner.identifier'
const KNOWN = new Set(['start', CHAIN, 'status'])

class Refused extends Error {
  readonly refusal: FhirRefusal
  constructor(refusal: FhirRefusal) {
    super(refusal.text)
    this.refusal = refusal
  }
}
const fail = (code: FhirRefusal['code'], where: string, text: string, status: 400 | 422 = 400): never => {
  throw new Refused({ status, code, where, text })
}

const one = (query: URLSearchParams, name: string, wanted: string): string => {
  const [value, ...more] = query.getAll(name)
  if (value === undefined) return fail('required', name, `Le paramètre ${name} est attendu\u00a0: ${wanted}.`)
  return more.length === 0 ? value : fail('invalid', name, `Le paramètre ${name} est donné plusieurs fois.`)
}

const spanOf = (text: string): Span =>
  parseSpan(repairOffset(text)) ?? fail('value', 'start', `«\u00a0${text.slice(0, 60)}\u00a0» n’est pas une date.`)

const windowOf = (query: URLSearchParams): { from: number; to: number } => {
  const asked = query.getAll('start')
  const of = (prefix: string): string[] => asked.filter((text) => text.startsWith(prefix)).map((text) => text.slice(2))
  const [ge, le] = [of('ge'), of('le')]
  if (asked.length !== 2 || ge.length !== 1 || le.length !== 1) {
    fail('required', 'start', 'Le paramètre start est attendu deux fois\u00a0: start=ge(date) et start=le(date).')
  }
  return { from: spanOf(ge[0]!).first, to: spanOf(le[0]!).last }
}

/** Only an RPPS is known here; a number of another kind finds nobody, and is no mistake. */
const rppsOf = (query: URLSearchParams): string[] => {
  const text = one(query, CHAIN, `${SYSTEMS.person}|8 suivi du RPPS`)
  const tokens = text
    .split(',')
    .map((token) => token.trim())
    .filter(Boolean)
  if (tokens.length === 0) fail('required', CHAIN, 'Donnez de 1 à 25 identifiants de professionnels.')
  if (tokens.length > MOST_PRACTITIONERS) {
    const text = `${MOST_PRACTITIONERS} professionnels au plus par recherche\u00a0: ${tokens.length} sont demandés.`
    fail('too-costly', CHAIN, text, 422)
  }
  const found = tokens.flatMap((token) => {
    const bar = token.lastIndexOf('|')
    const system = bar < 0 ? SYSTEMS.person : token.slice(0, bar)
    const rpps = /^8(\d{11})$/.exec(token.slice(bar + 1))?.[1]
    return system === SYSTEMS.person && rpps ? [rpps] : []
  })
  return [...new Set(found)]
}

const countOf = (query: URLSearchParams): number | undefined => {
  if (!query.has('_count')) return undefined
  const text = one(query, '_count', 'un nombre')
  return /^\d{1,9}$/.test(text) ? Number(text) : fail('value', '_count', 'Le paramètre _count est un nombre entier.')
}

const read = (query: URLSearchParams): SlotSearch => {
  for (const name of query.keys()) {
    if (!KNOWN.has(name) && !name.startsWith('_')) {
      fail('not-supported', name.slice(0, 80), 'Ce filtre n’est pas connu ici.')
    }
  }
  if (one(query, 'status', 'status=free').trim() !== 'free') {
    fail('not-supported', 'status', 'Seuls les créneaux libres se cherchent\u00a0: status=free.')
  }
  const { from, to } = windowOf(query)
  if (to - from > MOST_DAYS * 86_400_000) {
    fail('too-costly', 'start', `La recherche porte sur ${MOST_DAYS} jours au plus.`, 422)
  }
  const includes = new Set(query.getAll('_include').map((text) => text.trim()))
  const iterated = new Set(query.getAll('_include:iterate').map((text) => text.trim()))
  return {
    from,
    to,
    rpps: rppsOf(query),
    count: countOf(query),
    includesSchedule: includes.has('Slot:schedule'),
    includesActors: iterated.has('Schedule:actor'),
    includesService: includes.has('Slot:service-type-reference'),
    includesOrganization: iterated.has('HealthcareService:organization'),
  }
}

export const parseSlotSearch = (query: URLSearchParams): Parsed<SlotSearch> => {
  try {
    return { ok: true, value: read(query) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** The same parameters with the same values, each percent-encoded: a strict reader of addresses accepts it. */
export const encodeQuery = (query: URLSearchParams): string =>
  [...query]
    .map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')
