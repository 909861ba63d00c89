/** The log of calls: noted, corrected, read, called back. Nothing of it tells who called or why. */
import { toCsv } from '../../../../kernel/csv.ts'
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate, Temporal } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { readConservation } from '../../../comptes/index.ts'
import { type AppelLu, soinsContract } from '../../contract.ts'
import { spanOfDays } from '../../rules/heures.ts'
import {
  APPELANT_APPEL_LABELS,
  CAUSE_CLOTURE_LABELS,
  ISSUE_APPEL_LABELS,
  ISSUE_RAPPEL_LABELS,
} from '../../rules/labels.ts'
import {
  type AppelRow,
  type CompteAppels,
  countAppels,
  deleteAppel,
  deleteAppelsBefore,
  type FiltreAppels,
  findAppel,
  forgetTelephones,
  insertAppel,
  listAppelRows,
  listARappeler,
  markRappel,
  noteLectureTelephone,
  updateAppel,
} from '../../store/appel-store.ts'
import { findDemande } from '../../store/demande-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import { zoneOf } from '../demandes.ts'
import { NO_PATIENTS } from '../identites.ts'
import { openTelephone, sealTelephone } from './telephone.ts'

const MOST_EXPORTED = 20_000
/** A clock of a desk may be a little ahead of ours. */
const AHEAD_MINUTES = 5

export const personneOf = ({ actor }: Ctx): string | null => (actor.kind === 'personne' ? actor.personneId : null)

const at = (date: Date | null): string | null => (date ? fromDate(date).toString() : null)

const appelOf = ({ recuLe, rappelLe, rappelFaitLe, ...row }: AppelRow): AppelLu => ({
  ...row,
  recuLe: fromDate(recuLe).toString(),
  rappelLe: at(rappelLe),
  rappelFaitLe: at(rappelFaitLe),
})

export const noteAppel = defineAction(soinsContract.noteAppel, {
  audit: 'appel.noter',
  constraints: NO_PATIENTS,
  run: async (ctx, { body }) => {
    const recuLe = Temporal.Instant.from(body.recuLe)
    if (Temporal.Instant.compare(recuLe, ctx.now.add({ minutes: AHEAD_MINUTES })) > 0) return refuse('appel-to-come')
    if ((body.issue === 'rappel') !== (body.rappelLe !== null)) return refuse('rappel-needs-hour')
    if ((body.issue === 'demande') !== (body.demandeId !== null)) return refuse('appel-needs-demande')
    if (body.demandeId && !(await findDemande(ctx.tx, ctx.cptsId, body.demandeId))) return refuse('demande-unknown')
    if (body.telephone && body.issue !== 'rappel') return refuse('telephone-without-rappel')
    if (body.telephone && !ctx.installation.patients) return refuse('no-patients-here')
    if (body.telephone && !ctx.permissions.has('patient.edit')) return refuse('telephone-not-yours')
    const id = newId(ctx.now.epochMilliseconds)
    await insertAppel(ctx.tx, ctx.cptsId, id, {
      recuLe,
      dureeSecondes: body.dureeSecondes,
      appelant: body.appelant,
      issue: body.issue,
      demandeId: body.demandeId,
      notePar: personneOf(ctx),
      rappelLe: body.rappelLe ? Temporal.Instant.from(body.rappelLe) : null,
      telephoneChiffre: body.telephone ? sealTelephone(ctx.cptsId, id, body.telephone) : null,
    })
    return ok({ id })
  },
})

type Asked = {
  du?: string | undefined
  au?: string | undefined
  appelant?: string | undefined
  issue?: string | undefined
  recherche?: string | undefined
}

const filterOf = async (ctx: Ctx, asked: Asked): Promise<FiltreAppels> => {
  const zone = await zoneOf(ctx)
  return {
    du: asked.du ? spanOfDays(asked.du, asked.du, zone).du : null,
    au: asked.au ? spanOfDays(asked.au, asked.au, zone).au : null,
    appelant: asked.appelant ?? null,
    issue: asked.issue ?? null,
    recherche: asked.recherche || null,
  }
}

/** The mean is that of the calls that were timed. */
export const sumAppels = (compte: readonly CompteAppels[]) => {
  const timed = compte.reduce((sum, { chronometres }) => sum + chronometres, 0)
  const seconds = compte.reduce((sum, { duree }) => sum + (duree ?? 0), 0)
  return {
    nombre: compte.reduce((sum, { nombre }) => sum + nombre, 0),
    demandes: compte.find(({ issue }) => issue === 'demande')?.nombre ?? 0,
    dureeMoyenneSecondes: timed === 0 ? null : Math.round(seconds / timed),
  }
}

export const listAppels = defineAction(soinsContract.listAppels, {
  audit: 'appel.lire',
  run: async (ctx, { query }) => {
    const filter = await filterOf(ctx, query)
    const compte = await countAppels(ctx.tx, ctx.cptsId, filter)
    const { nombre: total, dureeMoyenneSecondes } = sumAppels(compte)
    return ok({
      ...{ total, dureeMoyenneSecondes },
      appels: (await listAppelRows(ctx.tx, ctx.cptsId, filter, query.limite)).map(appelOf),
      compte: compte.map(({ issue, nombre }) => ({ issue, nombre })),
    })
  },
})

export const listRappels = defineAction(soinsContract.listRappels, {
  audit: 'appel.lire',
  run: async (ctx) => ok({ appels: (await listARappeler(ctx.tx, ctx.cptsId)).map(appelOf) }),
})

const HEADS = [
  'reçu le',
  'durée (secondes)',
  'qui appelle',
  'suite',
  'commune de la demande',
  'issue de la demande',
  'noté par',
  'à rappeler le',
  'rappelé le',
  'rappel',
  'rappelé par',
]

export const exportAppels = defineAction(soinsContract.exportAppels, {
  audit: 'appel.exporter',
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
    const rows = await listAppelRows(ctx.tx, ctx.cptsId, await filterOf(ctx, query), MOST_EXPORTED)
    const body = toCsv(
      HEADS,
      rows.map((row) => [
        moment(row.recuLe),
        row.dureeSecondes,
        APPELANT_APPEL_LABELS[row.appelant],
        ISSUE_APPEL_LABELS[row.issue],
        row.communeNom,
        row.cause ? CAUSE_CLOTURE_LABELS[row.cause] : null,
        row.par,
        moment(row.rappelLe),
        moment(row.rappelFaitLe),
        row.rappelIssue ? ISSUE_RAPPEL_LABELS[row.rappelIssue] : null,
        row.rappelPar,
      ]),
    )
    return ok({ name: 'journal-des-appels.csv', type: 'text/csv; charset=utf-8', body })
  },
})

export const editAppel = defineAction(soinsContract.editAppel, {
  audit: 'appel.corriger',
  run: async (ctx, { params, body }) => {
    const appel = await findAppel(ctx.tx, ctx.cptsId, params.appelId)
    if (!appel) return refuse('appel-unknown')
    if (appel.rappelFaitLe) return refuse('rappel-done')
    if ((body.issue === 'rappel') !== (body.rappelLe !== null)) return refuse('rappel-needs-hour')
    if ((body.issue === 'demande') !== (appel.demandeId !== null)) return refuse('appel-needs-demande')
    await updateAppel(ctx.tx, ctx.cptsId, appel.id, {
      dureeSecondes: body.dureeSecondes,
      appelant: body.appelant,
      issue: body.issue,
      rappelLe: body.rappelLe ? Temporal.Instant.from(body.rappelLe) : null,
      gardeNumero: body.issue === 'rappel',
    })
    return ok({ ok: true as const })
  },
})

export const dropAppel = defineAction(soinsContract.dropAppel, {
  audit: 'appel.retirer',
  run: async (ctx, { params }) =>
    (await deleteAppel(ctx.tx, ctx.cptsId, params.appelId)) ? ok({ ok: true as const }) : refuse('appel-unknown'),
})

export const endRappel = defineAction(soinsContract.endRappel, {
  audit: 'appel.rappeler',
  run: async (ctx, { params, body }) => {
    const done = { issue: body.issue, par: personneOf(ctx), le: ctx.now }
    if (await markRappel(ctx.tx, ctx.cptsId, params.appelId, done)) return ok({ ok: true as const })
    return refuse((await findAppel(ctx.tx, ctx.cptsId, params.appelId)) ? 'rappel-done' : 'appel-unknown')
  },
})

export const readTelephoneRappel = defineAction(soinsContract.readTelephoneRappel, {
  audit: 'appel.lire-numero',
  run: async (ctx, { params }) => {
    const appel = await findAppel(ctx.tx, ctx.cptsId, params.appelId)
    if (!appel?.telephoneChiffre) return refuse('telephone-unknown')
    await noteLectureTelephone(ctx.tx, appel.id)
    return ok({ telephone: openTelephone(ctx.cptsId, appel.id, appel.telephoneChiffre) })
  },
})

/** Numbers go with the identities, calls with the time that the CPTS chose. */
export const forgetAppels = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<number> => {
  const { conservationJours } = await readReglage(ctx.tx, ctx.cptsId)
  await forgetTelephones(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * conservationJours }))
  const { appelsMois } = await readConservation(ctx)
  const before = ctx.now
    .toZonedDateTimeISO(await zoneOf(ctx))
    .subtract({ months: appelsMois })
    .toInstant()
  return deleteAppelsBefore(ctx.tx, ctx.cptsId, before)
}
