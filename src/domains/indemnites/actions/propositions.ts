/** The presences of the registre that the scale covers: what may be declared, and what is already. */
import { ok } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { listPresences, type PresenceConnue } from '../../registre/index.ts'
import { indemnitesContract, type PropositionLue } from '../contract.ts'
import type { Etat } from '../rules/cycle.ts'
import { listPresencesComptees, listSommeRows } from '../store/somme-store.ts'
import { type Calcule, openCalcul } from './calculer.ts'
import { type Place, readPlace } from './moi.ts'

export type Proposee = {
  presence: PresenceConnue
  personneId: string
  nom: string
  calcule: Calcule
  sommeId: string | null
  etat: Etat | null
}

/** A period is read by months: a year of a large CPTS has nine thousand presences. */
const DEFAULT_MONTHS = 2

export const spanOf = (query: { du?: string | undefined; au?: string | undefined }, today: string, zone: string) => {
  const au = Temporal.PlainDate.from(query.au ?? today)
  const du = query.du ? Temporal.PlainDate.from(query.du) : au.subtract({ months: DEFAULT_MONTHS })
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone }).toInstant()
  return { du: start(du), au: start(au.add({ days: 1 })) }
}

export const proposeFor = async (
  place: Place,
  zone: string,
  presences: readonly PresenceConnue[],
): Promise<Proposee[]> => {
  if (presences.length === 0) return []
  const { calcul } = await openCalcul(place, zone)
  const people = new Map((await listProfessionnels(place.tx, place.cptsId)).map((one) => [one.id, one]))
  const counted = await listPresencesComptees(place.tx, place.cptsId, [
    ...new Set(presences.map(({ acteId }) => acteId)),
  ])
  const sommes = new Map(counted.map((one) => [`${one.acteId}/${one.rang}`, one.sommeId]))
  const known = new Map(
    (await listSommeRows(place.tx, place.cptsId, { ids: [...sommes.values()] })).map((row) => [row.id, row]),
  )
  const lines: Proposee[] = []
  for (const presence of presences) {
    const who = people.get(presence.professionnelId)
    if (!who || presence.debut.epochMilliseconds >= presence.fin.epochMilliseconds) continue
    const calcule = calcul({ ...presence, profession: who.profession })
    const sommeId = sommes.get(`${presence.acteId}/${presence.rang}`) ?? null
    const somme = sommeId ? known.get(sommeId) : undefined
    lines.push({
      presence,
      personneId: who.personneId,
      nom: nomAffiche(who),
      calcule,
      sommeId,
      etat: (somme?.etat as Etat | undefined) ?? null,
    })
  }
  return lines
}

const present = ({ presence, nom, calcule, sommeId, etat }: Proposee): PropositionLue => ({
  acteId: presence.acteId,
  rang: presence.rang,
  numeroActe: presence.numero,
  titre: presence.titre,
  genreActe: presence.genre,
  mission: presence.mission as PropositionLue['mission'],
  professionnelId: presence.professionnelId,
  nom,
  debut: presence.debut.toString(),
  fin: presence.fin.toString(),
  minutes: calcule.minutes,
  minutesOuvrees: calcule.minutesOuvrees,
  nature: calcule.nature,
  tarif: calcule.tarif?.libelle ?? null,
  centimes: calcule.centimes,
  etapes: calcule.etapes,
  avertissements: calcule.avertissements,
  sommeId,
  etat,
})

export const listPropositions = defineAction(indemnitesContract.listPropositions, {
  audit: 'indemnite.proposer',
  run: async (ctx, { query }) => {
    const { zone, today } = await readPlace(ctx)
    const of = query.acteId ? { acteId: query.acteId } : spanOf(query, today, zone)
    const lines = await proposeFor(ctx, zone, await listPresences(ctx, of))
    // Of a period, what the scale gives nothing for is left out; of an acte, it is said.
    const shown = query.acteId
      ? lines
      : lines.filter(({ calcule, sommeId }) => sommeId === null && calcule.centimes > 0)
    return ok({ propositions: shown.map(present) })
  },
})

/** How many wait, and for how much. */
export const countPropositions = async (ctx: Ctx): Promise<{ nombre: number; centimes: number }> => {
  const { zone, today } = await readPlace(ctx)
  const lines = await proposeFor(ctx, zone, await listPresences(ctx, spanOf({}, today, zone)))
  const free = lines.filter(({ calcule, sommeId }) => sommeId === null && calcule.centimes > 0)
  return { nombre: free.length, centimes: free.reduce((sum, { calcule }) => sum + calcule.centimes, 0) }
}
