/** Séances, scrutins, minutes and decisions: one action for each route. */
import * as pv from './decisions/proces-verbal.ts'
import * as decisions from './decisions/registre-decisions.ts'
import * as mine from './ma-seance.ts'
import { castVote } from './scrutins/cast-vote.ts'
import { cancelScrutin, closeScrutin, settleScrutin } from './scrutins/close-scrutin.ts'
import { recordNominal } from './scrutins/nominal.ts'
import { openScrutin } from './scrutins/open-scrutin.ts'
import { addScrutin, editScrutin, removeScrutin } from './scrutins/prepare-scrutin.ts'
import { readScrutin } from './scrutins/read-scrutin.ts'
import { readUrne } from './scrutins/urne.ts'
import { convokeSeance, createSeanceLink } from './seances/convoke-seance.ts'
import { closeSeance, endWithoutQuorum, openSeance } from './seances/hold-seance.ts'
import { listSeances, readSeance } from './seances/lecture.ts'
import { planSeance } from './seances/plan-seance.ts'
import { giveProcuration, takeBackProcuration } from './seances/procurations.ts'

export const seancesActions = {
  listSeances,
  planSeance,
  readSeance,
  convokeSeance,
  giveProcuration,
  takeBackProcuration,
  openSeance,
  endWithoutQuorum,
  closeSeance,
  createSeanceLink,
  addScrutin,
  readScrutin,
  editScrutin,
  removeScrutin,
  openScrutin,
  castVote,
  recordNominal,
  closeScrutin,
  settleScrutin,
  cancelScrutin,
  readUrne,
  readMaSeance: mine.readMaSeance,
  answerSeance: mine.answerSeance,
  signMaSeance: mine.signMaSeance,
  readMaSeanceDocument: mine.readMaSeanceDocument,
  exportPvPdf: pv.exportPvPdf,
  exportPvDocx: pv.exportPvDocx,
  signPv: pv.signPv,
  listDecisions: decisions.listDecisionsAction,
  readDecision: decisions.readDecision,
  exportDecisionsCsv: decisions.exportDecisionsCsv,
  exportDecisionsXlsx: decisions.exportDecisionsXlsx,
}
