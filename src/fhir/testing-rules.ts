/**
 * For tests: what the guide of the SAS and its test kit demand of an answer (SAS guide 1.2.0 over fr-core 1.1.0, whose
 * packages are published as FHIR packages only). Each fault is a sentence; a good answer has none.
 */
import { PROFILES, SERVICE_TYPE_EXTENSION, SYSTEMS } from './names.ts'

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire, whatever it is
export type Resource = any
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/
const PHONE = /^\+(33|262|590|594|596)\d{9}$/
const ID = /^[A-Za-z0-9\-.]{1,64}$/

/** Never an empty text, list or element: what is not known is left out. */
const emptiesIn = (value: unknown, path: string): string[] => {
  if (value === null || value === '') return [`${path} is empty`]
  if (typeof value !== 'object') return []
  const inside = Object.entries(value)
  return inside.length === 0 ? [`${path} is empty`] : inside.flatMap(([key, one]) => emptiesIn(one, `${path}.${key}`))
}

export const resourcesOf = (bundle: Resource, type: string): Resource[] =>
  (bundle.entry ?? []).map(({ resource }: Resource) => resource).filter((one: Resource) => one.resourceType === type)

const expected: Record<string, (one: Resource) => [boolean, string][]> = {
  Slot: (slot) => [
    [slot.status === 'free', 'status is free'],
    [INSTANT.test(slot.start) && INSTANT.test(slot.end) && slot.start < slot.end, 'start and end'],
    [/^Schedule\/[\w-]+$/.test(slot.schedule?.reference), 'schedule'],
    [slot.meta.security?.length > 0, 'a kind'],
    [slot.meta.security?.every(({ system }: Resource) => system === SYSTEMS.slotKind), 'system of the kind'],
    [/^https?:\/\/[^?]+\?[^?]+$/.test(slot.comment), 'comment is an address with a query'],
    [slot.appointmentType?.coding?.[0]?.code === 'ROUTINE', 'appointmentType'],
    [slot.appointmentType?.coding?.[0]?.system === SYSTEMS.appointment, 'system of appointmentType'],
    [
      slot.serviceType?.filter(({ coding }: Resource) => coding?.[0]?.system === SYSTEMS.encounter).length === 1 &&
        ['AMB', 'HH', 'VR'].includes(slot.serviceType[0].coding[0].code),
      'kind of visit',
    ],
    [(slot.specialty ?? []).every(({ coding }: Resource) => coding[0].system === SYSTEMS.specialty), 'specialty'],
  ],
  Schedule: (schedule) => [
    [schedule.actor?.length === 2, 'actor names the practitioner and the role'],
    [schedule.serviceType === undefined, 'no serviceType'],
  ],
  Practitioner: (person) => [
    [person.identifier?.length === 1, 'one identifier'],
    [person.identifier?.[0]?.system === SYSTEMS.person && /^8\d{11}$/.test(person.identifier[0].value), 'RPPS'],
    [person.identifier?.[0]?.type?.coding?.length === 1, 'one type'],
    [person.identifier?.[0]?.type?.coding?.[0]?.code === 'IDNPS', 'IDNPS'],
    [person.name?.[0]?.family !== undefined && person.name[0].given?.[0] !== undefined, 'name'],
  ],
  PractitionerRole: (role) => {
    const [location, ...more] = role.contained ?? []
    return [
      [location?.resourceType === 'Location' && more.length === 0, 'one contained Location'],
      [
        role.location?.length === 1 && role.location[0].reference === `#${location?.id}`,
        'location is the contained one',
      ],
      [location?.meta?.profile?.[0] === PROFILES.location, 'profile of the Location'],
      [location?.identifier?.[0]?.system !== undefined && location.identifier[0].value !== undefined, 'its identifier'],
      [location?.identifier?.[0]?.type?.coding?.[0]?.code === 'INTRN', 'the type of its identifier'],
      [location?.address?.line?.length === 1 && location.address.city !== undefined, 'line and city'],
      [/^\d{5}$/.test(location?.address?.postalCode), 'postalCode'],
      [/^Practitioner\//.test(role.practitioner?.reference), 'practitioner'],
      [
        role.organization === undefined ||
          (role.organization.identifier.system === SYSTEMS.structure &&
            role.organization.identifier.type.coding[0].code === 'IDNST' &&
            /^(1\d[\dAB]\d{7}|[34]\d{14})$/.test(role.organization.identifier.value)),
        'identifier of the structure',
      ],
      [(role.telecom ?? []).every((one: Resource) => one.system === 'phone' && PHONE.test(one.value)), 'telecom'],
    ]
  },
  HealthcareService: (service) => [[/^Organization\//.test(service.providedBy?.reference), 'providedBy']],
  Organization: (organization) => [
    [organization.identifier?.length === 1 && /^1[0-9]{9}$/.test(organization.identifier[0].value), 'FINESS'],
    [organization.identifier?.[0]?.type?.coding?.[0]?.system === SYSTEMS.identifierTypeOfCpts, 'its type'],
    [organization.name !== undefined, 'name'],
    [(organization.telecom ?? []).every((one: Resource) => PHONE.test(one.value)), 'telecom'],
  ],
}

const profileOf = (type: string, isCpts: boolean): string =>
  ({
    Slot: isCpts ? PROFILES.slotCpts : PROFILES.slot,
    Schedule: PROFILES.schedule,
    Practitioner: PROFILES.practitioner,
    PractitionerRole: PROFILES.practitionerRole,
    HealthcareService: PROFILES.healthcareService,
    Organization: PROFILES.organization,
  })[type] ?? ''

const faultsOfEntry = ({ fullUrl, resource, search }: Resource, isCpts: boolean): string[] => {
  const type = resource.resourceType as string
  const checks: [boolean, string][] = [
    [typeof fullUrl === 'string' && fullUrl.endsWith(`/${type}/${resource.id}`), 'fullUrl'],
    [search?.mode === (type === 'Slot' ? 'match' : 'include'), 'search.mode'],
    [ID.test(resource.id), 'id'],
    [
      JSON.stringify(resource.meta?.profile) === JSON.stringify([profileOf(type, isCpts)]),
      'one profile, the right one',
    ],
    ...(expected[type]?.(resource) ?? [[false, 'a resource that is expected']]),
  ]
  return checks.filter(([good]) => !good).map(([, what]) => `${type}/${resource.id}: ${what}`)
}

const referencesOf = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'reference' && typeof one === 'string' && !one.startsWith('#') ? [one] : referencesOf(one),
  )
}

const faultsOfCpts = (bundle: Resource): string[] =>
  resourcesOf(bundle, 'Slot').flatMap((slot) => {
    const named = slot.serviceType.filter(({ coding }: Resource) => coding?.[0]?.code === '604')
    const isFor = slot.meta.security.some(({ code }: Resource) => code === 'CPTS')
    const good = named.every(
      ({ coding, extension }: Resource) =>
        coding[0].system === SYSTEMS.establishment &&
        extension?.length === 1 &&
        extension[0].url === SERVICE_TYPE_EXTENSION &&
        /^HealthcareService\//.test(extension[0].valueReference.reference),
    )
    return good && isFor === named.length > 0 ? [] : [`Slot/${slot.id}: the kind CPTS goes with a CPTS`]
  })

/** `whole`: the five includes were asked, so every reference leads somewhere inside. */
export const faultsOf = (
  bundle: Resource,
  { isCpts, whole = true }: { isCpts: boolean; whole?: boolean },
): string[] => {
  const entries: Resource[] = bundle.entry ?? []
  const urls = entries.map(({ fullUrl }) => fullUrl)
  const known = new Set(entries.map(({ resource }) => `${resource.resourceType}/${resource.id}`))
  const wears = isCpts && entries.length > 0 ? PROFILES.bundleCpts : PROFILES.bundle
  const checks: [boolean, string][] = [
    [bundle.resourceType === 'Bundle' && bundle.type === 'searchset', 'a searchset'],
    [JSON.stringify(bundle.meta?.profile) === JSON.stringify([wears]), 'profile of the Bundle'],
    [bundle.link?.length === 1 && bundle.link[0].relation === 'self', 'one link, self'],
    [Number.isInteger(bundle.total) && bundle.total >= resourcesOf(bundle, 'Slot').length, 'total'],
    [new Set(urls).size === urls.length, 'each resource once'],
    [resourcesOf(bundle, 'Organization').length === resourcesOf(bundle, 'HealthcareService').length, 'CPTS by pairs'],
  ]
  return [
    ...checks.filter(([good]) => !good).map(([, what]) => `Bundle: ${what}`),
    ...emptiesIn(bundle, 'Bundle'),
    ...entries.flatMap((entry) => faultsOfEntry(entry, isCpts)),
    ...faultsOfCpts(bundle),
    ...(whole ? referencesOf(entries).filter((one) => !known.has(one)) : []),
  ]
}
