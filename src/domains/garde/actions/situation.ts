/** Everything that a rota rests on, read once: for the screen, the computation, an exchange, an explanation alike. */
import { Temporal } from '../../../kernel/time.ts'
import { holidaysOf } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { exerciceLabel, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import type { GardeLue } from '../contract.ts'
import type { Nomme } from '../rules/pourquoi.ts'
import type { GardeConnue, Reglage } from '../rules/probleme.ts'
import type { Souhait } from '../rules/vocabulary.ts'
import {
  type AffectationRow,
  listAffectations,
  listElsewhere,
  listPubliees,
  type PublieeRow,
} from '../store/affectation-store.ts'
import { listGardeRows, listPosteRows, type PosteRow, type TableauRow } from '../store/tableau-store.ts'
import {
  listIndisponibilites,
  listSouhaits,
  listVolontaireRows,
  type VolontaireRow,
} from '../store/volontaire-store.ts'

export type VolontaireLu = Nomme & {
  professionnelId: string
  exercice: string
  courriel: string | null
  inscritPar: string
  voeuxLe: Date | null
}
export type Situation = {
  tableau: TableauRow
  zone: string
  reglage: Reglage
  postes: PosteRow[]
  gardes: (GardeConnue & GardeLue & { debutLe: Date; finLe: Date })[]
  volontaires: VolontaireLu[]
  affectations: AffectationRow[]
  publiees: PublieeRow[]
}

/** Shifts of the year before, where the rota asks for them. */
const PAST_DAYS = 365

export const zoneOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>): Promise<string> =>
  (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'

export const feriesOf = (du: string, au: string, zoneFeriee: string): Map<string, string> => {
  const first = Temporal.PlainDate.from(du).year
  const last = Temporal.PlainDate.from(au).year
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k)
  return new Map(
    years.flatMap((year) =>
      holidaysOf(year, zoneFeriee as Parameters<typeof holidaysOf>[1]).map(({ date, nom }) => [date, nom] as const),
    ),
  )
}

const gardesOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, tableau: TableauRow, postes: readonly PosteRow[]) => {
  const posteOf = new Map(postes.map((poste) => [poste.id, poste]))
  const feries = feriesOf(tableau.du, tableau.au, tableau.zoneFeriee)
  return (await listGardeRows(ctx.tx, ctx.cptsId, tableau.id)).map((row) => {
    const poste = posteOf.get(row.posteGardeId)!
    return {
      id: row.id,
      jour: row.jour,
      posteId: poste.id,
      libelle: poste.libelle,
      lieu: poste.lieu,
      debut: poste.debut.slice(0, 5),
      fin: poste.fin.slice(0, 5),
      debutLe: row.debut,
      finLe: row.fin,
      personnes: row.personnes,
      lourde: row.lourde,
      ferie: feries.get(row.jour) ?? null,
      professions: poste.professions,
    }
  })
}

/** Held elsewhere in the period, and before it. */
const elsewhereOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, tableau: TableauRow, rows: readonly VolontaireRow[]) => {
  const professionnelIds = rows.map(({ professionnelId }) => professionnelId)
  const { id, du, au, comptePasse } = tableau
  const now = listElsewhere(ctx.tx, ctx.cptsId, id, { du, au, professionnelIds })
  const taken = [...(await now.brouillons()), ...(await now.publiees())]
  const first = Temporal.PlainDate.from(du)
  const past = listElsewhere(ctx.tx, ctx.cptsId, id, {
    du: first.subtract({ days: PAST_DAYS }).toString(),
    au: first.subtract({ days: 1 }).toString(),
    professionnelIds: comptePasse ? professionnelIds : [],
  })
  const before = Map.groupBy(await past.publiees(), ({ professionnelId }) => professionnelId)
  const takenBy = Map.groupBy(taken, ({ professionnelId }) => professionnelId)
  return (professionnelId: string) => ({
    pris: [...new Set((takenBy.get(professionnelId) ?? []).map(({ jour }) => jour))],
    avant: before.get(professionnelId)?.length ?? 0,
    avantLourdes: (before.get(professionnelId) ?? []).filter(({ lourde }) => lourde).length,
  })
}

const volontairesOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, tableau: TableauRow): Promise<VolontaireLu[]> => {
  const rows = await listVolontaireRows(ctx.tx, ctx.cptsId, tableau.id)
  const ids = rows.map(({ id }) => id)
  const people = new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map((one) => [one.id, one]))
  const away = Map.groupBy(await listIndisponibilites(ctx.tx, ctx.cptsId, ids), (one) => one.volontaireGardeId)
  const wishes = Map.groupBy(await listSouhaits(ctx.tx, ctx.cptsId, ids), (one) => one.volontaireGardeId)
  const elsewhere = await elsewhereOf(ctx, tableau, rows)
  return rows
    .flatMap((row) => {
      const who = people.get(row.professionnelId)
      if (!who) return []
      return [
        {
          id: row.id,
          professionnelId: who.id,
          nom: nomAffiche(who),
          exercice: exerciceLabel(who.profession, who.specialite),
          profession: who.profession,
          courriel: who.courriel,
          inscritPar: row.inscritPar,
          voeuxLe: row.voeuxLe,
          plafondPeriode: row.plafondPeriode,
          plafondSemaine: row.plafondSemaine,
          indisponibilites: (away.get(row.id) ?? []).map(({ du, au }) => ({ du, au })),
          souhaits: Object.fromEntries((wishes.get(row.id) ?? []).map((one) => [one.gardeId, one.souhait as Souhait])),
          ...elsewhere(who.id),
          tri: `${who.nom} ${who.prenom}`,
        },
      ]
    })
    .sort((a, b) => a.tri.localeCompare(b.tri, 'fr'))
    .map(({ tri: _, ...rest }) => rest)
}

export const readSituation = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, tableau: TableauRow): Promise<Situation> => {
  const postes = await listPosteRows(ctx.tx, ctx.cptsId, tableau.id)
  const { reposJours, plafondSemaine, plafondPeriode } = tableau
  return {
    tableau,
    zone: await zoneOf(ctx),
    reglage: { reposJours, plafondSemaine, plafondPeriode },
    postes,
    gardes: await gardesOf(ctx, tableau, postes),
    volontaires: await volontairesOf(ctx, tableau),
    affectations: await listAffectations(ctx.tx, ctx.cptsId, tableau.id),
    publiees: await listPubliees(ctx.tx, ctx.cptsId, tableau.id),
  }
}

export const tenuesOf = (rows: readonly { gardeId: string; volontaireGardeId: string }[]) =>
  rows.map(({ gardeId, volontaireGardeId }) => ({ gardeId, volontaireId: volontaireGardeId }))

/** What somebody holds among these, with what they held before. */
export const chargeOf = (
  { gardes }: Pick<Situation, 'gardes'>,
  { id, avant, avantLourdes }: Pick<VolontaireLu, 'id' | 'avant' | 'avantLourdes'>,
  rows: readonly { gardeId: string; volontaireGardeId: string }[],
) => {
  const mine = new Set(rows.filter((one) => one.volontaireGardeId === id).map(({ gardeId }) => gardeId))
  const held = gardes.filter((one) => mine.has(one.id))
  return { gardes: held.length, lourdes: held.filter(({ lourde }) => lourde).length, avant, avantLourdes }
}
