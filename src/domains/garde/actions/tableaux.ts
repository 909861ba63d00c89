/** Rotas created, corrected, deleted. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { holidayZoneOfTimeZone, PROFESSIONS } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { gardeContract, type TableauSaisi } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { joursEntre, materialiser } from '../rules/materialiser.ts'
import { countTenues, listLastPublications } from '../store/affectation-store.ts'
import {
  countGardes,
  deleteTableau,
  type GardeRow,
  insertTableau,
  listPosteRows,
  listTableauRows,
  type PosteRow,
  replacePostes,
  type TableauRow,
  updateTableau,
} from '../store/tableau-store.ts'
import { countVolontaires } from '../store/volontaire-store.ts'
import { feriesOf, zoneOf } from './situation.ts'
import { onTableau } from './with-tableau.ts'

const MOST_DAYS = 190
const MOST_GARDES = 600
const PROFESSION_CODES = new Set(PROFESSIONS.map(({ code }) => code))

export const listResumes = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>) => {
  const { tx, cptsId } = ctx
  const places = new Map((await countGardes(tx, cptsId)).map((one) => [one.tableauGardeId, Number(one.places)]))
  const held = new Map((await countTenues(tx, cptsId)).map((one) => [one.tableauGardeId, Number(one.nombre)]))
  const people = new Map((await countVolontaires(tx, cptsId)).map((one) => [one.tableauGardeId, Number(one.nombre)]))
  const last = new Map((await listLastPublications(tx, cptsId)).map((one) => [one.tableauGardeId, one.le]))
  return (await listTableauRows(tx, cptsId)).map((row) => ({
    id: row.id,
    titre: row.titre,
    du: row.du,
    au: row.au,
    publications: row.publications,
    modifie: row.modifie,
    publieLe: sayDate(last.get(row.id)),
    volontaires: people.get(row.id) ?? 0,
    aPourvoir: places.get(row.id) ?? 0,
    pourvues: held.get(row.id) ?? 0,
  }))
}
const sayDate = (date: Date | null | undefined) => (date ? fromDate(date).toString() : null)

export const listTableauxGarde = defineAction(gardeContract.listTableauxGarde, {
  audit: 'garde.lister',
  run: async (ctx) => ok({ tableaux: await listResumes(ctx) }),
})

type Laid = { postes: PosteRow[]; gardes: GardeRow[] }

const layOut = async (
  ctx: Ctx,
  tableauGardeId: string,
  body: TableauSaisi,
  zoneFeriee: string,
): Promise<Result<Laid, GardeRefusal>> => {
  const zone = await zoneOf(ctx)
  const wrong = body.postes.find(({ debut, fin }) => fin <= debut)
  if (wrong) return refuse('poste-hours', { libelle: wrong.libelle })
  const code = body.postes.flatMap(({ professions }) => professions).find((one) => !PROFESSION_CODES.has(one))
  if (code) return refuse('profession-unknown', { code })
  const feries = new Set(feriesOf(body.du, body.au, zoneFeriee).keys())
  const dated = materialiser(body.postes, body.du, body.au, feries, zone)
  if (dated.length > MOST_GARDES) return refuse('too-many-gardes')
  const never = body.postes.find((_, rang) => !dated.some(({ poste }) => poste === rang))
  if (never) return refuse('poste-never', { libelle: never.libelle })
  const { cptsId } = ctx
  const postes = body.postes.map(
    (poste, rang): PosteRow => ({
      cptsId,
      id: newId(ctx.now.epochMilliseconds),
      tableauGardeId,
      rang,
      libelle: poste.libelle,
      lieu: poste.lieu,
      jours: [...new Set(poste.jours)].sort(),
      feries: poste.feries,
      debut: poste.debut,
      fin: poste.fin,
      personnes: poste.personnes,
      professions: [...new Set(poste.professions)],
    }),
  )
  const gardes = dated.map(
    ({ poste, jour, debut, fin, personnes, lourde }): GardeRow => ({
      cptsId,
      id: newId(ctx.now.epochMilliseconds),
      tableauGardeId,
      posteGardeId: postes[poste]!.id,
      jour,
      debut: new Date(debut),
      fin: new Date(fin),
      personnes,
      lourde,
    }),
  )
  return ok({ postes, gardes })
}

const isPeriod = ({ du, au }: { du: string; au: string }): boolean => au >= du && joursEntre(du, au).length <= MOST_DAYS

const reglageOf = (body: TableauSaisi) => ({
  titre: body.titre,
  reposJours: body.reposJours,
  plafondSemaine: body.plafondSemaine,
  plafondPeriode: body.plafondPeriode,
  comptePasse: body.comptePasse,
  voeuxJusquau: body.voeuxJusquau,
})

export const createTableauGarde = defineAction(gardeContract.createTableauGarde, {
  audit: 'garde.creer',
  run: async (ctx, { body }): Promise<Result<{ id: string }, GardeRefusal>> => {
    if (!isPeriod(body)) return refuse('periode-invalid')
    const id = newId(ctx.now.epochMilliseconds)
    const zoneFeriee = holidayZoneOfTimeZone(await zoneOf(ctx))
    const laid = await layOut(ctx, id, body, zoneFeriee)
    if (!laid.ok) return laid
    await insertTableau(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      du: body.du,
      au: body.au,
      zoneFeriee,
      ...reglageOf(body),
      creeLe: toDate(ctx.now),
      creePar: ctx.actor.kind === 'personne' ? ctx.actor.personneId : null,
    })
    await replacePostes(ctx.tx, ctx.cptsId, id, laid.value.postes, laid.value.gardes)
    return ok({ id })
  },
})

const sayPoste = (poste: TableauSaisi['postes'][number] | PosteRow): string =>
  JSON.stringify([
    poste.libelle,
    poste.lieu,
    [...poste.jours].sort(),
    poste.feries,
    poste.debut.slice(0, 5),
    poste.fin.slice(0, 5),
    poste.personnes,
    [...poste.professions].sort(),
  ])

const isSamePattern = async (ctx: Ctx, tableau: TableauRow, body: TableauSaisi): Promise<boolean> => {
  if (tableau.du !== body.du || tableau.au !== body.au) return false
  const before = await listPosteRows(ctx.tx, ctx.cptsId, tableau.id)
  return before.map(sayPoste).join() === body.postes.map(sayPoste).join()
}

export const editTableauGarde = defineAction(gardeContract.editTableauGarde, {
  audit: 'garde.modifier',
  run: onTableau(async (ctx, tableau, { body }: { params: { tableauGardeId: string }; body: TableauSaisi }) => {
    if (!isPeriod(body)) return refuse('periode-invalid')
    // The same pattern keeps the shifts, and with them wishes and the draft.
    if (!(await isSamePattern(ctx, tableau, body))) {
      if (tableau.publications > 0) return refuse('tableau-published')
      const laid = await layOut(ctx, tableau.id, body, tableau.zoneFeriee)
      if (!laid.ok) return laid
      await replacePostes(ctx.tx, ctx.cptsId, tableau.id, laid.value.postes, laid.value.gardes)
    }
    await updateTableau(ctx.tx, ctx.cptsId, tableau.id, {
      ...reglageOf(body),
      du: body.du,
      au: body.au,
      calcul: null,
    })
    return ok({ ok: true as const })
  }),
})

export const deleteTableauGarde = defineAction(gardeContract.deleteTableauGarde, {
  audit: 'garde.supprimer',
  run: onTableau(async (ctx, tableau) => {
    if (tableau.publications > 0) return refuse('tableau-published')
    await deleteTableau(ctx.tx, ctx.cptsId, tableau.id)
    return ok({ ok: true as const })
  }),
})
