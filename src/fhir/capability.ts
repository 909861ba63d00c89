/** `GET /fhir/metadata`: what this server answers, so that the other side can read it before it asks. */
import { PROFILES } from './names.ts'

const resource = (type: string, profile: string) => ({ type, profile })

export const capabilityStatement = (base: string, version: string) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-11-27',
  kind: 'instance',
  software: { name: 'Maillage', version },
  implementation: { description: 'Créneaux de soins non programmés des CPTS, pour le SAS', url: base },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  implementationGuide: ['https://interop.esante.gouv.fr/ig/fhir/sas/ImplementationGuide/ans.fhir.fr.sas|1.2.0'],
  rest: [
    {
      mode: 'server',
      security: { description: 'TLS 1.2 ou plus récent, authentification mutuelle par certificat (CN et OU).' },
      resource: [
        {
          type: 'Slot',
          supportedProfile: [PROFILES.slot, PROFILES.slotCpts],
          interaction: [{ code: 'search-type' }],
          searchInclude: ['Slot:schedule', 'Slot:service-type-reference'],
          searchParam: [
            {
              name: 'start',
              type: 'date',
              documentation: 'Deux fois\u00a0: ge et le, tous deux sur le début du créneau.',
            },
            {
              name: 'schedule',
              type: 'reference',
              documentation: 'Chaîné\u00a0: schedule.actor:Practitioner.identifier, de 1 à 25 valeurs.',
            },
            { name: 'status', type: 'token', documentation: 'Toujours free.' },
          ],
        },
        { ...resource('Schedule', PROFILES.schedule), searchInclude: ['Schedule:actor'] },
        resource('Practitioner', PROFILES.practitioner),
        resource('PractitionerRole', PROFILES.practitionerRole),
        {
          ...resource('HealthcareService', PROFILES.healthcareService),
          searchInclude: ['HealthcareService:organization'],
        },
        resource('Organization', PROFILES.organization),
      ],
    },
  ],
})
