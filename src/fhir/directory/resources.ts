/** From what the installation shows to resources of fr-core. What is not known is left out. */
import type {
  CreneauPublic,
  LieuPublic,
  OrganisationPublique,
  PraticienPublic,
  ServicePublic,
} from '../../domains/soins-non-programmes/index.ts'
import { formatInstant } from '../instants.ts'
import { CPTS_CATEGORY, SYSTEMS } from '../names.ts'
import { bookingAddress, KIND_OF_VISIT, type Places } from '../slot-bundle.ts'
import { CORE_PROFILES, CORE_SYSTEMS, type DirectoryType } from './names.ts'

const coded = (system: string, code: string) => ({ coding: [{ system, code }] })
const typed = (code: string) => coded(CORE_SYSTEMS.identifierType, code)
const base = <T extends DirectoryType>(resourceType: T, id: string) => ({
  resourceType,
  id,
  meta: { profile: [CORE_PROFILES[resourceType]] },
})
const phone = (value: string | null) => (value ? { telecom: [{ system: 'phone', value }] } : {})
const addressOf = ({ adresse, ville, code_postal }: Pick<LieuPublic, 'adresse' | 'ville' | 'code_postal'>) => {
  const address = {
    ...(adresse ? { line: [adresse] } : {}),
    ...(ville ? { city: ville } : {}),
    ...(code_postal ? { postalCode: code_postal } : {}),
  }
  return Object.keys(address).length > 0 ? { ...address, country: 'FR' } : null
}

export const organizationOf = (one: OrganisationPublique) => {
  const { finess, siret } = one
  const national = finess ? `1${finess}` : siret ? `3${siret}` : null
  const address = addressOf(one)
  const identifier = [
    ...(national ? [{ use: 'official', type: typed('IDNST'), system: SYSTEMS.structure, value: national }] : []),
    ...(finess ? [{ type: typed('FINEG'), system: CORE_SYSTEMS.finess, value: finess }] : []),
    ...(siret ? [{ type: typed('SIRET'), system: CORE_SYSTEMS.siret, value: siret }] : []),
  ]
  return {
    ...base('Organization', one.id),
    ...(identifier.length > 0 ? { identifier } : {}),
    active: true,
    ...(one.genre === 'cpts' ? { type: [coded(SYSTEMS.establishment, CPTS_CATEGORY)] } : {}),
    name: one.nom,
    ...phone(one.telephone),
    ...(address ? { address: [address] } : {}),
  }
}

export const healthcareServiceOf = ({ id, nom }: ServicePublic) => ({
  ...base('HealthcareService', id),
  active: true,
  providedBy: { reference: `Organization/${id}` },
  name: `Soins non programmés, ${nom}`,
})

export const practitionerOf = ({ id, rpps, nom, prenom, titre }: PraticienPublic) => ({
  ...base('Practitioner', id),
  ...(rpps
    ? {
        identifier: [
          { type: typed('IDNPS'), system: SYSTEMS.person, value: `8${rpps}` },
          { type: typed('RPPS'), system: CORE_SYSTEMS.rpps, value: rpps },
        ],
      }
    : {}),
  active: true,
  name: [{ use: 'official', family: nom, given: [prenom], ...(titre ? { suffix: [titre.toUpperCase()] } : {}) }],
})

export const locationOf = (one: LieuPublic) => {
  const address = addressOf(one)
  return {
    ...base('Location', one.id),
    status: 'active',
    ...(one.libelle ? { name: one.libelle } : {}),
    mode: 'instance',
    ...phone(one.telephone),
    ...(address ? { address } : {}),
    ...(one.lon !== null && one.lat !== null ? { position: { longitude: one.lon, latitude: one.lat } } : {}),
  }
}

export const practitionerRoleOf = (one: LieuPublic) => ({
  ...base('PractitionerRole', one.id),
  active: true,
  practitioner: { reference: `Practitioner/${one.personne_id}` },
  ...(one.structure_id ? { organization: { reference: `Organization/${one.structure_id}` } } : {}),
  ...(one.specialite ? { specialty: [coded(SYSTEMS.specialty, one.specialite)] } : {}),
  location: [{ reference: `Location/${one.id}` }],
  healthcareService: [{ reference: `HealthcareService/${one.cpts_id}` }],
  ...phone(one.telephone),
})

export const scheduleOf = (one: LieuPublic) => ({
  ...base('Schedule', one.id),
  active: true,
  ...(one.specialite ? { specialty: [coded(SYSTEMS.specialty, one.specialite)] } : {}),
  actor: [{ reference: `Practitioner/${one.personne_id}` }, { reference: `PractitionerRole/${one.id}` }],
})

export const slotOf = (one: CreneauPublic, { product }: Places) => ({
  ...base('Slot', one.id),
  meta: {
    profile: [CORE_PROFILES.Slot],
    security: one.visibilites.map((code) => ({ system: SYSTEMS.slotKind, code })),
  },
  serviceType: [coded(SYSTEMS.encounter, KIND_OF_VISIT[one.genre])],
  ...(one.specialite ? { specialty: [coded(SYSTEMS.specialty, one.specialite)] } : {}),
  appointmentType: coded(SYSTEMS.appointment, 'ROUTINE'),
  schedule: { reference: `Schedule/${one.lieu_id}` },
  status: 'free',
  start: formatInstant(one.debut, one.zone),
  end: formatInstant(one.fin, one.zone),
  comment: bookingAddress(product, one.personne_id),
})
