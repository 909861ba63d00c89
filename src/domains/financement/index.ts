/** The door of the money for later rooms: contract years, envelopes, the ledger, ceilings. */
export { type AccordDeLigne, tellAccords } from './actions/accords.ts'
export { type ArgentAnnee, dernierJourDe, readArgentAnnee } from './actions/argent-annee.ts'
export { citationsFinancement } from './actions/citations.ts'
export {
  type AnneeConnue,
  type ArgentDeMission,
  type DevoirDeFinances,
  type EnveloppeConnue,
  listEnveloppes,
  readAnneesContrat,
  readArgentParMission,
  readEcheancesFinances,
  readPlafond,
  readSignature,
  readValeurAnnee,
} from './actions/door.ts'
export {
  type LigneConnue,
  readCiblesDesLignes,
  readDonneesFinancement,
  readLignesAnnee,
  readPeriodesContrat,
} from './actions/door-lignes.ts'
export { noteVariable } from './actions/edit-annees.ts'
export {
  disponible,
  engage,
  engageDe,
  giveBack,
  type LedgerRefusal,
  type Origine,
  pay,
  release,
  type Somme,
} from './actions/grand-livre.ts'
export { financementActions } from './actions/index.ts'
export { takeBackVersements } from './actions/record-versement.ts'
export { financementRefusals, type MoneyRefusal } from './refusals.ts'
export { CODES_FINANCES, type CodeFinances } from './rules/devoirs.ts'
export { sayEuros, sayTrace, type Trace } from './rules/trace.ts'
