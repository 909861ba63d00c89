/**
 * Addresses that the guide of the SAS gives to its profiles, identifiers and codes (ANS, version 1.2.0, FHIR 4.0.1). Two
 * families of profiles are meant to stand side by side there.
 */
const SAS = 'http://sas.fr/fhir/StructureDefinition'
const SAS_CPTS = 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition'
const MOS = 'https://mos.esante.gouv.fr/NOS'

export const PROFILES = {
  bundle: `${SAS}/BundleAgregateur`,
  bundleCpts: `${SAS_CPTS}/sas-cpts-bundle-aggregator`,
  slot: `${SAS}/FrSlotAgregateur`,
  slotCpts: `${SAS_CPTS}/sas-cpts-slot-aggregator`,
  schedule: `${SAS}/FrScheduleAgregateur`,
  practitioner: `${SAS}/FrPractitionerAgregateur`,
  practitionerRole: `${SAS}/FrPractitionerRoleExerciceAgregateur`,
  location: `${SAS}/FrLocationAgregateur`,
  healthcareService: `${SAS_CPTS}/sas-cpts-healthcareservice-aggregator`,
  organization: `${SAS_CPTS}/sas-cpts-organization-aggregator`,
  appointment: `${SAS}/FrAppointmentSAS`,
} as const

export const SYSTEMS = {
  /** National identifier of a person: 8 and the RPPS, 0 and the ADELI. */
  person: 'urn:oid:1.2.250.1.71.4.2.1',
  /** National identifier of a structure: 1 and the FINESS, 3 and the SIRET, 4 and the RPPS with its rank. */
  structure: 'urn:oid:1.2.250.1.71.4.2.2',
  identifierType: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
  identifierTypeOfCpts: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203',
  locationType: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
  slotKind: `${MOS}/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau`,
  encounter: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  establishment: `${MOS}/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement`,
  specialty: `${MOS}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale`,
  appointment: 'http://terminology.hl7.org/CodeSystem/v2-0276',
} as const

/** A CPTS among the categories of establishments. */
export const CPTS_CATEGORY = '604'
export const SERVICE_TYPE_EXTENSION = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Slot.serviceType'
export const FHIR_JSON = 'application/fhir+json; charset=utf-8'
