/** A time becomes a sum: with the line of the scale, the calculation and the warnings of that day. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, type Instant, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listPresences } from '../../registre/index.ts'
import { indemnitesContract } from '../contract.ts'
import { type IndemnitesRefusal, sayRefusal } from '../refusals.ts'
import { insertSomme, insertTemps, listTempsOf } from '../store/somme-store.ts'
import type { Calcule } from './calculer.ts'
import { personneOf, readPlace } from './moi.ts'
import { proposeFor } from './propositions.ts'

export type ADeclarer = {
  professionnelId: string
  personneId: string
  nom: string
  objet: string
  mission: string | null
  ficheActionId: string | null
  debut: Instant
  fin: Instant
  presence: { acteId: string; rang: number } | null
  justificatif: string | null
  par: 'acte' | 'lien' | 'connecte'
  calcule: Calcule
}

export const TEMPS = { temps_deja_compte: 'temps-deja-compte' } as const

export const declareTime = async (
  ctx: Ctx,
  zone: string,
  { calcule, presence, ...it }: ADeclarer,
): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
  const { bareme, tarif, centimes } = calcule
  if (!bareme) return refuse('bareme-absent')
  if (!tarif) return refuse('tarif-absent')
  if (centimes === 0) return refuse('montant-nul', { etapes: calcule.etapes })
  const span = { debut: toDate(it.debut), fin: toDate(it.fin) }
  if ((await listTempsOf(ctx.tx, ctx.cptsId, it.personneId, span)).length > 0) return refuse('temps-deja-compte')
  const id = newId(ctx.now.epochMilliseconds)
  await insertSomme(ctx.tx, {
    cptsId: ctx.cptsId,
    id,
    genre: calcule.nature,
    professionnelId: it.professionnelId,
    personneId: it.personneId,
    beneficiaire: it.nom,
    objet: it.objet,
    mission: it.mission,
    ficheActionId: it.ficheActionId,
    jour: civilDate(it.debut, zone).toString(),
    centimes,
    justificatif: it.justificatif,
    par: it.par,
    declareeLe: toDate(ctx.now),
    declareePar: personneOf(ctx),
  })
  await insertTemps(ctx.tx, {
    cptsId: ctx.cptsId,
    sommeId: id,
    personneId: it.personneId,
    acteId: presence?.acteId ?? null,
    rang: presence?.rang ?? null,
    ...span,
    minutes: calcule.minutes,
    minutesOuvrees: calcule.minutesOuvrees,
    baremeId: bareme.id,
    tarifRang: tarif.rang,
    etapes: JSON.stringify([`${tarif.libelle}.`, ...calcule.etapes]),
    avertissements: calcule.avertissements,
  })
  return ok({ id })
}

type Presence = { acteId: string; rang: number }

export const declarePresences = defineAction(indemnitesContract.declarePresences, {
  audit: 'indemnite.declarer',
  constraints: TEMPS,
  bulk: 'writes',
  run: async (ctx, { body }) => {
    const { zone } = await readPlace(ctx)
    const refus: (Presence & { phrase: string })[] = []
    let faites = 0
    for (const [acteId, asked] of Map.groupBy(body.presences, (one) => one.acteId)) {
      const lines = await proposeFor(ctx, zone, await listPresences(ctx, { acteId }))
      for (const { rang } of asked) {
        const found = lines.find(({ presence }) => presence.rang === rang)
        const done = found
          ? await declareTime(ctx, zone, {
              professionnelId: found.presence.professionnelId,
              personneId: found.personneId,
              nom: found.nom,
              objet: found.presence.titre,
              mission: found.presence.mission,
              ficheActionId: found.presence.ficheActionId,
              debut: found.presence.debut,
              fin: found.presence.fin,
              presence: { acteId, rang },
              justificatif: null,
              par: 'acte',
              calcule: found.calcule,
            })
          : refuse('presence-unknown')
        if (done.ok) faites++
        else refus.push({ acteId, rang, phrase: sayRefusal(done.refusal) })
      }
    }
    return ok({ faites, refus })
  },
})
