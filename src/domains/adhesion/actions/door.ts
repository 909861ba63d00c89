/** For the other rooms: what awaits, what is kept of a person, what is forgotten. */
import { civilDate, fromDate, Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listMembresConnus } from '../../communaute/index.ts'
import { countLignesLibres } from '../../tresorerie/index.ts'
import { NON_CONFIRMEE_JOURS, SANS_SUITE_MOIS } from '../rules/conservation.ts'
import { sayCampagne, sayDemandes, sayLignes } from '../rules/echeances.ts'
import * as campagnes from '../store/campagne-store.ts'
import { countWaiting, deleteDemandes, listAcceptations, listDemandesOf } from '../store/demande-store.ts'
import { listAttestationsOf } from '../store/membre-store.ts'
import { instantOf, readPlace } from './place.ts'

type Echeance = {
  code: 'adhesions-a-decider' | 'campagne-a-appeler' | 'lignes-a-rapprocher'
  le: Temporal.PlainDate
  provenance: null
  dit: { titre: string; raison: string; verbe: string; vers: string }
}

/** What joining and dues ask for: requests to decide, the year to call, lines of the bank to match. */
export const readEcheancesAdhesion = async (ctx: Ctx, today: Temporal.PlainDate): Promise<Echeance[]> => {
  const { tx, cptsId } = ctx
  const { zone } = await readPlace(ctx)
  const found: Echeance[] = []
  const ask = (code: Echeance['code'], dit: Echeance['dit']) => found.push({ code, le: today, provenance: null, dit })
  const demandes = await countWaiting(tx, cptsId)
  if (demandes.depuis)
    ask('adhesions-a-decider', sayDemandes(demandes.nombre, civilDate(fromDate(demandes.depuis), zone)))
  const campagne = await campagnes.findCampagne(tx, cptsId, today.year)
  const hasMembers = (await listMembresConnus(tx, cptsId, today.toString())).some((one) => one.adherentDepuis !== null)
  if (!campagne?.ouverteLe && hasMembers) ask('campagne-a-appeler', sayCampagne(today.year, campagne !== undefined))
  const lignes = await countLignesLibres(tx, cptsId)
  if (lignes.nombre > 0) ask('lignes-a-rapprocher', sayLignes(lignes.nombre, lignes.centimes))
  return found
}

/** What the room keeps of one professional: their requests, what they accepted, their dues and their attestations. */
export const readDonneesAdhesion = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const demandes = []
  for (const row of await listDemandesOf(tx, cptsId, professionnelId)) {
    const { cptsId: _, professionnelId: __, structureId: ___, ...said } = row
    demandes.push({
      ...said,
      creeLe: row.creeLe.toISOString(),
      confirmeeLe: instantOf(row.confirmeeLe),
      decideeLe: instantOf(row.decideeLe),
      acceptations: (await listAcceptations(tx, cptsId, row.id)).map(({ le, ...one }) => ({
        ...one,
        le: le.toISOString(),
      })),
    })
  }
  const appels = await campagnes.listAppelRows(tx, cptsId, { professionnelId })
  const paid = await campagnes.listReglementRows(
    tx,
    cptsId,
    appels.map(({ id }) => id),
  )
  return {
    demandes,
    appels: appels.map(({ appeleLe, relanceLe, ...row }) => ({
      ...row,
      appeleLe: instantOf(appeleLe),
      relanceLe: instantOf(relanceLe),
      paiements: paid
        .filter(({ appelId }) => appelId === row.id)
        .map(({ centimes, le, moyen, note }) => ({ centimes, le, moyen, note })),
    })),
    attestations: (await listAttestationsOf(tx, cptsId, professionnelId)).map(({ emiseLe }) => emiseLe.toISOString()),
  }
}

/** The night's work: requests that made no member. */
export const forgetDemandes = async (ctx: Ctx): Promise<number> => {
  const { zone } = await readPlace(ctx)
  const sansSuiteAvant = ctx.now
    .toZonedDateTimeISO(zone)
    .subtract(Temporal.Duration.from({ months: SANS_SUITE_MOIS }))
    .toInstant()
  return deleteDemandes(ctx.tx, ctx.cptsId, {
    nonConfirmeesAvant: toDate(ctx.now.subtract({ hours: 24 * NON_CONFIRMEE_JOURS })),
    sansSuiteAvant: toDate(sansSuiteAvant),
  })
}
