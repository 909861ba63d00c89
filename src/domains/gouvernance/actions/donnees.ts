/** What governance keeps of one professional: places and mandates that they hold or held, interests that they declared. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listElecteurOf } from '../store/electeur-store.ts'
import { listDeclarationRows, listInteretRows } from '../store/interets-store.ts'
import { listMandatRows, listSiegeRows } from '../store/membres-store.ts'
import { interetOf } from './interets/load.ts'
import { listInstanceNames } from './load.ts'
import { readToday } from './today.ts'

export const readDonneesGouvernance = async (
  { tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  { professionnelId, personneId }: { professionnelId: string | null; personneId: string },
) => {
  const isTheirs = (one: { professionnelId: string | null; personneId?: string | null }) =>
    (professionnelId !== null && one.professionnelId === professionnelId) || one.personneId === personneId
  const instances = await listInstanceNames(tx, cptsId)
  const mandats = (await listMandatRows(tx, cptsId)).filter(isTheirs)
  const sieges = (await listSiegeRows(tx, cptsId)).filter(isTheirs)
  const jour = await readToday({ tx, cptsId, now })
  const interets = (await listInteretRows(tx, cptsId)).filter(isTheirs)
  const declarations = (await listDeclarationRows(tx, cptsId)).filter(isTheirs)
  return {
    interets: interets.map((one) => interetOf(one, jour)),
    declarations: declarations.map(({ faiteLe, rien, origine }) => ({ faiteLe, rien, origine })),
    mandats: mandats.map(({ instanceId, fonction, precision, eluPar, debut, echeance, fin, motifFin }) => ({
      instance: instances.get(instanceId) ?? '',
      fonction,
      precision,
      eluPar,
      debut,
      echeance,
      fin,
      motifFin,
    })),
    seances: professionnelId ? await listElecteurOf(tx, cptsId, professionnelId) : [],
    sieges: sieges.map(({ collegeId, debut, fin, motifFin }) => ({ collegeId, debut, fin, motifFin })),
  }
}
