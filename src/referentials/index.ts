/** Dated and cited data. Each list is checked by its schema when it is first imported: a wrong value stops the start. */
export {
  DELAI_ARS,
  DUREE_CONTRAT,
  MISSIONS,
  MISSIONS_ACI,
  type Mission,
  type MissionAci,
} from './echeances.ts'
export {
  easter,
  holidayOn,
  holidaysOf,
  holidayZoneOf,
  holidayZoneOfTimeZone,
  JOURS_FERIES,
  type JourFerie,
  ZONES_FERIEES,
  type ZoneFeriee,
} from './jours-feries.ts'
export {
  findProfession,
  isProfession,
  LIVE_PROFESSIONS,
  PROFESSIONS,
  PROFESSIONS_PROVENANCE,
  type Profession,
  professionLabel,
} from './professions.ts'
export { type Provenance, provenanceSchema, STATUT_LABELS, STATUTS, type Statut } from './provenance.ts'
export { RIVES, type Rives } from './rives.ts'
export {
  findSpecialite,
  isGeneraliste,
  SPECIALITES,
  SPECIALITES_PROVENANCE,
  type Specialite,
  specialiteLabel,
  specialitesOf,
} from './specialites.ts'
export { POPULATION_PROVENANCE, TAILLE_RULE, TAILLES, type Taille, type TailleRule } from './tailles.ts'
