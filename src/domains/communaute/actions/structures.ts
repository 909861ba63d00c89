import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { tryRemoving } from '../store/professionnel-store.ts'
import { insertStructures, removeStructures, updateStructureRow } from '../store/structure-store.ts'
import { checkStructure } from './checked-input.ts'
import { readStructures } from './read-structures.ts'

const done = ok({ ok: true as const })
const constraints = { structure_finess: 'finess-already-known' } as const

export const listStructures = defineAction(communauteContract.listStructures, {
  audit: 'structure.lister',
  run: async (ctx) => ok({ structures: await readStructures(ctx) }),
})

export const createStructure = defineAction(communauteContract.createStructure, {
  audit: 'structure.creer',
  constraints,
  run: async ({ tx, cptsId, now }, { body }) => {
    const checked = await checkStructure(tx, body)
    if (!checked.ok) return checked
    const id = newId(now.epochMilliseconds)
    await insertStructures(tx, [{ cptsId, id, creeeLe: toDate(now), ...checked.value }])
    return ok({ id })
  },
})

export const updateStructure = defineAction(communauteContract.updateStructure, {
  audit: 'structure.corriger',
  constraints,
  run: async ({ tx, cptsId }, { params, body }) => {
    const checked = await checkStructure(tx, body)
    if (!checked.ok) return checked
    const change = { ...checked.value, fermeeLe: body.fermeeLe }
    return (await updateStructureRow(tx, cptsId, params.structureId, change)) ? done : refuse('structure-unknown')
  },
})

export const deleteStructure = defineAction(communauteContract.deleteStructure, {
  audit: 'structure.effacer',
  run: async ({ tx, cptsId }, { params }) => {
    let removed = 0
    const free = await tryRemoving(tx, async () => {
      removed = await removeStructures(tx, cptsId, [params.structureId])
    })
    return !free ? refuse('structure-is-used') : removed > 0 ? done : refuse('structure-unknown')
  },
})
