/** The door of unscheduled care: its actions, its works, and what other rooms read of it. */

export { readAbsences } from './actions/absences.ts'
export { readAgendaFeed } from './actions/agenda-feed.ts'
export { forgetAppels } from './actions/appels/appels.ts'
export { keepForAttente, sweepAttente } from './actions/attente/keep-slots.ts'
export { closePastDemandes, eraseIdentites } from './actions/close-and-erase.ts'
export { type CreneauVu, phoneOf, searchForSas, type VueSas } from './actions/creneaux-sas.ts'
export { closeDiffusions } from './actions/diffusion/diffuser.ts'
export { USAGE_DIFFUSION } from './actions/diffusion/envois.ts'
export { forgetDiffusions } from './actions/diffusion/historique.ts'
export { readDonneesAgenda } from './actions/donnees-agenda.ts'
export { type EtatSoins, readEtatSoins } from './actions/etat.ts'
export { forgetParcours } from './actions/grille/parcours.ts'
export { type GrilleEnvoyee, whenGrilleSent } from './actions/grille/valider.ts'
export { soinsActions } from './actions/index.ts'
export { layHorizon } from './actions/lay-horizon.ts'
export { USAGE_FLUX } from './actions/mes-rendez-vous.ts'
export { type AvisRendezVous, readAvis } from './actions/read-avis.ts'
export { followSoins } from './actions/suivi.ts'
export { computeTableau, measureDemandes, type TableauSoins } from './actions/tableau.ts'
export { tellPlages } from './actions/tell-plages.ts'
export type { MesureDelais } from './rules/delai.ts'
export { MOTIF_LABELS, TRANCHE_AGE_LABELS } from './rules/labels.ts'
export type { AgendaSas, CptsSas, CreneauSas, Flux, LieuSas } from './rules/sas.ts'
export {
  type CreneauPublic,
  type LieuPublic,
  type OrganisationPublique,
  type PagePublique,
  type PraticienPublic,
  type Publics,
  readAnnuairePublic,
  type ServicePublic,
} from './store/annuaire-public-store.ts'
