import { bindRoom } from '../../server/actions/action.ts'
import { exportCsv, exportGeoJson } from './actions/export-territoire.ts'
import { importContours } from './actions/import-contours.ts'
import { listCommunesOfEpci } from './actions/list-communes-of-epci.ts'
import { listVersions } from './actions/list-versions.ts'
import { proposeTerritoire } from './actions/propose-territoire.ts'
import { readMap } from './actions/read-map.ts'
import { readTerritoire } from './actions/read-territoire.ts'
import { removeVersion } from './actions/remove-version.ts'
import { saveTerritoire } from './actions/save-territoire.ts'
import { searchCommunes } from './actions/search-communes.ts'
import { territoireContract } from './contract.ts'
import { territoireRefusals } from './refusals.ts'

export const territoireRoom = bindRoom(
  'territoire',
  territoireContract,
  {
    searchCommunes,
    listCommunesOfEpci,
    proposeTerritoire,
    readTerritoire,
    listVersions,
    saveTerritoire,
    removeVersion,
    readMap,
    importContours,
    exportGeoJson,
    exportCsv,
  },
  territoireRefusals,
)
