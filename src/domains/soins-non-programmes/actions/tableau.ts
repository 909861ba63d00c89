/** The board of « accès aux soins »: one computation, for the screen, the CSV and the home page. */
import { stringify } from 'csv-stringify/sync'
import { count, formatShare, NBSP } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate, type Instant, Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { type DemandeComptee, type MesureDelais, measureDelays } from '../rules/delai.ts'
import { type Chiffre, chiffresOf, NOTE_DIFFUSION } from '../rules/explication.ts'
import { spanOfDays } from '../rules/heures.ts'
import { chiffresAilleurs } from '../rules/orientations.ts'
import { type Axe, type LigneTableau, measureCreneaux, tabulate } from '../rules/tableau.ts'
import { countAppels } from '../store/appel-store.ts'
import { type DemandeComptable, listCounted } from '../store/demande-store.ts'
import { countSuites } from '../store/orientation-store.ts'
import { listOfferts } from '../store/plage-store.ts'
import { sumAppels } from './appels/appels.ts'
import { zoneOf } from './demandes.ts'

export const countedOf = (row: DemandeComptable): DemandeComptee => ({
  creeeLe: fromDate(row.creeeLe),
  statut: row.statut,
  cause: row.cause,
  motif: row.motif,
  commune: row.commune,
  communeNom: row.communeNom,
  rendezVous: row.debut && row.rendezVousStatut ? { debut: fromDate(row.debut), statut: row.rendezVousStatut } : null,
})

type Asked = { du?: string | undefined; au?: string | undefined }
export type TableauSoins = {
  du: string
  au: string
  phrase: string
  chiffres: Chiffre[]
  tabulate: (axe: Axe) => LigneTableau[]
}

const periodOf = (asked: Asked, now: Instant, zone: string): Result<{ du: string; au: string }, 'periode-invalid'> => {
  const au = asked.au ?? civilDate(now, zone).toString()
  const du = asked.du ?? Temporal.PlainDate.from(au).subtract({ years: 1 }).add({ days: 1 }).toString()
  const days = Temporal.PlainDate.from(du).until(Temporal.PlainDate.from(au)).days
  return days < 0 || days > 3 * 366 ? refuse('periode-invalid') : ok({ du, au })
}

const sayFinding = (share: number | null, counted: number): string => {
  if (share === null) return `Aucune demande close dans la période${NBSP}: rien à mesurer encore.`
  return `${formatShare(share)} des demandes comptées ont eu un rendez-vous sous 48${NBSP}h (${count(counted, 'demande')}).`
}

const measureAppels = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, du: Instant, au: Instant) => {
  const counted = await countAppels(tx, cptsId, { du, au, appelant: null, issue: null, recherche: null })
  return sumAppels(counted)
}

/** For the home page and other rooms too. Without days, the twelve months that end today. */
export const computeTableau = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  asked: Asked = {},
): Promise<Result<TableauSoins, 'periode-invalid'>> => {
  const zone = await zoneOf(ctx)
  const period = periodOf(asked, ctx.now, zone)
  if (!period.ok) return period
  const { du, au } = spanOfDays(period.value.du, period.value.au, zone)
  const demandes = (await listCounted(ctx.tx, ctx.cptsId, du, au)).map(countedOf)
  const offerts = await listOfferts(ctx.tx, ctx.cptsId, du, au)
  const creneaux = offerts.map((row) => ({ ...row, debut: fromDate(row.debut), fin: fromDate(row.fin) }))
  const delais = measureDelays(demandes)
  const chiffres = [
    ...chiffresOf(delais, measureCreneaux(creneaux, ctx.now), period.value),
    ...chiffresAilleurs(
      {
        causes: demandes.map(({ cause }) => cause),
        suites: await countSuites(ctx.tx, ctx.cptsId, du, au),
        appels: await measureAppels(ctx, du, au),
      },
      period.value,
    ),
  ]
  const share = chiffres.find((one) => one.code === 'part-48h')?.valeur ?? null
  return ok({
    ...period.value,
    phrase: sayFinding(share, delais.denominateur),
    chiffres,
    tabulate: (axe) => tabulate(demandes, creneaux, axe, zone, ctx.now),
  })
}

/** For later rooms: requests created in each period `[from, to)`, counted by the one rule; they are read once. */
export const measureDemandes = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  periods: readonly { from: Instant; to: Instant }[],
): Promise<MesureDelais[]> => {
  if (periods.length === 0) return []
  const inOrder = (instants: Instant[]) => instants.sort(Temporal.Instant.compare)
  const first = inOrder(periods.map(({ from }) => from))[0]!
  const last = inOrder(periods.map(({ to }) => to)).at(-1)!
  const rows = (await listCounted(tx, cptsId, first, last)).map((row) => ({
    at: row.creeeLe.getTime(),
    demande: countedOf(row),
  }))
  return periods.map((period) => {
    const [from, to] = [period.from.epochMilliseconds, period.to.epochMilliseconds]
    return measureDelays(rows.filter(({ at }) => at >= from && at < to).map(({ demande }) => demande))
  })
}

export const readTableauSoins = defineAction(soinsContract.readTableauSoins, {
  audit: 'tableau.lire',
  run: async (ctx, { query }) => {
    const computed = await computeTableau(ctx, query)
    if (!computed.ok) return computed
    const { tabulate: by, ...rest } = computed.value
    return ok({
      ...rest,
      semaines: by('semaine'),
      communes: by('commune'),
      motifs: by('motif'),
      note: NOTE_DIFFUSION,
    })
  },
})

const COLUMNS: [keyof LigneTableau, string][] = [
  ['cle', 'code'],
  ['libelle', 'libellé'],
  ['demandes', 'demandes'],
  ['enCours', 'en cours'],
  ['ecartees', 'hors compte (15, SAS, doublons, retirées)'],
  ['denominateur', 'demandes comptées'],
  ['sous24h', 'pourvues sous 24 h'],
  ['sous48h', 'pourvues sous 48 h'],
  ['auDela', 'pourvues au-delà'],
  ['sansReponse', 'closes sans rendez-vous'],
  ['delaiMedian', 'délai médian (heures)'],
  ['honores', 'honorés'],
  ['absents', 'absents'],
  ['offerts', 'créneaux offerts'],
  ['pourvus', 'créneaux pourvus'],
  ['inutilises', 'créneaux inutilisés'],
]
const cell = (value: number | string | null | undefined): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100).replace('.', ',') : (value ?? '')

export const exportTableauSoins = defineAction(soinsContract.exportTableauSoins, {
  audit: 'tableau.exporter',
  run: async (ctx, { query }) => {
    const computed = await computeTableau(ctx, query)
    if (!computed.ok) return computed
    const lines = computed.value.tabulate(query.axe)
    const body = stringify(
      [COLUMNS.map(([, title]) => title), ...lines.map((line) => COLUMNS.map(([key]) => cell(line[key])))],
      { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' },
    )
    const name = `acces-aux-soins-par-${query.axe}-${computed.value.du}-${computed.value.au}.csv`
    return ok({ name, type: 'text/csv; charset=utf-8', body })
  },
})
