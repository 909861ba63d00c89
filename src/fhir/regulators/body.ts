/** The account in a Practitioner, as the guide of the SAS lays it out (« gestion des comptes régulateurs »). */
import type { CompteRegulateur, Numero, Registre } from '../../domains/regulation/index.ts'
import { isStorable } from '../../kernel/storable.ts'
import { SYSTEMS } from '../names.ts'
import type { FhirRefusal, Parsed } from '../outcome.ts'

export const SAS_SYSTEM = 'urn:oid:1.2.250.1.213.3.6'
const REGISTERS: Record<string, { registre: Registre; code: string }> = {
  [SYSTEMS.person]: { registre: 'national', code: 'IDNPS' },
  [SAS_SYSTEM]: { registre: 'sas', code: 'INTRN' },
}
export const systemOf = (registre: Registre): string => (registre === 'national' ? SYSTEMS.person : SAS_SYSTEM)
export const typeCodeOf = (registre: Registre): string => (registre === 'national' ? 'IDNPS' : 'INTRN')

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9/.-]{0,99}$/
const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>"]{2,}$/

class Wrong extends Error {
  readonly where: string
  constructor(where: string, text: string) {
    super(text)
    this.where = where
  }
}
const wrong = (where: string, text: string): never => {
  throw new Wrong(where, text)
}

type Bag = Record<string, unknown>
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Bag[] => (Array.isArray(value) ? value.filter(isBag) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const numeroOf = (system: string, value: string, where: string): Numero => {
  const register = Object.hasOwn(REGISTERS, system) ? REGISTERS[system] : undefined
  if (!register) return wrong(where, 'Le système de l’identifiant n’est ni celui des professionnels, ni celui du SAS.')
  if (!NUMBER.test(value)) return wrong(where, 'L’identifiant est vide ou illisible.')
  return { registre: register.registre, numero: value }
}

/** One national number or one of the SAS; the type says the same as the system. */
const identifierOf = (resource: Bag): Numero => {
  const identifiers = listOf(resource.identifier)
  if (identifiers.length === 0) wrong('Practitioner.identifier', 'Un identifiant est attendu.')
  const read = identifiers.map((one) => {
    const numero = numeroOf(textOf(one.system), textOf(one.value), 'Practitioner.identifier')
    const [coding] = listOf(isBag(one.type) ? one.type.coding : undefined)
    const isTyped = coding?.system === SYSTEMS.identifierType && coding.code === typeCodeOf(numero.registre)
    return isTyped
      ? numero
      : wrong('Practitioner.identifier.type', 'Le type de l’identifiant ne répond pas à son système.')
  })
  return read[0]!
}

const nameOf = (resource: Bag): { nom: string; prenom: string } => {
  const [name] = listOf(resource.name)
  const nom = textOf(name?.family)
  const prenom = Array.isArray(name?.given) ? textOf(name.given[0]) : ''
  const isGood = [nom, prenom].every((text) => text !== '' && text.length <= 200 && isStorable(text))
  return isGood ? { nom, prenom } : wrong('Practitioner.name', 'Un nom et un prénom sont attendus.')
}

const mailOf = (resource: Bag): string => {
  const mail = listOf(resource.telecom).find(({ system }) => system === 'email')
  const courriel = textOf(mail?.value)
  return MAIL.test(courriel) && isStorable(courriel)
    ? courriel
    : wrong('Practitioner.telecom', 'Une adresse électronique est attendue.')
}

const read = (body: unknown): CompteRegulateur => {
  if (!isBag(body) || body.resourceType !== 'Practitioner') return wrong('Practitioner', 'Un Practitioner est attendu.')
  if (!isBag(body.meta) || body.meta.source !== SAS_SYSTEM)
    wrong('Practitioner.meta.source', 'La source attendue est le SAS.')
  const numero = identifierOf(body)
  const { active } = body
  if (typeof active !== 'boolean') return wrong('Practitioner.active', 'Dites si le compte est actif.')
  return { ...numero, ...nameOf(body), courriel: mailOf(body), actif: active }
}

const refusalOf = (error: unknown, status: FhirRefusal['status']): { ok: false; refusal: FhirRefusal } => {
  if (!(error instanceof Wrong)) throw error
  return { ok: false, refusal: { status, code: 'business-rule', text: error.message, where: error.where } }
}

export const readAccount = (body: unknown): Parsed<CompteRegulateur> => {
  try {
    return { ok: true, value: read(body) }
  } catch (error) {
    return refusalOf(error, 422)
  }
}

/** `system|value`, of a conditional update: the value may hold a slash. */
export const readKey = (token: string): Parsed<Numero> => {
  const bar = token.indexOf('|')
  try {
    return { ok: true, value: numeroOf(token.slice(0, Math.max(0, bar)), token.slice(bar + 1), 'identifier') }
  } catch (error) {
    return refusalOf(error, 400)
  }
}
