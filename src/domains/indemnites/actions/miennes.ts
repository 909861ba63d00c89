/** What concerns the person who asks, signed in or by their link: nothing of anybody else. */

import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { resolveWallTime, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { nomAffiche, type ProfessionnelConnu, professionnelOfPersonne } from '../../communaute/index.ts'
import { decodeSent, keepDocument } from '../../registre/index.ts'
import { indemnitesContract, type MienneLue } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { TEMPS_DECLARE } from '../rules/tarif.ts'
import { sumPaidByYear } from '../store/mouvement-store.ts'
import { insertSommeExterieure, listSommesExterieures } from '../store/plafond-store.ts'
import { listSommeRows, type SommeRow } from '../store/somme-store.ts'
import { openCalcul } from './calculer.ts'
import { declareTime, TEMPS } from './declarer.ts'
import { baremeOn, loadBaremes } from './load-baremes.ts'
import { personneOf, readPlace } from './moi.ts'
import { makeReleve } from './releve.ts'
import { giveIban, listComptesDe } from './tiers.ts'
import { instantOf, readVerdict, viewOf } from './view.ts'

const me = async (ctx: Ctx): Promise<Result<ProfessionnelConnu, IndemnitesRefusal>> => {
  const personneId = personneOf(ctx)
  const who = personneId ? await professionnelOfPersonne(ctx.tx, ctx.cptsId, personneId) : undefined
  return who ? ok(who) : refuse('fiche-absente')
}
const par = ({ actor }: Ctx): 'lien' | 'connecte' => (actor.kind === 'lien' ? 'lien' : 'connecte')

const mineOf = (ctx: Ctx, row: SommeRow): MienneLue => {
  const { peutControler: _, peutApprouver: __, ...rest } = viewOf(ctx, row)
  return { ...rest, motif: row.rejetMotif, etapes: (row.etapes as string[] | null) ?? [] }
}

const readReleves = async (ctx: Ctx, professionnelId: string) => {
  const rows = await sumPaidByYear(ctx.tx, ctx.cptsId, professionnelId)
  return [...Map.groupBy(rows, ({ annee }) => annee)].map(([annee, some]) => ({
    annee,
    centimes: some.reduce((sum, { centimes }) => sum + centimes, 0),
  }))
}

export const readMesIndemnites = defineAction(indemnitesContract.readMesIndemnites, {
  audit: 'indemnite.lire-les-miennes',
  run: async (ctx) => {
    const own = await me(ctx)
    if (!own.ok) return ok({ miennes: null })
    const who = own.value
    const { nom: cpts, zone, today, annee } = await readPlace(ctx)
    const ailleurs = (await listSommesExterieures(ctx.tx, ctx.cptsId, who.id)).find((one) => one.annee === annee)
    const miennes = {
      nom: nomAffiche(who),
      cpts,
      zone,
      plafond: await readVerdict(ctx, who.personneId, annee),
      ailleursCentimes: ailleurs?.centimes ?? null,
      ailleursLe: ailleurs ? instantOf(ailleurs.declareeLe) : null,
      ibanFin: (await listComptesDe(ctx, [who.id])).get(who.id)?.ibanFin ?? null,
      bareme: baremeOn(await loadBaremes(ctx), today)?.nom ?? null,
      releves: await readReleves(ctx, who.id),
      sommes: (await listSommeRows(ctx.tx, ctx.cptsId, { professionnelId: who.id })).map((row) => mineOf(ctx, row)),
    }
    return ok({ miennes })
  },
})

type Hours = { jour: string; debut: string; fin: string }
const readSpan = ({ jour, debut, fin }: Hours, zone: string, now: Ctx['now']) => {
  if (debut === fin) return refuse('temps-vide')
  const from = resolveWallTime(jour, debut, zone)
  const until = resolveWallTime(jour, fin, zone)
  if (!from.ok || !until.ok) return refuse('hour-does-not-exist')
  if (until.value.epochMilliseconds <= from.value.epochMilliseconds) return refuse('temps-vide')
  if (until.value.epochMilliseconds > now.epochMilliseconds) return refuse('temps-a-venir')
  return ok({ debut: from.value, fin: until.value })
}

const keepProof = async (ctx: Ctx, preuve: { nom: string; contenu: string } | null) => {
  if (!preuve) return ok(null)
  const bytes = decodeSent(preuve.contenu)
  if (!bytes.ok) return bytes
  const kept = await keepDocument(ctx, { nom: preuve.nom, bytes: bytes.value, personnel: true })
  return kept.ok ? ok(kept.value.empreinte) : kept
}

export const declareTemps = defineAction(indemnitesContract.declareTemps, {
  audit: 'indemnite.declarer-le-mien',
  constraints: TEMPS,
  run: async (ctx, { body }): Promise<Result<{ id: string; centimes: number; phrase: string }, IndemnitesRefusal>> => {
    const own = await me(ctx)
    if (!own.ok) return own
    const who = own.value
    const { zone } = await readPlace(ctx)
    const span = readSpan(body, zone, ctx.now)
    if (!span.ok) return span
    const { calcul } = await openCalcul(ctx, zone)
    const calcule = calcul({
      professionnelId: who.id,
      profession: who.profession,
      mission: body.mission,
      genre: TEMPS_DECLARE,
      ...span.value,
    })
    const proof = await keepProof(ctx, body.preuve)
    if (!proof.ok) return proof
    const declared = await declareTime(ctx, zone, {
      professionnelId: who.id,
      personneId: who.personneId,
      nom: nomAffiche(who),
      objet: body.objet,
      mission: body.mission,
      ficheActionId: null,
      ...span.value,
      presence: null,
      justificatif: proof.value,
      par: par(ctx),
      calcule: proof.value
        ? calcule
        : { ...calcule, avertissements: [...calcule.avertissements, 'Déclaré sans preuve.'] },
    })
    if (!declared.ok) return declared
    return ok({ id: declared.value.id, centimes: calcule.centimes, phrase: calcule.etapes.join(' ') })
  },
})

export const declareAilleurs = defineAction(indemnitesContract.declareAilleurs, {
  audit: 'indemnite.declarer-ailleurs',
  constraints: { plafond_inconnu: 'plafond-inconnu' },
  run: async (ctx, { body }): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
    const own = await me(ctx)
    if (!own.ok) return own
    await insertSommeExterieure(ctx.tx, {
      cptsId: ctx.cptsId,
      id: newId(ctx.now.epochMilliseconds),
      professionnelId: own.value.id,
      personneId: own.value.personneId,
      ...body,
      par: par(ctx),
      declareeLe: toDate(ctx.now),
    })
    return ok({ ok: true as const })
  },
})

export const setMonIban = defineAction(indemnitesContract.setMonIban, {
  audit: 'indemnite.donner-iban',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
    const own = await me(ctx)
    if (!own.ok) return own
    const tiers = { professionnelId: own.value.id, fournisseurId: null }
    const given = await giveIban(ctx, tiers, { ...body, par: par(ctx) })
    return given.ok ? ok({ ok: true as const }) : given
  },
})

export const readMonReleve = defineAction(indemnitesContract.readMonReleve, {
  audit: 'indemnite.lire-mon-releve',
  run: async (ctx, { query }) => {
    const own = await me(ctx)
    return own.ok ? makeReleve(ctx, own.value, query.annee) : own
  },
})
