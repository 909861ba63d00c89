/** `GET /fhir/metadata`: what this server answers, so that the other side can read it before it asks. */
import { CORE_PROFILES, type DirectoryType } from './directory/names.ts'
import { KINDS } from './directory/questions.ts'
import { PROFILES } from './names.ts'

/** The profiles of the SAS stand beside the one of fr-core, where it has any. */
const OF_SAS: Partial<Record<DirectoryType, readonly string[]>> = {
  Slot: [PROFILES.slot, PROFILES.slotCpts],
  Schedule: [PROFILES.schedule],
  Practitioner: [PROFILES.practitioner],
  PractitionerRole: [PROFILES.practitionerRole],
  Location: [PROFILES.location],
  HealthcareService: [PROFILES.healthcareService],
  Organization: [PROFILES.organization],
}
const INCLUDES: Partial<Record<DirectoryType, readonly string[]>> = {
  Slot: ['Slot:schedule', 'Slot:service-type-reference'],
  Schedule: ['Schedule:actor'],
  HealthcareService: ['HealthcareService:organization'],
}
const PARAMETER_TYPES: Record<string, string> = {
  identifier: 'token',
  status: 'token',
  start: 'date',
  name: 'string',
  family: 'string',
  'address-city': 'string',
}
const CHAINED =
  'Aussi\u00a0: schedule.actor:Practitioner.identifier, de 1 à 25 valeurs, avec start deux fois et status=free.'

const resource = (type: DirectoryType) => {
  const searchInclude = INCLUDES[type]
  return {
    type,
    profile: CORE_PROFILES[type],
    supportedProfile: [...(OF_SAS[type] ?? [])],
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    ...(searchInclude ? { searchInclude } : {}),
    searchParam: Object.keys(KINDS[type].filters).map((name) => ({
      name,
      type: PARAMETER_TYPES[name] ?? 'reference',
      ...(name === 'schedule' ? { documentation: CHAINED } : {}),
    })),
  }
}

export const capabilityStatement = (base: string, version: string) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-11-27',
  kind: 'instance',
  software: { name: 'Maillage', version },
  implementation: { description: 'Créneaux et annuaire des CPTS, pour le SAS et pour d’autres logiciels', url: base },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  implementationGuide: ['https://interop.esante.gouv.fr/ig/fhir/sas/ImplementationGuide/ans.fhir.fr.sas|1.2.0'],
  rest: [
    {
      mode: 'server',
      security: { description: 'TLS 1.2 ou plus récent, authentification mutuelle par certificat (CN et OU).' },
      resource: (Object.keys(KINDS) as DirectoryType[]).map(resource),
    },
  ],
})
