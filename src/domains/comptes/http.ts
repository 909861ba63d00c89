import { bindRoom } from '../../server/actions/action.ts'
import { editRoles, listAcces } from './actions/acces.ts'
import { readAccountLink, useAccountLink } from './actions/account-link.ts'
import * as cles from './actions/cles.ts'
import { choosePatients, createCpts, editCpts, listAllCpts, readCpts } from './actions/cpts.ts'
import { listJournal, readSceau, verifyJournal } from './actions/journal.ts'
import { createLink, exchangeLink, invite, requestPasswordReset, revokeLink } from './actions/links.ts'
import { chooseExercice } from './actions/psc.ts'
import { listDemonstrationLogins, readMe } from './actions/read-me.ts'
import { confirmSecondFactor, prepareSecondFactor } from './actions/second-factor.ts'
import { changePassword, listSessions, revokeSession, signOut } from './actions/sessions.ts'
import { signIn } from './actions/sign-in.ts'
import { comptesContract } from './contract.ts'
import { comptesRefusals } from './refusals.ts'

export const comptesRoom = bindRoom(
  'comptes',
  comptesContract,
  {
    readMe,
    listDemonstrationLogins,
    signIn,
    confirmSecondFactor,
    prepareSecondFactor,
    chooseExercice,
    ...cles,
    signOut,
    requestPasswordReset,
    readAccountLink,
    useAccountLink,
    exchangeLink,
    listSessions,
    revokeSession,
    changePassword,
    createCpts,
    listAllCpts,
    choosePatients,
    readCpts,
    editCpts,
    listAcces,
    invite,
    editRoles,
    createLink,
    revokeLink,
    listJournal,
    readSceau,
    verifyJournal,
  },
  comptesRefusals,
)
