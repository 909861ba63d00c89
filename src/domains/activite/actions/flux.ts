/**
 * Addresses that other calendars read: one's own meetings, or those of a group. An address is a secret; it is shown once,
 * closed by who opened it, and goes silent when that person may no longer read the activity.
 */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import { MISSIONS } from '../../../referentials/echeances.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  createLien,
  findCpts,
  type Lien,
  listLiensOuverts,
  permissionsHeldBy,
  prolongLien,
  revokeLien,
} from '../../comptes/index.ts'
import { listFichesActions } from '../../projet/index.ts'
import { calendrierContract } from '../contract-calendrier.ts'
import { type FluxPortee, sayPortee } from '../rules/portee.ts'
import { type Choix, listEvenements, listGroupes } from '../store/calendrier-store.ts'
import { meOf } from './calendrier.ts'
import { readEcheances } from './echeances.ts'
import { cptsNomOf, evenementOf } from './reunion.ts'
import { type Journee, writeFeed } from './write-ics.ts'

export const USAGE_CALENDRIER = 'calendrier-ics'
/** Without a reading for this long, an address goes. */
const FLUX_DAYS = 60
const PAST_DAYS = 90
const AHEAD_DAYS = 400
const MOST = 2000

const MISSION_CODES: readonly string[] = [...MISSIONS, 'fonctionnement']
type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

const titreOf = async (ctx: ReadCtx, { portee, cible }: FluxPortee): Promise<string | undefined> =>
  portee === 'fiche' ? (await listFichesActions(ctx)).find(({ id }) => id === cible)?.titre : undefined

const isKnown = async (ctx: ReadCtx, asked: FluxPortee): Promise<boolean> => {
  const { portee, cible } = asked
  if (cible === null) return false
  if (portee === 'fiche') return (await titreOf(ctx, asked)) !== undefined
  return portee === 'groupe' || MISSION_CODES.includes(cible)
}

const checkCible = async (ctx: ReadCtx, asked: FluxPortee) => {
  const { portee } = asked
  if (portee === 'moi' || portee === 'cpts') return ok<FluxPortee>({ portee, cible: null })
  return (await isKnown(ctx, asked)) ? ok(asked) : refuse('cible-unknown')
}

const personneOf = ({ actor }: Ctx): string | null => (actor.kind === 'personne' ? actor.personneId : null)

export const createFlux = defineAction(calendrierContract.createFlux, {
  audit: 'flux-calendrier.ouvrir',
  run: async (ctx, { body }) => {
    const personneId = personneOf(ctx)
    if (!personneId) return refuse('flux-unknown')
    const asked = await checkCible(ctx, body)
    if (!asked.ok) return asked
    const lien = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: USAGE_CALENDRIER, personneId, sujet: asked.value, days: FLUX_DAYS },
      ctx.now,
    )
    return ok({
      id: lien.id,
      adresse: `${ctx.address}/agenda/${lien.token}.ics`,
      libelle: sayPortee(asked.value, await titreOf(ctx, asked.value)),
      expireLe: lien.expireLe.toString(),
    })
  },
})

const openedBy = async (ctx: Ctx) => {
  const personneId = personneOf(ctx)
  return personneId ? listLiensOuverts(ctx.tx, ctx.cptsId, { usage: USAGE_CALENDRIER, personneId }, ctx.now) : []
}

export const listFlux = defineAction(calendrierContract.listFlux, {
  audit: 'flux-calendrier.lister',
  run: async (ctx) => {
    const rows = await openedBy(ctx)
    const titres = new Map((await listFichesActions(ctx)).map(({ id, titre }) => [id, titre]))
    return ok({
      flux: rows.map((row) => {
        const { portee, cible } = row.sujet as FluxPortee
        return {
          id: row.id,
          portee,
          cible,
          libelle: sayPortee({ portee, cible }, titres.get(cible ?? '')),
          creeLe: row.creeLe.toISOString(),
          expireLe: row.expireLe.toISOString(),
        }
      }),
      groupes: await listGroupes(ctx.tx, ctx.cptsId),
    })
  },
})

export const revokeFlux = defineAction(calendrierContract.revokeFlux, {
  audit: 'flux-calendrier.fermer',
  run: async (ctx, { params }) => {
    const mine = (await openedBy(ctx)).some(({ id }) => id === params.fluxId)
    if (!mine || !(await revokeLien(ctx.tx, ctx.cptsId, params.fluxId, ctx.now))) return refuse('flux-unknown')
    return ok({ ok: true as const })
  },
})

const choixOf = async (ctx: ReadCtx, { portee, cible }: FluxPortee, personneId: string): Promise<Choix> => {
  if (portee === 'moi') return { qui: await meOf(ctx, personneId) }
  if (portee === 'mission') return { mission: cible === 'fonctionnement' ? null : (cible ?? undefined) }
  if (portee === 'groupe') return { groupe: cible ?? undefined }
  return portee === 'fiche' ? { ficheActionId: cible ?? undefined } : {}
}

/** Of who has to know them, in the feeds that are not about one subject. */
const echeancesOf = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  { portee }: FluxPortee,
  held: ReadonlySet<string>,
): Promise<Journee[]> => {
  if (portee !== 'moi' && portee !== 'cpts') return []
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const today = ctx.now.toZonedDateTimeISO(zone).toPlainDate()
  const span = { zone, du: today.subtract({ days: PAST_DAYS }), au: today.add({ days: AHEAD_DAYS }) }
  return (await readEcheances(ctx, held, span)).map(({ cle, le, titre, raison, source }) => ({
    id: `${ctx.cptsId}-${cle}`,
    le,
    titre,
    description: [raison, source].filter(Boolean).join('\n'),
  }))
}

/** As the tenant of the link; null when nobody may read it any more. Titles, hours and places: no name of anybody. */
export const readCalendrierFeed = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  lien: Lien,
): Promise<string | null> => {
  const { personneId } = lien
  if (!personneId) return null
  const held = await permissionsHeldBy(ctx.tx, ctx.cptsId, personneId, ctx.now)
  if (!held.has('activite.read')) return null
  const sujet = lien.sujet as FluxPortee
  const day = (offset: number): Instant => ctx.now.add({ hours: 24 * offset })
  const rows = await listEvenements(ctx.tx, ctx.cptsId, await choixOf(ctx, sujet, personneId), {
    du: toDate(day(-PAST_DAYS)),
    au: toDate(day(AHEAD_DAYS)),
    limite: MOST,
  })
  const echeances = await echeancesOf(ctx, sujet, held)
  await prolongLien(ctx.tx, lien, FLUX_DAYS, ctx.now)
  const titre = sayPortee(sujet, await titreOf(ctx, sujet))
  return writeFeed(`${await cptsNomOf(ctx)}, ${titre}`, rows.map(evenementOf), { echeances, lueLe: ctx.now })
}
