/** Writes an import, in a few statements whatever the number of lines, and notes what it takes to undo it. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { guessGenre } from '../rules/guess-genre.ts'
import { missingChamps } from '../rules/match-columns.ts'
import type { Operation } from '../rules/plan-import.ts'
import type { LieuLu } from '../rules/read-ligne.ts'
import { insertAdhesions } from '../store/adhesion-store.ts'
import { type Effet, findImport, markAccepted } from '../store/import-store.ts'
import { insertLieux } from '../store/lieu-store.ts'
import { resolvePersonnes } from '../store/personne-store.ts'
import {
  insertProfessionnels,
  listProfessionnelRows,
  type Restored,
  readEmpreintes,
  updateProfessionnels,
} from '../store/professionnel-store.ts'
import { insertStructures, listStructureRows } from '../store/structure-store.ts'
import { bilanOf, buildPlan } from './build-plan.ts'
import { findCommunes } from './communes.ts'
import { readToday } from './today.ts'

type Written = { operation: Operation; id: string; avant: Restored | null; lieux: string[]; adhesions: string[] }

export const acceptImport = defineAction(communauteContract.acceptImport, {
  audit: 'import.accepter',
  bulk: 'writes',
  constraints: {
    professionnel_rpps: 'rpps-already-known',
    professionnel_personne: 'personne-already-known',
    personne_rpps_key: 'rpps-being-added',
    structure_finess: 'finess-already-known',
    adhesion_overlap: 'adhesion-overlaps',
  },
  run: async (ctx, { params, body }) => {
    const row = await findImport(ctx.tx, ctx.cptsId, params.importId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    const champs = missingChamps(row.correspondance)
    if (champs.length > 0) return refuse('import-columns-missing', { champs })
    const plan = await buildPlan(ctx, row, { existants: body.existants, adherentDepuis: body.adherentDepuis })
    const bilan = bilanOf(plan)
    if (body.lignes === 'toutes' && bilan.erreurs > 0) return refuse('import-has-errors', { erreurs: bilan.erreurs })
    if (plan.operations.length === 0) return refuse('import-has-nothing')

    const written = await writeFiches(ctx, plan.operations)
    const structures = await writeLieux(ctx, written)
    await writeAdhesions(ctx, written)
    const empreintes = await readEmpreintes(
      ctx.tx,
      written.map(({ id }) => id),
    )
    const fiches: Effet[] = written.map(({ operation, id, avant, lieux, adhesions }) => ({
      id,
      nom: `${operation.fiche.prenom} ${operation.fiche.nom}`,
      avant,
      empreinte: empreintes.get(id)!,
      lieux,
      adhesions,
    }))
    await markAccepted(ctx.tx, ctx.cptsId, row.id, {
      accepteLe: toDate(ctx.now),
      bilan,
      effets: { fiches, structures },
    })
    return ok(bilan)
  },
})

const columnsOf = (id: string, { fiche }: Operation, publieLe: Date | null) => {
  const { rpps, titre, nom, prenom, profession, specialite, telephone, courriel, publie } = fiche
  return { id, rpps, titre, nom, prenom, profession, specialite, telephone, courriel, publie: [...publie], publieLe }
}

const writeFiches = async ({ tx, cptsId, now }: Ctx, operations: readonly Operation[]): Promise<Written[]> => {
  const before = new Map((await listProfessionnelRows(tx, cptsId)).map((row) => [row.id, row]))
  const created = operations.filter((operation) => operation.id === null)
  const people = created.map(({ fiche }) => fiche)
  const personnes = await resolvePersonnes(tx, people, now)
  const creeLe = toDate(now)
  const rows = created.map((operation, i) => {
    const publieLe = operation.fiche.publie.length > 0 ? creeLe : null
    const columns = columnsOf(newId(now.epochMilliseconds), operation, publieLe)
    return { operation, columns: { ...columns, cptsId, personneId: personnes[i]!, creeLe } }
  })
  await insertProfessionnels(
    tx,
    rows.map(({ columns }) => columns),
  )

  const changed = operations.flatMap((operation) => {
    const old = operation.id === null ? undefined : before.get(operation.id)
    return old ? [{ operation, old }] : []
  })
  const saysPublie = ({ changements }: Operation) => changements.some((change) => change.champ === 'publie')
  const columns = changed.map(({ operation, old }) =>
    columnsOf(old.id, operation, saysPublie(operation) ? creeLe : old.publieLe),
  )
  await updateProfessionnels(tx, cptsId, columns)

  return [
    ...rows.map(({ operation, columns: { id } }) => ({ operation, id, avant: null, lieux: [], adhesions: [] })),
    ...changed.map(({ operation, old }) => ({
      operation,
      id: old.id,
      avant: old as Restored,
      lieux: [],
      adhesions: [],
    })),
  ]
}

/** Places, in the structure that their FINESS names: known here, or made with them. Gives the structures it made. */
const writeLieux = async (ctx: Ctx, written: readonly Written[]): Promise<string[]> => {
  const { tx, cptsId, now } = ctx
  const { zone } = await readToday(ctx)
  const creeLe = toDate(now)
  const all = written.flatMap((one) => one.operation.lieux.map((lieu) => ({ one, lieu })))
  const communes = await findCommunes(
    tx,
    all.flatMap(({ lieu }) => lieu.commune ?? []),
  )
  const byFiness = new Map(
    (await listStructureRows(tx, cptsId)).flatMap((row) => (row.finess ? [[row.finess, row.id]] : [])),
  )
  const made = new Map<string, { id: string; lieu: LieuLu }>()
  for (const { lieu } of all) {
    if (!lieu.finess || byFiness.has(lieu.finess)) continue
    const id = newId(now.epochMilliseconds)
    made.set(lieu.finess, { id, lieu })
    byFiness.set(lieu.finess, id)
  }
  await insertStructures(
    tx,
    [...made].map(
      ([
        finess,
        {
          id,
          lieu: { nom, adresse, codePostal, commune },
        },
      ]) => ({
        cptsId,
        id,
        finess,
        nom: nom || `Structure ${finess}`,
        genre: guessGenre(nom),
        adresse,
        codePostal,
        commune,
        creeeLe: creeLe,
      }),
    ),
  )
  const rows = all.map(({ one, lieu: { finess, nom, adresse, codePostal, commune } }) => {
    const id = newId(now.epochMilliseconds)
    one.lieux.push(id)
    const known = commune === null ? undefined : communes.get(commune)
    const structureId = finess ? (byFiness.get(finess) ?? null) : null
    return {
      cptsId,
      id,
      professionnelId: one.id,
      structureId,
      nom,
      adresse,
      codePostal,
      commune,
      lon: known?.lon ?? null,
      lat: known?.lat ?? null,
      zone,
      creeLe,
    }
  })
  await insertLieux(tx, rows)
  return [...made.values()].map(({ id }) => id)
}

const writeAdhesions = async ({ tx, cptsId, now }: Ctx, written: readonly Written[]): Promise<void> => {
  const rows = written.flatMap((one) =>
    one.operation.adhesions.map(({ debut, fin }) => {
      const id = newId(now.epochMilliseconds)
      one.adhesions.push(id)
      return { cptsId, id, professionnelId: one.id, debut, fin, creeLe: toDate(now) }
    }),
  )
  await insertAdhesions(tx, rows)
}
