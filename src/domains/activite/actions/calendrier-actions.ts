/** The actions of the calendar and of the polls, one for each route of their contracts. */
import { readCalendrier } from './calendrier.ts'
import * as close from './close-sondage.ts'
import * as flux from './flux.ts'
import * as invitation from './mon-invitation.ts'
import { answerSondage, readMonSondage } from './mon-sondage.ts'
import * as people from './sondage-participants.ts'
import * as sondages from './sondages.ts'

export const calendrierActions = {
  readCalendrier,
  listFlux: flux.listFlux,
  createFlux: flux.createFlux,
  revokeFlux: flux.revokeFlux,
  listConvocations: invitation.listConvocations,
  readMonInvitation: invitation.readMonInvitation,
  answerInvitation: invitation.answerInvitation,
  listSondages: sondages.listSondages,
  createSondage: sondages.createSondage,
  readSondage: sondages.readSondage,
  editSondage: sondages.editSondage,
  addSondageCreneaux: sondages.addSondageCreneaux,
  addSondageParticipants: people.addSondageParticipants,
  removeSondageParticipant: people.removeSondageParticipant,
  shareSondage: people.shareSondage,
  remindSondage: people.remindSondage,
  closeSondage: close.closeSondage,
  reopenSondage: close.reopenSondage,
  readMonSondage,
  answerSondage,
}
