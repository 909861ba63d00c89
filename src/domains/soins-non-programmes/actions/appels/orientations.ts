/** Callers sent elsewhere: to the 15 at once, or to somebody else, whose answer is told later. */
import { toCsv } from '../../../../kernel/csv.ts'
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { listStructures } from '../../../communaute/index.ts'
import { type OrientationLue, soinsContract } from '../../contract.ts'
import { DESTINATION_LABELS } from '../../rules/grille/labels.ts'
import { CAUSE_OF_DESTINATION } from '../../rules/grille/modele.ts'
import { spanOfDays } from '../../rules/heures.ts'
import { COMMUNE_NON_DITE, SUITE_LABELS, sayMotif, sayTrancheAge } from '../../rules/labels.ts'
import { NON_DIT } from '../../rules/vocabulary.ts'
import { findCommune } from '../../store/commune-store.ts'
import { findDemande, insertDemande, moveDemande } from '../../store/demande-store.ts'
import {
  countOrientations,
  type FiltreOrientations,
  insertOrientation,
  listOrientationRows,
  type OrientationRow,
  saveSuite,
} from '../../store/orientation-store.ts'
import { planErasureOf, zoneOf } from '../demandes.ts'
import { EN_USAGE, writeParcours } from '../grille/parcours.ts'
import { personneOf } from './appels.ts'

const SUIVI_JOURS = 30
const MOST_EXPORTED = 20_000

/** Opened and closed in one act: nothing that is missing delays it, nor a path that no longer holds. */
export const sendTo15 = defineAction(soinsContract.sendTo15, {
  audit: 'demande.envoyer-au-15',
  constraints: EN_USAGE,
  run: async (ctx, { body }) => {
    const id = newId(ctx.now.epochMilliseconds)
    const commune = body.commune ? await findCommune(ctx.tx, body.commune) : undefined
    await insertDemande(
      ctx.tx,
      ctx.cptsId,
      id,
      {
        appelant: body.appelant,
        trancheAge: body.trancheAge ?? NON_DIT.trancheAge,
        motif: body.motif ?? NON_DIT.motif,
        degre: 'jour',
        contraintes: [...new Set(body.contraintes)],
        commune: commune?.code ?? NON_DIT.commune,
        communeNom: commune?.nom ?? COMMUNE_NON_DITE,
        echeance: ctx.now,
      },
      ctx.now,
    )
    if (body.parcours) {
      const kept = await writeParcours(ctx, id, body.parcours)
      if (kept.ok && kept.value.orientation !== 'quinze') return refuse('parcours-invalid')
    }
    await moveDemande(ctx.tx, ctx.cptsId, id, 'ouverte', 'close', { cause: 'orientee-15', le: ctx.now })
    await ctx.publish({ name: 'demande.ouverte', cptsId: ctx.cptsId, id })
    await ctx.publish({ name: 'demande.close', cptsId: ctx.cptsId, id })
    return ok({ id })
  },
})

export const orientDemande = defineAction(soinsContract.orientDemande, {
  audit: 'demande.orienter',
  run: async (ctx, { params: { demandeId }, body }) => {
    const { destination, structureId } = body
    if (structureId && !(await listStructures(ctx.tx, ctx.cptsId)).some(({ id }) => id === structureId))
      return refuse('structure-unknown')
    const closing = { cause: CAUSE_OF_DESTINATION[destination], le: ctx.now }
    if (!(await moveDemande(ctx.tx, ctx.cptsId, demandeId, 'ouverte', 'close', closing))) {
      const demande = await findDemande(ctx.tx, ctx.cptsId, demandeId)
      if (!demande) return refuse('demande-unknown')
      return refuse(demande.statut === 'pourvue' ? 'demande-still-booked' : 'demande-closed')
    }
    await insertOrientation(ctx.tx, ctx.cptsId, demandeId, { destination, structureId }, ctx.now)
    await planErasureOf(ctx, [demandeId])
    await ctx.publish({ name: 'demande.close', cptsId: ctx.cptsId, id: demandeId })
    return ok({ ok: true as const })
  },
})

export const noteSuite = defineAction(soinsContract.noteSuite, {
  audit: 'demande.suivre',
  run: async (ctx, { params, body: { suite } }) => {
    const told = suite && { suite, par: personneOf(ctx), le: ctx.now }
    return (await saveSuite(ctx.tx, ctx.cptsId, params.demandeId, told))
      ? ok({ ok: true as const })
      : refuse('orientation-unknown')
  },
})

type Asked = {
  etat: 'a-suivre' | 'suivies' | 'toutes'
  destination?: string | undefined
  du?: string | undefined
  au?: string | undefined
}
const filterOf = async (ctx: Ctx, { etat, destination, du, au }: Asked): Promise<FiltreOrientations> => {
  const zone = await zoneOf(ctx)
  return {
    suivie: etat === 'toutes' ? null : etat === 'suivies',
    depuis: etat === 'a-suivre' ? ctx.now.subtract({ hours: 24 * SUIVI_JOURS }) : null,
    destination: destination ?? null,
    du: du ? spanOfDays(du, du, zone).du : null,
    au: au ? spanOfDays(au, au, zone).au : null,
  }
}

const orientationOf = ({ le, suiteLe, motif, trancheAge, ...row }: OrientationRow): OrientationLue => ({
  ...row,
  motif: sayMotif(motif),
  trancheAge: sayTrancheAge(trancheAge),
  le: fromDate(le).toString(),
  suiteLe: suiteLe ? fromDate(suiteLe).toString() : null,
})

export const listOrientations = defineAction(soinsContract.listOrientations, {
  audit: 'demande.lire',
  run: async (ctx, { query }) => {
    const filter = await filterOf(ctx, query)
    return ok({
      orientations: (await listOrientationRows(ctx.tx, ctx.cptsId, filter, query.limite)).map(orientationOf),
      total: await countOrientations(ctx.tx, ctx.cptsId, filter),
      aSuivre: await countOrientations(ctx.tx, ctx.cptsId, await filterOf(ctx, { etat: 'a-suivre' })),
    })
  },
})

const HEADS = ['orientée le', 'vers', 'structure', 'motif', 'âge', 'commune', 'suite donnée', 'notée le']

export const exportOrientations = defineAction(soinsContract.exportOrientations, {
  audit: 'demande.exporter',
  run: async (ctx, { query }) => {
    const zone = await zoneOf(ctx)
    const moment = (date: Date | null): string =>
      date
        ? fromDate(date)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'minute' })
            .replace('T', ' ')
        : ''
    const rows = await listOrientationRows(ctx.tx, ctx.cptsId, await filterOf(ctx, query), MOST_EXPORTED)
    const body = toCsv(
      HEADS,
      rows.map((row) => [
        moment(row.le),
        DESTINATION_LABELS[row.destination],
        row.structureNom,
        sayMotif(row.motif),
        sayTrancheAge(row.trancheAge),
        row.communeNom,
        row.suite ? SUITE_LABELS[row.suite] : null,
        moment(row.suiteLe),
      ]),
    )
    return ok({ name: 'orientations.csv', type: 'text/csv; charset=utf-8', body })
  },
})
