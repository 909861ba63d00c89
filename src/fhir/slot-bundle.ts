/**
 * The answer to a search of slots, composed as text: what two slots have in common is written once and copied, since an
 * answer is mostly the same words again.
 */
import type { AgendaSas, CptsSas, CreneauVu, LieuSas, VueSas } from '../domains/soins-non-programmes/index.ts'
import { formatInstant } from './instants.ts'
import { CPTS_CATEGORY, PROFILES, SERVICE_TYPE_EXTENSION, SYSTEMS } from './names.ts'
import type { SlotSearch } from './slot-search.ts'

/** `base` is where the interface answers, `product` where people open the product, without a slash at the end. */
export type Places = { base: string; product: string }

export const KIND_OF_VISIT = { cabinet: 'AMB', domicile: 'HH', teleconsultation: 'VR' } as const

const entry = (base: string, resource: { resourceType: string; id: string }): string =>
  `{"fullUrl":"${base}/${resource.resourceType}/${resource.id}","resource":${JSON.stringify(resource)},"search":{"mode":"include"}}`

const meta = (profile: string) => ({ profile: [profile] })
const coded = (system: string, code: string) => ({ coding: [{ system, code }] })

/** Where a regulator follows the slot: the page of this professional. The SAS appends `&origin=…` to it. */
export const bookingAddress = (product: string, personneId: string): string =>
  `${product}/regulation?professionnel=${personneId}`

export const practitionerOf = (agenda: AgendaSas) => ({
  resourceType: 'Practitioner',
  id: agenda.personneId,
  meta: meta(PROFILES.practitioner),
  identifier: [{ type: coded(SYSTEMS.identifierType, 'IDNPS'), system: SYSTEMS.person, value: `8${agenda.rpps}` }],
  name: [{ family: agenda.nom, given: [agenda.prenom] }],
})

export const practitionerRoleOf = (agenda: AgendaSas, lieu: LieuSas, { product }: Places) => ({
  resourceType: 'PractitionerRole',
  id: lieu.id,
  meta: meta(PROFILES.practitionerRole),
  contained: [
    {
      resourceType: 'Location',
      id: `lieu-${lieu.id}`,
      meta: meta(PROFILES.location),
      identifier: [{ type: coded(SYSTEMS.locationType, 'INTRN'), system: product, value: lieu.id }],
      address: { line: [lieu.adresse], city: lieu.ville, postalCode: lieu.codePostal },
    },
  ],
  practitioner: { reference: `Practitioner/${agenda.personneId}` },
  ...(lieu.identifiant
    ? {
        organization: {
          identifier: {
            type: coded(SYSTEMS.identifierType, 'IDNST'),
            system: SYSTEMS.structure,
            value: lieu.identifiant,
          },
        },
      }
    : {}),
  location: [{ reference: `#lieu-${lieu.id}` }],
  ...(lieu.telephone ? { telecom: [{ system: 'phone', value: lieu.telephone }] } : {}),
})

export const scheduleOf = (agenda: AgendaSas, lieu: LieuSas) => ({
  resourceType: 'Schedule',
  id: lieu.id,
  meta: meta(PROFILES.schedule),
  actor: [{ reference: `Practitioner/${agenda.personneId}` }, { reference: `PractitionerRole/${lieu.id}` }],
})

export const healthcareServiceOf = (cpts: CptsSas) => ({
  resourceType: 'HealthcareService',
  id: cpts.id,
  meta: meta(PROFILES.healthcareService),
  providedBy: { reference: `Organization/${cpts.id}` },
})

export const organizationOf = (cpts: CptsSas) => ({
  resourceType: 'Organization',
  id: cpts.id,
  meta: meta(PROFILES.organization),
  identifier: [
    { type: coded(SYSTEMS.identifierTypeOfCpts, 'IDNST'), system: SYSTEMS.structure, value: `1${cpts.finess}` },
  ],
  name: cpts.nom,
  ...(cpts.telephone ? { telecom: [{ system: 'phone', value: cpts.telephone }] } : {}),
})

/** All that two slots share when they have the same agenda, place, kinds and CPTS. */
const frameOf = ({ slot, agenda, lieu, natures, cpts }: CreneauVu, isCpts: boolean, { product }: Places) => {
  const head = {
    meta: {
      ...meta(isCpts ? PROFILES.slotCpts : PROFILES.slot),
      security: natures.map((code) => ({ system: SYSTEMS.slotKind, code })),
    },
    serviceType: [
      coded(SYSTEMS.encounter, KIND_OF_VISIT[slot.genre]),
      ...cpts.map((id) => ({
        extension: [{ url: SERVICE_TYPE_EXTENSION, valueReference: { reference: `HealthcareService/${id}` } }],
        ...coded(SYSTEMS.establishment, CPTS_CATEGORY),
      })),
    ],
    ...(agenda.specialite ? { specialty: [coded(SYSTEMS.specialty, agenda.specialite)] } : {}),
    appointmentType: coded(SYSTEMS.appointment, 'ROUTINE'),
    schedule: { reference: `Schedule/${lieu.id}` },
    status: 'free',
  }
  const comment = JSON.stringify(bookingAddress(product, agenda.personneId))
  return {
    before: JSON.stringify(head).slice(1, -1),
    after: `,"comment":${comment}},"search":{"mode":"match"}}`,
  }
}

type Included = { schedules: Set<string>; people: Set<string>; cpts: Set<string>; entries: string[] }

const include = (seen: Included, ask: SlotSearch, { agenda, lieu, cpts }: CreneauVu, view: VueSas, places: Places) => {
  const add = (set: Set<string>, id: string, make: () => { resourceType: string; id: string }[]) => {
    if (set.has(id)) return
    set.add(id)
    seen.entries.push(...make().map((resource) => entry(places.base, resource)))
  }
  if (ask.includesSchedule) {
    add(seen.schedules, lieu.id, () => [
      scheduleOf(agenda, lieu),
      ...(ask.includesActors ? [practitionerRoleOf(agenda, lieu, places)] : []),
    ])
    if (ask.includesActors) add(seen.people, agenda.personneId, () => [practitionerOf(agenda)])
  }
  for (const id of cpts) {
    const known = view.cpts.get(id)!
    add(seen.cpts, id, () => [healthcareServiceOf(known), ...(ask.includesOrganization ? [organizationOf(known)] : [])])
  }
}

export const slotBundle = (view: VueSas, ask: SlotSearch, self: string, places: Places): string => {
  const slots = ask.count === undefined ? view.creneaux : view.creneaux.slice(0, ask.count)
  const frames = new Map<string, { before: string; after: string }>()
  const seen: Included = { schedules: new Set(), people: new Set(), cpts: new Set(), entries: [] }
  const matches: string[] = []
  for (const found of slots) {
    const { slot, agenda, lieu, natures, cpts } = found
    const key = `${agenda.id} ${lieu.id} ${slot.genre} ${natures.join()} ${cpts.join()}`
    let frame = frames.get(key)
    if (!frame) {
      frame = frameOf(found, ask.includesService, places)
      frames.set(key, frame)
      include(seen, ask, found, view, places)
    }
    const start = formatInstant(slot.debut, agenda.zone)
    const end = formatInstant(slot.fin, agenda.zone)
    matches.push(
      `{"fullUrl":"${places.base}/Slot/${slot.id}","resource":{"resourceType":"Slot","id":"${slot.id}",${frame.before},"start":"${start}","end":"${end}"${frame.after}`,
    )
  }
  const entries = [...matches, ...seen.entries]
  const isCpts = ask.includesService && entries.length > 0
  return `{"resourceType":"Bundle","meta":${JSON.stringify(meta(isCpts ? PROFILES.bundleCpts : PROFILES.bundle))},"type":"searchset","total":${view.creneaux.length},"link":[{"relation":"self","url":${JSON.stringify(self)}}]${entries.length > 0 ? `,"entry":[${entries.join()}]` : ''}}`
}
