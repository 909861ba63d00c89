/** Writing the versions of the statutes. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { findModeleStatuts, STATUTS_VIERGES } from '../../../referentials/modeles-statuts/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { statutsContract } from '../contract-statuts.ts'
import { deleteStatutsRow } from '../store/parts-store.ts'
import {
  changeStatuts,
  copyRegles,
  findStatutsRow,
  insertCollegeRegles,
  insertColleges,
  insertInstanceRegles,
  insertInstances,
  insertStatuts,
  listStatutsRows,
  raiseStatuts,
} from '../store/statuts-store.ts'
import { statutsOf } from './load.ts'
import { readToday } from './today.ts'

const done = ok({ ok: true as const })
const constraints = { statuts_overlap: 'statuts-overlap', statuts_dates: 'statuts-dates-order' } as const

export const listStatuts = defineAction(statutsContract.listStatuts, {
  audit: 'statuts.lire',
  run: async (ctx) => {
    const aujourdhui = await readToday(ctx)
    const rows = await listStatutsRows(ctx.tx, ctx.cptsId)
    const versions = []
    for (const row of rows) versions.push(await statutsOf(ctx.tx, row, aujourdhui))
    return ok({ aujourdhui, versions })
  },
})

type Modele = Pick<NonNullable<ReturnType<typeof findModeleStatuts>>, 'colleges' | 'instances' | 'regles'>

/** Codes of the model become ids; each composition follows. */
const writeModele = async ({ tx, cptsId, now }: Ctx, statutsId: string, modele: Modele): Promise<void> => {
  const creeLe = toDate(now)
  const ids = new Map([...modele.colleges, ...modele.instances].map(({ code }) => [code, newId(now.epochMilliseconds)]))
  const idOf = (code: string): string => ids.get(code)!
  await insertColleges(
    tx,
    modele.colleges.map(({ code, nom }, rank) => ({ cptsId, id: idOf(code), nom, rang: rank + 1, creeLe })),
  )
  await insertCollegeRegles(
    tx,
    modele.colleges.map(({ code, nom: _, ...rules }) => ({ cptsId, statutsId, collegeId: idOf(code), ...rules })),
  )
  await insertInstances(
    tx,
    modele.instances.map(({ code, genre, nom, objet }, rank) => ({
      cptsId,
      id: idOf(code),
      genre,
      nom,
      objet,
      rang: rank + 1,
      creeLe,
    })),
  )
  await insertInstanceRegles(
    tx,
    modele.instances.map(({ code, regles: { composition, ...rules } }) => {
      const colleges = composition.colleges.map((one) => ({ ...one, college: idOf(one.college) }))
      const parmi = composition.parmi && idOf(composition.parmi)
      const regles = { ...rules, composition: { ...composition, colleges, parmi } }
      return { cptsId, statutsId, instanceId: idOf(code), regles: JSON.stringify(regles) }
    }),
  )
}

export const startStatuts = defineAction(statutsContract.startStatuts, {
  audit: 'statuts.enregistrer',
  constraints,
  run: async (ctx, { body: { modele: code, ...adoption } }) => {
    const { tx, cptsId, now } = ctx
    if ((await listStatutsRows(tx, cptsId)).length > 0) return refuse('statuts-already-there')
    const modele = code === null ? STATUTS_VIERGES : findModeleStatuts(code)
    if (!modele) return refuse('modele-unknown')
    const id = newId(now.epochMilliseconds)
    const at = { creeLe: toDate(now), modifieLe: toDate(now) }
    await insertStatuts(tx, { cptsId, id, ...adoption, modele: code, regles: JSON.stringify(modele.regles), ...at })
    await writeModele(ctx, id, modele)
    return ok({ id })
  },
})

export const openStatuts = defineAction(statutsContract.openStatuts, {
  audit: 'statuts.reviser',
  constraints,
  run: async ({ tx, cptsId, now }, { params: { statutsId }, body }) => {
    const [last] = await listStatutsRows(tx, cptsId)
    if (last?.id !== statutsId) return refuse('statuts-not-last')
    if (body.debut <= last.debut) return refuse('statuts-dates-order')
    await changeStatuts(tx, cptsId, last.id, { fin: body.debut })
    const id = newId(now.epochMilliseconds)
    const { regles, modele } = last
    const at = { creeLe: toDate(now), modifieLe: toDate(now) }
    await insertStatuts(tx, { cptsId, id, ...body, modele, regles: JSON.stringify(regles), ...at })
    await copyRegles(tx, cptsId, last.id, id)
    return ok({ id })
  },
})

/** The version before ends the day this one begins. */
export const saveStatuts = defineAction(statutsContract.saveStatuts, {
  audit: 'statuts.corriger',
  constraints,
  run: async ({ tx, cptsId, now }, { params: { statutsId }, body: { version, regles, ...adoption } }) => {
    const rows = await listStatutsRows(tx, cptsId)
    const rank = rows.findIndex(({ id }) => id === statutsId)
    if (rank < 0) return refuse('statuts-unknown')
    const [row, before] = [rows[rank]!, rows[rank + 1]]
    if (before && adoption.debut <= before.debut) return refuse('statuts-dates-order')
    // In this order, so that two versions never meet, whichever way the day moves.
    const meet = before && before.fin === row.debut
    if (meet && adoption.debut < row.debut) await changeStatuts(tx, cptsId, before.id, { fin: adoption.debut })
    const change = { ...adoption, regles: JSON.stringify(regles), modifieLe: toDate(now) }
    const raised = await raiseStatuts(tx, { cptsId, id: statutsId, version }, change)
    if (!raised) return refuse('statuts-changed-meanwhile')
    if (meet && adoption.debut > row.debut) await changeStatuts(tx, cptsId, before.id, { fin: adoption.debut })
    return done
  },
})

/** What they brought goes with them: a college, an instance that no other version knows. */
export const deleteStatuts = defineAction(statutsContract.deleteStatuts, {
  audit: 'statuts.effacer',
  constraints: {
    siege_college: 'statuts-are-used',
    mandat_instance: 'statuts-are-used',
    mandat_college: 'statuts-are-used',
  },
  run: async ({ tx, cptsId }, { params: { statutsId } }) => {
    const [last, before] = await listStatutsRows(tx, cptsId)
    if (!(await findStatutsRow(tx, cptsId, statutsId))) return refuse('statuts-unknown')
    if (last?.id !== statutsId) return refuse('statuts-not-last')
    await deleteStatutsRow(tx, cptsId, statutsId)
    if (before?.fin === last.debut) await changeStatuts(tx, cptsId, before.id, { fin: null })
    return done
  },
})
