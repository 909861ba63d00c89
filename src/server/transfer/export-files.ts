/** `maillage export membres`, `registre`, `territoire` and `offre`: the downloads of the screens, from the command line. */

import { exportMembresCsv, exportMembresXlsx } from '../../domains/communaute/index.ts'
import { exportOffre, type SourceOffre } from '../../domains/diagnostic/index.ts'
import { exportRegistreCsv, exportRegistreJson } from '../../domains/registre/index.ts'
import { exportTerritoireCsv, exportTerritoireGeoJson } from '../../domains/territoire/index.ts'
import type { Engine } from '../actions/run.ts'
import { findCptsNamed, withInstalled } from './installed.ts'
import { runInCpts } from './run-in-cpts.ts'
import { checkIsFree, writeWhole } from './write-file.ts'

type Read = (engine: Engine, cptsId: string, tell: (said: string) => void) => Promise<string | Uint8Array>

/** By name of what is exported, then of its form. */
export const FILES = {
  membres: {
    csv: async (engine, cptsId) => (await runInCpts(engine, exportMembresCsv, cptsId, { params: { cptsId } })).body,
    xlsx: async (engine, cptsId) => (await runInCpts(engine, exportMembresXlsx, cptsId, { params: { cptsId } })).body,
  },
  registre: {
    csv: async (engine, cptsId) =>
      (await runInCpts(engine, exportRegistreCsv, cptsId, { params: { cptsId }, query: {} })).body,
    json: async (engine, cptsId) =>
      JSON.stringify(await runInCpts(engine, exportRegistreJson, cptsId, { params: { cptsId } }), null, 1),
  },
  territoire: {
    csv: async (engine, cptsId) =>
      (await runInCpts(engine, exportTerritoireCsv, cptsId, { params: { cptsId }, query: {} })).body,
    geojson: async (engine, cptsId) =>
      (await runInCpts(engine, exportTerritoireGeoJson, cptsId, { params: { cptsId }, query: {} })).body,
  },
} satisfies Record<string, Record<string, Read>>

export type OffreVoulue = { profession?: string; source?: SourceOffre }
export const offreOf =
  (query: OffreVoulue): Read =>
  async (engine, cptsId, tell) => {
    const { body, source } = await runInCpts(engine, exportOffre, cptsId, { params: { cptsId }, query })
    if (source) tell(source)
    return body
  }

export const exportFile = (
  what: keyof typeof FILES | 'offre',
  read: Read,
  cpts: string,
  path: string,
): Promise<void> => {
  checkIsFree(path)
  return withInstalled(`export ${what}`, 'application', async (engine) => {
    const { id, nom } = await findCptsNamed(engine, cpts)
    writeWhole(path, await read(engine, id, console.log))
    console.log(`${nom}\u00a0: écrit dans ${path}.`)
  })
}
