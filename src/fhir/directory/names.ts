/**
 * Profiles and systems of fr-core 2 (Interop’Santé, HL7 France), for what other software reads. The SAS has its own, older
 * ones, in ../names.ts.
 */
const CORE = 'https://hl7.fr/ig/fhir/core'

export const CORE_PROFILES = {
  Organization: `${CORE}/StructureDefinition/fr-core-organization`,
  HealthcareService: `${CORE}/StructureDefinition/fr-core-healthcare-service`,
  Practitioner: `${CORE}/StructureDefinition/fr-core-practitioner`,
  PractitionerRole: `${CORE}/StructureDefinition/fr-core-practitioner-role`,
  Location: `${CORE}/StructureDefinition/fr-core-location`,
  Schedule: `${CORE}/StructureDefinition/fr-core-schedule`,
  Slot: `${CORE}/StructureDefinition/fr-core-slot`,
} as const
export type DirectoryType = keyof typeof CORE_PROFILES

export const CORE_SYSTEMS = {
  identifierType: `${CORE}/CodeSystem/fr-core-cs-v2-0203`,
  rpps: 'https://rpps.esante.gouv.fr',
  finess: 'https://finess.esante.gouv.fr',
  siret: 'https://sirene.fr',
} as const
