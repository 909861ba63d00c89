/** The colleges as one version of the statutes says them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { statutsContract } from '../contract-statuts.ts'
import { deleteCollegeRow, nextRang, saveCollegeRow } from '../store/parts-store.ts'
import { insertCollegeRegles, insertColleges, listCollegeRows } from '../store/statuts-store.ts'
import { listInstancesOf, touchStatuts } from './touch.ts'

const done = ok({ ok: true as const })

export const createCollege = defineAction(statutsContract.createCollege, {
  audit: 'college.ajouter',
  run: async (ctx, { params: { statutsId }, body: { version, nom, ...rules } }) => {
    const { tx, cptsId, now } = ctx
    const touched = await touchStatuts(ctx, statutsId, version)
    if (!touched.ok) return touched
    const id = newId(now.epochMilliseconds)
    await insertColleges(tx, [{ cptsId, id, nom, rang: await nextRang(tx, 'college', cptsId), creeLe: toDate(now) }])
    await insertCollegeRegles(tx, [{ cptsId, statutsId, collegeId: id, ...rules }])
    return ok({ id })
  },
})

export const saveCollege = defineAction(statutsContract.saveCollege, {
  audit: 'college.corriger',
  run: async (ctx, { params: { statutsId, collegeId }, body: { version, ...body } }) => {
    const touched = await touchStatuts(ctx, statutsId, version)
    if (!touched.ok) return touched
    const key = { cptsId: ctx.cptsId, statutsId, collegeId }
    return (await saveCollegeRow(ctx.tx, key, body)) ? done : refuse('college-unknown')
  },
})

/** An instance that names it would no longer know who sits. */
export const deleteCollege = defineAction(statutsContract.deleteCollege, {
  audit: 'college.retirer',
  constraints: { siege_college: 'college-is-used', mandat_college: 'college-is-used' },
  run: async ({ tx, cptsId }, { params: { statutsId, collegeId } }) => {
    const known = (await listCollegeRows(tx, cptsId, statutsId)).some(({ id }) => id === collegeId)
    if (!known) return refuse('college-unknown')
    const named = (await listInstancesOf(tx, cptsId, statutsId)).filter(({ regles }) =>
      regles.composition.colleges.some(({ college }) => college === collegeId),
    )
    if (named.length > 0) return refuse('college-is-named', { instances: named.map(({ nom }) => nom) })
    await deleteCollegeRow(tx, { cptsId, statutsId, collegeId })
    return done
  },
})
