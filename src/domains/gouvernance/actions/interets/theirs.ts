/** What those who manage read and enter: declarations of everybody, papers, interests that a question touches. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { defineAction } from '../../../../server/actions/action.ts'
import { csvOf, xlsxOf } from '../../../../server/files/write-table.ts'
import { noteLecture } from '../../../comptes/index.ts'
import { interetsContract } from '../../contract-interets.ts'
import { isCurrent } from '../../rules/interets.ts'
import { changeInteret, insertInterets, keyOf, listInteretRows, saveDeclaration } from '../../store/interets-store.ts'
import { settlePersonne } from '../personne.ts'
import { readToday } from '../today.ts'
import { listInteretsLies as findLies, loadPersonnes } from './load.ts'
import { checkInteret } from './mine.ts'
import { tableOf } from './table.ts'

const done = ok({ ok: true as const })

/** Reading them is noted: they say much of people. */
export const listInterets = defineAction(interetsContract.listInterets, {
  audit: 'interet.lister',
  run: async (ctx) => {
    await noteLecture(ctx.tx, { objet: 'interet', id: 'tous' })
    const aujourdhui = await readToday(ctx)
    return ok({ aujourdhui, personnes: await loadPersonnes(ctx, aujourdhui) })
  },
})

export const enterDeclaration = defineAction(interetsContract.enterDeclaration, {
  audit: 'interet.saisir',
  constraints: { declaration_document: 'piece-document-unknown' },
  run: async (ctx, { body: { personne, faiteLe, empreinte, interets } }) => {
    const { tx, cptsId, now } = ctx
    if (faiteLe > (await readToday(ctx))) return refuse('interet-declared-later')
    const settled = await settlePersonne(ctx, personne)
    if (!settled.ok) return settled
    for (const one of interets) {
      const checked = await checkInteret(ctx, one)
      if (!checked.ok) return checked
    }
    const qui = { ...settled.value, personneId: null }
    const at = { creeLe: toDate(now), origine: 'papier' as const }
    await insertInterets(
      tx,
      interets.map((one) => ({ cptsId, id: newId(now.epochMilliseconds), ...qui, ...one, ...at })),
    )
    const known = (await listInteretRows(tx, cptsId)).filter((row) => keyOf(row) === keyOf(qui))
    const rien = !known.some((row) => isCurrent(row, faiteLe))
    const id = newId(now.epochMilliseconds)
    await saveDeclaration(tx, { cptsId, id, ...qui, faiteLe, rien, origine: 'papier', empreinte, creeeLe: toDate(now) })
    return done
  },
})

export const endInteret = defineAction(interetsContract.endInteret, {
  audit: 'interet.finir',
  run: async ({ tx, cptsId }, { params: { interetId }, body: { fin } }) => {
    const row = (await listInteretRows(tx, cptsId)).find(({ id }) => id === interetId)
    if (!row) return refuse('interet-unknown')
    if (fin !== null && row.debut !== null && fin < row.debut) return refuse('interet-dates-order')
    await changeInteret(tx, cptsId, interetId, { fin })
    return done
  },
})

const listOf = (text: string | undefined): string[] | undefined => {
  const words = text?.split(',').filter(Boolean)
  return words && words.length > 0 ? words : undefined
}

export const listInteretsLies = defineAction(interetsContract.listInteretsLies, {
  audit: 'interet.chercher',
  run: async (ctx, { query: { mots, structures, personnes } }) => {
    await noteLecture(ctx.tx, { objet: 'interet', id: 'lies' })
    const structureIds = listOf(structures)
    const personneIds = listOf(personnes)
    return ok({
      interets: await findLies(ctx.tx, ctx.cptsId, {
        jour: await readToday(ctx),
        ...(mots ? { mots } : {}),
        ...(structureIds ? { structureIds } : {}),
        ...(personneIds ? { personneIds } : {}),
      }),
    })
  },
})

export const exportInteretsCsv = defineAction(interetsContract.exportInteretsCsv, {
  audit: 'interet.exporter',
  run: async (ctx) => ok(csvOf(await tableOf(ctx))),
})
export const exportInteretsXlsx = defineAction(interetsContract.exportInteretsXlsx, {
  audit: 'interet.exporter',
  run: async (ctx) => ok(await xlsxOf(await tableOf(ctx))),
})
