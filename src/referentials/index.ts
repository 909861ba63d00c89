/** Dated and cited data. Each list is checked by its schema when it is first imported: a wrong value stops the start. */
export {
  type CodeEtape,
  type CodeStadeAtlas,
  type CodeStadeFederation,
  ETAPES,
  MOTIFS_OPPOSITION,
  type MotifOpposition,
  OPPOSITIONS,
  STADES_ATLAS,
  STADES_ATLAS_CODES,
  STADES_FEDERATION,
  STADES_FEDERATION_CODES,
} from './cycle-de-vie.ts'
export {
  DELAI_ARS,
  DUREE_CONTRAT,
  MISSION_LABELS,
  MISSIONS,
  MISSIONS_ACI,
  type Mission,
  type MissionAci,
} from './echeances.ts'
export { type CodeGenreActe, findGenreActe, GENRES_ACTE, type GenreActe, type IndicateurActe } from './genres-acte.ts'
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
export { isNaturePreuve, NATURES_PREUVE, type NatureDePreuve, type NaturePreuve } from './preuves-acte.ts'
export {
  findProfession,
  isProfession,
  LIVE_PROFESSIONS,
  PROFESSIONS,
  PROFESSIONS_PROVENANCE,
  type Profession,
  professionLabel,
} from './professions.ts'
export { type Provenance, provenanceSchema, STATUT_LABELS, STATUTS, type Statut, sayProvenance } from './provenance.ts'
export { QUALITES_ACTE, type QualiteActe } from './qualites-acte.ts'
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
