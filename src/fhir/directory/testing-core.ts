/** For tests: what fr-core 2 demands of the resources that are served (its packages are published as FHIR packages only). */
import { SYSTEMS } from '../names.ts'
import type { Resource } from '../testing-rules.ts'
import { CORE_PROFILES, CORE_SYSTEMS, type DirectoryType } from './names.ts'

const REFERENCE = /^[A-Z][A-Za-z]+\/[0-9a-f-]{36}$/
const PHONE = /^\+\d{11,12}$/

const known: Record<string, readonly [string, RegExp]> = {
  IDNPS: [SYSTEMS.person, /^8\d{11}$/],
  RPPS: [CORE_SYSTEMS.rpps, /^\d{11}$/],
  IDNST: [SYSTEMS.structure, /^(1\d[\dAB]\d{7}|3\d{14})$/],
  FINEG: [CORE_SYSTEMS.finess, /^\d[\dAB]\d{7}$/],
  SIRET: [CORE_SYSTEMS.siret, /^\d{14}$/],
}

const isGoodIdentifier = ({ type, system, value }: Resource): boolean => {
  const { system: table, code } = type.coding[0]
  const [of, form] = known[code] ?? ['', /^$/]
  return table === CORE_SYSTEMS.identifierType && system === of && form.test(value)
}

const checks: Record<DirectoryType, (one: Resource) => [boolean, string][]> = {
  Organization: (one) => [
    [one.name.length > 0, 'name'],
    [one.identifier?.[0]?.use === 'official' && one.identifier[0].system === SYSTEMS.structure, 'national identifier'],
  ],
  HealthcareService: (one) => [[REFERENCE.test(one.providedBy.reference), 'providedBy']],
  Practitioner: (one) => [[one.name[0].family.length > 0 && one.name[0].given.length === 1, 'name']],
  PractitionerRole: (one) => [
    [REFERENCE.test(one.practitioner.reference), 'practitioner'],
    [one.location.length === 1 && one.location[0].reference === `Location/${one.id}`, 'location'],
    [one.contained === undefined, 'nothing contained'],
  ],
  Location: (one) => [[one.identifier === undefined && one.address.city.length > 0, 'address']],
  Schedule: (one) => [[one.serviceType === undefined && one.actor.length === 2, 'no serviceType, two actors']],
  Slot: (one) => [
    [REFERENCE.test(one.schedule.reference) && one.status === 'free', 'schedule and status'],
    [/\.\d{3}[+-]\d{2}:\d{2}$/.test(one.start) && one.start < one.end, 'start and end'],
  ],
}

export const coreFaultsOf = (one: Resource): string[] => {
  const type = one.resourceType as DirectoryType
  const common: [boolean, string][] = [
    [JSON.stringify(one.meta.profile) === JSON.stringify([CORE_PROFILES[type]]), 'profile'],
    [(one.identifier ?? []).every(isGoodIdentifier), 'identifiers'],
    [(one.telecom ?? []).every(({ system, value }: Resource) => system === 'phone' && PHONE.test(value)), 'telecom'],
    [(one.specialty ?? []).every(({ coding }: Resource) => coding[0].system === SYSTEMS.specialty), 'specialty'],
    [!/""|\[\]|\{\}|null/.test(JSON.stringify(one)), 'nothing empty'],
  ]
  return [...common, ...checks[type](one)].filter(([good]) => !good).map(([, what]) => `${type}/${one.id}: ${what}`)
}
