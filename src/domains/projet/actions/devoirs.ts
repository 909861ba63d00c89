/** What the life of the CPTS asks for, through the door of the room. */
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type Dit, sayDevoir } from '../labels-devoirs.ts'
import { type Devoir, dutiesOf } from '../rules/devoirs.ts'
import type { Day } from '../rules/vie.ts'
import { listVersionRows } from '../store/version-store.ts'
import { saveEtapeRow } from '../store/vie-store.ts'
import { followEtape, loadVie } from './load-vie.ts'

export type DevoirDit = Pick<Devoir, 'code' | 'le' | 'provenance'> & { dit: Dit }

type Read = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export const readDevoirs = async (ctx: Read, today: Day): Promise<DevoirDit[]> => {
  const written = (await listVersionRows(ctx.tx, ctx.cptsId)).length > 0
  return dutiesOf(await loadVie(ctx), today, written).map((one) => ({
    code: one.code,
    le: one.le,
    provenance: one.provenance,
    dit: sayDevoir(one),
  }))
}

/** Asked for from today on: they have no day of their own, a calendar would move them every day. */
const WITHOUT_DAY: ReadonlySet<string> = new Set([
  'projet-a-ecrire',
  'projet-accuse-reception',
  'ars-a-noter',
  'ars-opposition',
])

/** Those that fall on a day, whatever today is: what a calendar shows. */
export const readDevoirsDates = async (ctx: Read, today: Day): Promise<DevoirDit[]> =>
  (await readDevoirs(ctx, today)).filter(({ code }) => !WITHOUT_DAY.has(code))

/** The day of the signature: the contract year runs from it. */
export const readSignatureAci = async (ctx: Ctx): Promise<string | null> => (await loadVie(ctx)).etapes.aci.decideLe

/** When each mission began and was deployed. */
export const readMissionsMenees = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>) => (await loadVie(ctx)).missions

/** The contract was written: its signature is the stage « contrat ACI », told once. */
export const noteSignatureAci = async (ctx: Ctx, decideLe: string): Promise<void> => {
  const { aci } = (await loadVie(ctx)).etapes
  await saveEtapeRow(ctx.tx, { ...aci, cptsId: ctx.cptsId, decideLe, modifieeLe: toDate(ctx.now) })
  await followEtape(ctx)
}
