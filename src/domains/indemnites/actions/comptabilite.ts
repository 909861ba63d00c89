/** Exercices, accounts, and what the ledger makes of them. */
import { newId } from '../../../kernel/ids.ts'
import { passesLuhn } from '../../../kernel/luhn.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type ExerciceLu, indemnitesContract } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import type { NatureMouvement } from '../rules/cycle.ts'
import { type Ecriture, ecritureOf, type Genre, soldesOf } from '../rules/ecritures.ts'
import { ANALYTIQUES, isNumero, type Plan, planOf, USAGES } from '../rules/plan-comptable.ts'
import {
  closeExerciceRow,
  findExerciceRow,
  findReglage,
  insertExercice,
  listExerciceRows,
  saveReglageRow,
} from '../store/comptes-store.ts'
import { type LedgerRow, listLedger } from '../store/mouvement-store.ts'
import { personneOf, readPlace } from './moi.ts'
import { instantOf } from './view.ts'

type ExerciceRow = Awaited<ReturnType<typeof listExerciceRows>>[number]
const exerciceOf = ({ id, debut, fin, closLe }: ExerciceRow): ExerciceLu => ({
  id,
  debut,
  fin,
  closLe: closLe ? instantOf(closLe) : null,
})

export const readReglage = async ({ tx, cptsId }: Ctx): Promise<{ siren: string | null; plan: Plan }> => {
  const row = await findReglage(tx, cptsId)
  return { siren: row?.siren ?? null, plan: planOf((row?.comptes ?? {}) as Parameters<typeof planOf>[0]) }
}

/** What a third party is called in the accounts: a mark that is theirs, not their name. */
const auxiliaireOf = ({ professionnelId, fournisseurId }: LedgerRow): string =>
  `${professionnelId ? 'P' : 'F'}${(professionnelId ?? fournisseurId ?? '').replaceAll('-', '').slice(-12).toUpperCase()}`

export const readEcritures = async (
  ctx: Ctx,
  span: { debut: string; fin: string },
  plan: Plan,
): Promise<{ rows: LedgerRow[]; ecritures: Ecriture[] }> => {
  const rows = await listLedger(ctx.tx, ctx.cptsId, { du: span.debut, au: span.fin })
  const ecritures = rows.map((row) =>
    ecritureOf(
      {
        sequence: row.sequence,
        nature: row.nature as NatureMouvement,
        genre: row.genre as Genre,
        jour: row.jour,
        centimes: row.centimes,
        beneficiaire: row.beneficiaire,
        auxiliaire: auxiliaireOf(row),
        objet: row.objet,
        mission: row.mission,
        piece: row.numero || `S-${row.sommeId.slice(-8)}`,
        jourPiece: row.jourPiece,
        ecritLe: instantOf(row.ecritLe),
      },
      plan,
    ),
  )
  return { rows, ecritures }
}

const SIGN: Partial<Record<NatureMouvement, number>> = { approbation: 1, annulation: -1, reprise: -1 }
/** Charges of an exercice by mission: what was engaged, less what was annulled or has to come back. */
export const missionsOf = (rows: readonly LedgerRow[]) =>
  Object.entries(ANALYTIQUES).map(([mission, analytique]) => {
    const own = rows.filter((row) => (row.mission ?? 'fonctionnement') === mission)
    const sum = (genre: Genre) =>
      own.reduce(
        (total, row) => total + (row.genre === genre ? (SIGN[row.nature as NatureMouvement] ?? 0) * row.centimes : 0),
        0,
      )
    const line = {
      indemnite: sum('indemnite'),
      remuneration: sum('remuneration'),
      frais: sum('frais'),
      facture: sum('facture'),
    }
    return { mission, analytique, ...line, total: Object.values(line).reduce((total, one) => total + one, 0) }
  })

export const readComptabilite = defineAction(indemnitesContract.readComptabilite, {
  audit: 'comptabilite.lire',
  run: async (ctx, { query }) => {
    const { siren, plan } = await readReglage(ctx)
    const exercices = (await listExerciceRows(ctx.tx, ctx.cptsId)).map(exerciceOf)
    const { today } = await readPlace(ctx)
    const exercice =
      (query.exerciceId
        ? exercices.find(({ id }) => id === query.exerciceId)
        : (exercices.find(({ debut, fin }) => debut <= today && today <= fin) ?? exercices[0])) ?? null
    if (query.exerciceId && !exercice) return refuse('exercice-unknown')
    const { rows, ecritures } = exercice ? await readEcritures(ctx, exercice, plan) : { rows: [], ecritures: [] }
    return ok({
      siren,
      comptes: USAGES.map((usage) => ({ usage, ...plan[usage] })),
      exercices,
      exercice,
      ecritures: ecritures.length,
      soldes: soldesOf(ecritures),
      missions: missionsOf(rows),
    })
  },
})

export const saveReglageComptable = defineAction(indemnitesContract.saveReglageComptable, {
  audit: 'comptabilite.regler',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
    const siren = body.siren ? body.siren.replaceAll(/[\s\u00a0]/g, '') : null
    if (siren && !(/^\d{9}$/.test(siren) && passesLuhn(siren))) return refuse('siren-malformed')
    if (body.comptes.some(({ numero }) => !isNumero(numero))) return refuse('compte-malformed')
    const comptes = Object.fromEntries(body.comptes.map(({ usage, numero, libelle }) => [usage, { numero, libelle }]))
    await saveReglageRow(ctx.tx, ctx.cptsId, { siren, comptes, changeLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})

const MOST_YEARS = 2

export const createExercice = defineAction(indemnitesContract.createExercice, {
  audit: 'exercice.ouvrir',
  constraints: { exercice_overlap: 'exercice-chevauche', exercice_dates: 'exercice-dates' },
  run: async (ctx, { body }): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
    const longest = Temporal.PlainDate.from(body.debut).add({ years: MOST_YEARS }).toString()
    if (body.fin <= body.debut || body.fin > longest) return refuse('exercice-dates')
    const id = newId(ctx.now.epochMilliseconds)
    await insertExercice(ctx.tx, { cptsId: ctx.cptsId, id, ...body })
    return ok({ id })
  },
})

export const closeExercice = defineAction(indemnitesContract.closeExercice, {
  audit: 'exercice.clore',
  constraints: { exercice_clos: 'exercice-clos' },
  run: async (ctx, { params }): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
    const row = await findExerciceRow(ctx.tx, ctx.cptsId, params.exerciceId)
    if (!row) return refuse('exercice-unknown')
    if (row.closLe) return refuse('exercice-clos')
    if (row.fin >= (await readPlace(ctx)).today) return refuse('exercice-pas-fini')
    await closeExerciceRow(ctx.tx, ctx.cptsId, row.id, { closLe: toDate(ctx.now), closPar: personneOf(ctx) })
    return ok({ ok: true as const })
  },
})
