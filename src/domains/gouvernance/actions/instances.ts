/** The instances as one version of the statutes says them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { ReglesInstance } from '../../../referentials/modeles-statuts/regles.ts'
import { defineAction } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { statutsContract } from '../contract-statuts.ts'
import { deleteInstanceRow, nextRang, saveInstanceRow } from '../store/parts-store.ts'
import { insertInstanceRegles, insertInstances, listCollegeRows } from '../store/statuts-store.ts'
import { listInstancesOf, touchStatuts } from './touch.ts'

const done = ok({ ok: true as const })

/** A composition names colleges and another instance of the same version. */
const checkComposition = async (
  tx: Tx,
  place: { cptsId: string; statutsId: string; self: string | null },
  { composition }: ReglesInstance,
) => {
  const colleges = new Set((await listCollegeRows(tx, place.cptsId, place.statutsId)).map(({ id }) => id))
  if (composition.colleges.some(({ college }) => !colleges.has(college))) return refuse('college-unknown')
  if (composition.parmi === null) return ok(true)
  if (composition.parmi === place.self) return refuse('instance-among-itself')
  const instances = await listInstancesOf(tx, place.cptsId, place.statutsId)
  return instances.some(({ id }) => id === composition.parmi) ? ok(true) : refuse('instance-unknown')
}

export const createInstance = defineAction(statutsContract.createInstance, {
  audit: 'instance.ajouter',
  run: async (ctx, { params: { statutsId }, body: { version, texte, article, regles, ...instance } }) => {
    const { tx, cptsId, now } = ctx
    const touched = await touchStatuts(ctx, statutsId, version)
    if (!touched.ok) return touched
    const checked = await checkComposition(tx, { cptsId, statutsId, self: null }, regles)
    if (!checked.ok) return checked
    const id = newId(now.epochMilliseconds)
    const rang = await nextRang(tx, 'instance', cptsId)
    await insertInstances(tx, [{ cptsId, id, ...instance, rang, creeLe: toDate(now) }])
    await insertInstanceRegles(tx, [
      { cptsId, statutsId, instanceId: id, texte, article, regles: JSON.stringify(regles) },
    ])
    return ok({ id })
  },
})

export const saveInstance = defineAction(statutsContract.saveInstance, {
  audit: 'instance.corriger',
  run: async (ctx, { params: { statutsId, instanceId }, body: { version, ...body } }) => {
    const touched = await touchStatuts(ctx, statutsId, version)
    if (!touched.ok) return touched
    const place = { cptsId: ctx.cptsId, statutsId, self: instanceId }
    const checked = await checkComposition(ctx.tx, place, body.regles)
    if (!checked.ok) return checked
    const { texte, article, regles, ...instance } = body
    const rules = { texte, article, regles: JSON.stringify(regles) }
    const found = await saveInstanceRow(ctx.tx, { cptsId: ctx.cptsId, statutsId, instanceId }, instance, rules)
    return found ? done : refuse('instance-unknown')
  },
})

export const deleteInstance = defineAction(statutsContract.deleteInstance, {
  audit: 'instance.retirer',
  constraints: { mandat_instance: 'instance-is-used' },
  run: async ({ tx, cptsId }, { params: { statutsId, instanceId } }) => {
    const instances = await listInstancesOf(tx, cptsId, statutsId)
    if (!instances.some(({ id }) => id === instanceId)) return refuse('instance-unknown')
    const named = instances.filter(({ regles }) => regles.composition.parmi === instanceId)
    if (named.length > 0) return refuse('instance-is-named', { instances: named.map(({ nom }) => nom) })
    await deleteInstanceRow(tx, { cptsId, statutsId, instanceId })
    return done
  },
})
