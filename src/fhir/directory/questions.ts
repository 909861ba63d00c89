/** What may be asked of each kind of resource, and how it is asked of the installation. */
import type { PagePublique, Publics } from '../../domains/soins-non-programmes/index.ts'
import { isStorable } from '../../kernel/storable.ts'
import { parseSpan, repairOffset } from '../instants.ts'
import { SYSTEMS } from '../names.ts'
import type { Parsed } from '../outcome.ts'
import { CORE_SYSTEMS, type DirectoryType } from './names.ts'

type Filter = PagePublique<keyof Publics>['filtre']
/** Reads one value: what it asks, or null when it can be nothing. */
type Reader = (value: string) => Filter | null

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const uuid =
  (name: keyof Filter): Reader =>
  (value) =>
    UUID.test(value) ? { [name]: value } : null
const reference =
  (type: string, name: keyof Filter): Reader =>
  (value) =>
    uuid(name)(value.startsWith(`${type}/`) ? value.slice(type.length + 1) : value)

/** Letters that a search by pattern would take for more than themselves. */
const words: Reader = (value) =>
  value.trim() && value.length <= 80 ? { nom: value.trim().replaceAll(/[\\%_]/g, String.raw`\$&`) } : null

/** `system|value`: the number that the registers give, without the digit of its kind. */
const number =
  (prefixed: string, plain: readonly string[], prefixes: RegExp): Reader =>
  (value) => {
    const bar = value.lastIndexOf('|')
    const [system, text] = bar < 0 ? ['', value] : [value.slice(0, bar), value.slice(bar + 1)]
    if (!/^[0-9AB]{9,15}$/.test(text)) return null
    if (plain.includes(system)) return { identifiant: text }
    return system === '' || system === prefixed ? { identifiant: text.replace(prefixes, '') } : null
  }

const when: Reader = (value) => {
  const span = parseSpan(repairOffset(value.slice(2)))
  if (!span) return null
  if (value.startsWith('ge')) return { du: new Date(span.first).toISOString() }
  return value.startsWith('le') ? { au: new Date(span.last).toISOString() } : null
}
const free: Reader = (value) => (value === 'free' ? {} : null)

export type Kind = { quoi: keyof Publics; filters: Record<string, Reader>; several?: readonly string[] }

const organization = number(SYSTEMS.structure, [CORE_SYSTEMS.finess, CORE_SYSTEMS.siret], /^[13](?=.{9}$|.{14}$)/)
export const KINDS: Record<DirectoryType, Kind> = {
  Organization: { quoi: 'organisations', filters: { identifier: organization, name: words } },
  HealthcareService: { quoi: 'services', filters: { organization: reference('Organization', 'organisation') } },
  Practitioner: {
    quoi: 'praticiens',
    filters: { identifier: number(SYSTEMS.person, [CORE_SYSTEMS.rpps], /^8(?=\d{11}$)/), family: words },
  },
  PractitionerRole: { quoi: 'lieux', filters: { practitioner: reference('Practitioner', 'praticien') } },
  Location: { quoi: 'lieux', filters: { 'address-city': words } },
  Schedule: { quoi: 'agendas', filters: { actor: reference('Practitioner', 'praticien') } },
  Slot: {
    quoi: 'creneaux',
    filters: { schedule: reference('Schedule', 'agenda'), start: when, status: free },
    several: ['start'],
  },
}

export const isDirectoryType = (type: string): type is DirectoryType => Object.hasOwn(KINDS, type)
export const isIdentifier = (id: string): boolean => UUID.test(id)

export const DEFAULT_COUNT = 50
export const MOST = 200

export type Page = { filtre: Filter; combien: number; apres: string | null }

const bad = (where: string, text: string): Parsed<never> => ({
  ok: false,
  refusal: { status: 400, code: 'value', where: where.slice(0, 80), text },
})

const readPaging = (name: string, value: string, page: Page): boolean => {
  if (name === '_count' && /^\d{1,6}$/.test(value)) page.combien = Math.min(MOST, Number(value))
  else if (name === '_page' && UUID.test(value)) page.apres = value
  else if (name === '_id' && UUID.test(value)) page.filtre = { ...page.filtre, id: value }
  else return !['_count', '_page', '_id'].includes(name)
  return true
}

export const parsePage = (kind: Kind, query: URLSearchParams): Parsed<Page> => {
  const page: Page = { filtre: {}, combien: DEFAULT_COUNT, apres: null }
  const seen = new Set<string>()
  for (const [name, value] of query) {
    if (seen.has(name) && !kind.several?.includes(name)) return bad(name, 'Ce paramètre est donné plusieurs fois.')
    seen.add(name)
    if (name.startsWith('_')) {
      if (!readPaging(name, value, page)) return bad(name, 'Cette valeur ne se lit pas.')
      continue
    }
    const read = Object.hasOwn(kind.filters, name) ? kind.filters[name] : undefined
    if (!read) return bad(name, 'Ce filtre n’est pas connu ici.')
    const found = isStorable(value) ? read(value) : null
    if (!found) return bad(name, 'Cette valeur ne se lit pas.')
    page.filtre = { ...page.filtre, ...found }
  }
  return { ok: true, value: page }
}
