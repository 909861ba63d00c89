/** What stands between two days: activités of every state, and the holidays of the place. */
import { ok } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { holidaysOf, holidayZoneOfTimeZone } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findProfessionnel, professionnelOfPersonne } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { calendrierContract, type Evenement } from '../contract-calendrier.ts'
import { type EvenementRow, listEvenements, listGenres, listGroupes, type Qui } from '../store/calendrier-store.ts'
import { readEcheances } from './echeances.ts'

/** A view is a month and its borders; a year can be asked, not more. */
const MOST = 2000
const MOST_DAYS = 400

const startOf = (day: Temporal.PlainDate, zone: string): Date =>
  toDate(day.toZonedDateTime({ timeZone: zone }).toInstant())

const present = (row: EvenementRow): Evenement => ({
  id: row.id,
  titre: row.titre,
  genre: row.genre,
  mission: row.mission as Evenement['mission'],
  ficheActionId: row.ficheActionId,
  groupe: row.groupe,
  debut: row.debut.toISOString(),
  fin: row.fin.toISOString(),
  aDistance: row.aDistance,
  lieu: row.lieu,
  communeNom: row.communeNom,
  etat: row.etat as Evenement['etat'],
  invites: row.invites ?? 0,
})

export const meOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, personneId: string | null): Promise<Qui> => ({
  personneId,
  professionnelId: personneId ? ((await professionnelOfPersonne(ctx.tx, ctx.cptsId, personneId))?.id ?? null) : null,
})

const quiOf = async (ctx: Ctx, personne: string | undefined): Promise<Qui | undefined> => {
  if (!personne) return undefined
  if (personne === 'moi') return meOf(ctx, ctx.actor.kind === 'personne' ? ctx.actor.personneId : null)
  const known = await findProfessionnel(ctx.tx, ctx.cptsId, personne)
  return { professionnelId: personne, personneId: known?.personneId ?? null }
}

const feriesBetween = (du: Temporal.PlainDate, au: Temporal.PlainDate, zone: string) => {
  const area = holidayZoneOfTimeZone(zone)
  const years = Array.from({ length: au.year - du.year + 1 }, (_, index) => du.year + index)
  return years
    .flatMap((year) => holidaysOf(year, area))
    .filter(({ date }) => date >= du.toString() && date <= au.toString())
}

export const readCalendrier = defineAction(calendrierContract.readCalendrier, {
  audit: 'calendrier.lire',
  run: async (ctx, { query }) => {
    const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
    const du = Temporal.PlainDate.from(query.du)
    const asked = Temporal.PlainDate.from(query.au)
    const farthest = du.add({ days: MOST_DAYS })
    const au = Temporal.PlainDate.compare(asked, farthest) > 0 ? farthest : asked
    if (Temporal.PlainDate.compare(au, du) < 0)
      return ok({ zone, evenements: [], echeances: [], feries: [], groupes: [], genres: [] })
    const choix = {
      genre: query.genre,
      mission: query.mission === 'fonctionnement' ? null : query.mission,
      groupe: query.groupe,
      ficheActionId: query.ficheActionId,
      qui: await quiOf(ctx, query.personne),
    }
    const { mission, genre, groupe, ficheActionId, personne } = query
    const isNarrowed = [mission, genre, groupe, ficheActionId].some(Boolean) || (personne && personne !== 'moi')
    const portion = { du: startOf(du, zone), au: startOf(au.add({ days: 1 }), zone), limite: MOST }
    return ok({
      zone,
      evenements: (await listEvenements(ctx.tx, ctx.cptsId, choix, portion)).map(present),
      echeances: isNarrowed ? [] : await readEcheances(ctx, ctx.permissions, { zone, du, au }),
      feries: feriesBetween(du, au, zone),
      groupes: await listGroupes(ctx.tx, ctx.cptsId),
      genres: await listGenres(ctx.tx, ctx.cptsId),
    })
  },
})
