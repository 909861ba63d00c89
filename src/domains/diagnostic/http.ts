/** Binds the routes of the room to its actions. */
import { bindRoom } from '../../server/actions/action.ts'
import * as exports from './actions/export-themes.ts'
import * as sources from './actions/sources.ts'
import { listThemes, readIndicateurTerritorial, readTheme } from './actions/themes.ts'
import { diagnosticContract } from './contract.ts'
import { diagnosticRefusals } from './refusals.ts'

export const diagnosticRoom = bindRoom(
  'diagnostic',
  diagnosticContract,
  { ...sources, ...exports, listThemes, readTheme, readIndicateurTerritorial },
  diagnosticRefusals,
)
