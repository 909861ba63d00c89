/** Asks each room, once, for what some formulas count over some periods. */
import { fromDate, type Instant, Temporal } from '../../../kernel/time.ts'
import type { Compteur, Formule } from '../../../referentials/indicateurs/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { actifSince, countEffectifs } from '../../communaute/index.ts'
import { listFichesActions } from '../../projet/index.ts'
import { readActesComptes } from '../../registre/index.ts'
import { measureDemandes } from '../../soins-non-programmes/index.ts'
import { currentTerritoire } from '../../territoire/index.ts'
import type { ActeMesure, Faits, MesureMembres } from '../rules/faits.ts'
import { cleOf, dernierJour, type Periode } from '../rules/periodes.ts'

type Asked = {
  formules: readonly Formule[]
  periodes: readonly Periode[]
  zone: string
  today: string
  /** The registre is read as it stood then. */
  known: Instant
}

const compteursOf = (formule: Formule): Compteur[] => {
  if (formule.forme === 'part') return [formule.de, formule.sur]
  return formule.forme === 'nombre' || formule.forme === 'oui-non' ? [formule.de] : []
}

/** Before any CPTS. */
const ORIGIN = '2000-01-01'

const startOf = (jour: string, zone: string): Instant =>
  Temporal.PlainDate.from(jour).toZonedDateTime({ timeZone: zone }).toInstant()

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? ORIGIN

const loadActes = async (
  ctx: Ctx,
  compteurs: readonly Compteur[],
  { periodes, zone, today, known }: Asked,
): Promise<ActeMesure[]> => {
  const needsMembers = compteurs.some(({ sur }) => sur === 'membres')
  if (periodes.length === 0 || (!needsMembers && compteurs.every(({ sur }) => sur !== 'actes'))) return []
  const since = compteurs.some((one) => one.sur === 'actes' && one.depuisOrigine)
    ? [ORIGIN]
    : periodes.map(({ debut }) => debut)
  // Who is actif on a day is told by the twelve months before it.
  const lookBack = needsMembers ? periodes.map((one) => actifSince(dernierJour(one, today))) : []
  const from = startOf(earliest([...since, ...lookBack]), zone)
  const to = startOf(
    periodes
      .map(({ fin }) => fin)
      .toSorted()
      .at(-1)!,
    zone,
  )
  return (await readActesComptes(ctx, { from, to, known })).map(({ debut, fin: _, ...acte }) => ({
    ...acte,
    debut: fromDate(debut).epochMilliseconds,
  }))
}

const loadDemandes = async (ctx: Ctx, formules: readonly Formule[], compteurs: readonly Compteur[], asked: Asked) => {
  const isNeeded =
    formules.some(({ forme }) => forme === 'delai-median') || compteurs.some(({ sur }) => sur === 'demandes')
  if (!isNeeded) return new Map<string, Awaited<ReturnType<typeof measureDemandes>>[number]>()
  const spans = asked.periodes.map(({ debut, fin }) => ({
    from: startOf(debut, asked.zone),
    to: startOf(fin, asked.zone),
  }))
  const measured = await measureDemandes(ctx, spans)
  return new Map(asked.periodes.map((periode, rank) => [cleOf(periode), measured[rank]!]))
}

/** The last day on which each was seen, up to a day. */
const lastSeenBy = (actes: readonly ActeMesure[], until: number, zone: string): Map<string, string> => {
  const seen = new Map<string, number>()
  for (const { debut, professionnels } of actes) {
    if (debut >= until) continue
    for (const who of professionnels) seen.set(who, Math.max(seen.get(who) ?? 0, debut))
  }
  return new Map(
    [...seen].map(([who, at]) => [
      who,
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
    ]),
  )
}

const loadMembres = async (
  ctx: Ctx,
  compteurs: readonly Compteur[],
  actes: readonly ActeMesure[],
  { periodes, zone, today }: Asked,
): Promise<Map<string, MesureMembres>> => {
  if (compteurs.every(({ sur }) => sur !== 'membres')) return new Map()
  const days = [...new Set(periodes.map((one) => dernierJour(one, today)))]
  const counted = await countEffectifs(
    ctx.tx,
    ctx.cptsId,
    days.map((jour) => {
      const until = startOf(Temporal.PlainDate.from(jour).add({ days: 1 }).toString(), zone).epochMilliseconds
      return { jour, lastSeen: lastSeenBy(actes, until, zone) }
    }),
  )
  return new Map(days.map((jour, rank) => [jour, counted[rank]!]))
}

const loadPopulation = async (
  ctx: Ctx,
  compteurs: readonly Compteur[],
  { periodes, today }: Asked,
): Promise<Map<string, number | null>> => {
  const found = new Map<string, number | null>()
  if (compteurs.every(({ sur }) => sur !== 'territoire')) return found
  for (const jour of new Set(periodes.map((one) => dernierJour(one, today))))
    found.set(jour, (await currentTerritoire(ctx, jour))?.population ?? null)
  return found
}

export const loadFaits = async (ctx: Ctx, asked: Asked): Promise<Faits> => {
  const { formules, periodes, zone, today } = asked
  const compteurs = formules.flatMap(compteursOf)
  const begun = { ...asked, periodes: periodes.filter(({ debut }) => debut <= today) }
  const actes = await loadActes(ctx, compteurs, begun)
  const demandes = await loadDemandes(ctx, formules, compteurs, begun)
  const membres = await loadMembres(ctx, compteurs, actes, begun)
  const population = await loadPopulation(ctx, compteurs, begun)
  const fiches = compteurs.some(({ sur }) => sur === 'fiches') ? await listFichesActions(ctx) : []
  const starts = new Map<string, number>()
  const instantOf = (jour: string): number => {
    const known = starts.get(jour) ?? startOf(jour, zone).epochMilliseconds
    starts.set(jour, known)
    return known
  }
  return {
    actes,
    instantOf,
    demandes: (periode) => demandes.get(cleOf(periode)) ?? null,
    membres: (periode) => membres.get(dernierJour(periode, today)) ?? null,
    population: (periode) => population.get(dernierJour(periode, today)) ?? null,
    fiches,
  }
}
