/** A payment that came: written once, with what it pays, and brought to the envelopes. Taken back by a contrary entry. */
import { newId } from '../../../kernel/ids.ts'
import { sumOf } from '../../../kernel/money.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  type Defaire,
  matchLigne,
  type RapprochementFault,
  rapprochementConstraints,
  unmatchObjet,
} from '../../tresorerie/index.ts'
import { type VersementSaisi, versementsContract } from '../contract-versements.ts'
import { listAnneeRows } from '../store/annee-store.ts'
import { insertMouvements, listEnveloppeRows, listMouvementsOf } from '../store/enveloppe-store.ts'
import { insertVersement, listPartRows, listVersementRows } from '../store/versement-store.ts'
import type { Tenant } from './grand-livre.ts'
import { readJour } from './jour.ts'

type Part = {
  enveloppeId: string
  anneeId: string | null
  part: string | null
  nature: string | null
  centimes: number
}
type Written = {
  id: string
  recuLe: string
  libelle: string
  explication: string
  ligneBanqueId: string | null
  annule: string | null
  parts: readonly Part[]
}

/** One line of the ledger for each envelope: what a payment brings to it. */
const movementsOf = ({ cptsId, now }: Tenant, versementId: string, written: Written, corrige: Map<string, string>) =>
  [...Map.groupBy(written.parts, ({ enveloppeId }) => enveloppeId)].flatMap(([enveloppeId, own]) => {
    const centimes = sumOf(own.map((one) => one.centimes))
    if (centimes === 0) return []
    return [
      {
        cptsId,
        id: newId(now.epochMilliseconds),
        enveloppeId,
        // An advance that is taken back goes out of the envelope as money that moves away.
        genre: centimes < 0 && !corrige.has(enveloppeId) ? 'virement' : 'recu',
        centimes,
        le: written.recuLe,
        libelle: written.libelle,
        origine: 'versement',
        origineId: versementId,
        corrige: corrige.get(enveloppeId) ?? null,
        motif: written.explication,
        saisiLe: toDate(now),
      },
    ]
  })

const write = async (ctx: Tenant, written: Written, corrige = new Map<string, string>()): Promise<void> => {
  const { tx, cptsId, now } = ctx
  const { id, parts, ...head } = written
  await insertVersement(
    tx,
    { cptsId, id, ...head, centimes: sumOf(parts.map(({ centimes }) => centimes)), saisiLe: toDate(now) },
    parts.map((one, i) => ({ cptsId, versementId: id, rang: i + 1, ...one })),
  )
  await insertMouvements(tx, movementsOf(ctx, id, written, corrige))
}

type PartFault = 'annee-unknown' | 'ressource-unknown' | 'versement-of-nothing' | 'versement-ahead'

const resolveParts = async (ctx: Ctx, parts: VersementSaisi['parts']): Promise<Result<Part[], PartFault>> => {
  const enveloppes = await listEnveloppeRows(ctx.tx, ctx.cptsId)
  const annees = new Set((await listAnneeRows(ctx.tx, ctx.cptsId)).map(({ id }) => id))
  const found: Part[] = []
  for (const one of parts) {
    if ('ressourceId' in one) {
      const enveloppe = enveloppes.find(({ ressourceId }) => ressourceId === one.ressourceId)
      if (!enveloppe) return refuse('ressource-unknown')
      found.push({ enveloppeId: enveloppe.id, anneeId: null, part: null, nature: null, centimes: one.centimes })
      continue
    }
    const enveloppe = enveloppes.find(({ poste }) => poste === one.poste)
    if (!enveloppe || !annees.has(one.anneeId)) return refuse('annee-unknown')
    const { anneeId, part, nature, centimes } = one
    found.push({ enveloppeId: enveloppe.id, anneeId, part, nature, centimes })
  }
  return sumOf(found.map(({ centimes }) => centimes)) === 0 ? refuse('versement-of-nothing') : ok(found)
}

const OBJET = 'versement'

type Recorded = Promise<Result<{ id: string }, PartFault | RapprochementFault>>

/** Where a line of a statement shows it, the day is that of the bank. */
const writeVersement = async (ctx: Ctx, { ligneId, ...body }: VersementSaisi): Recorded => {
  if (body.recuLe > (await readJour(ctx))) return refuse('versement-ahead')
  const parts = await resolveParts(ctx, body.parts)
  if (!parts.ok) return parts
  const id = newId(ctx.now.epochMilliseconds)
  const centimes = sumOf(parts.value.map((one) => one.centimes))
  const { libelle, explication } = body
  let { recuLe } = body
  if (ligneId !== null) {
    const match = { ligneId, objet: OBJET, objetId: id, libelle, centimes, par: 'proposition' as const }
    const matched = await matchLigne(ctx, match)
    if (!matched.ok) return matched
    recuLe = matched.value.jour
  }
  await write(ctx, { id, recuLe, libelle, explication, ligneBanqueId: ligneId, annule: null, parts: parts.value })
  return ok({ id })
}

export const recordVersement = defineAction(versementsContract.recordVersement, {
  audit: 'versement.noter',
  constraints: rapprochementConstraints,
  run: (ctx, { body }) => writeVersement(ctx, body),
})

export const annulVersement = defineAction(versementsContract.annulVersement, {
  audit: 'versement.reprendre',
  constraints: {
    versement_annule_une_fois: 'versement-taken-back',
    mouvement_corrige_une_fois: 'versement-taken-back',
  },
  run: async (ctx, { params: { versementId }, body }) => {
    const row = (await listVersementRows(ctx.tx, ctx.cptsId)).find(({ id }) => id === versementId)
    if (!row) return refuse('versement-unknown')
    if (row.annule !== null) return refuse('versement-taken-back')
    return ok({ id: await takeBack(ctx, row, body.motif) })
  },
})

type VersementRow = Awaited<ReturnType<typeof listVersementRows>>[number]
const takeBack = async (ctx: Ctx, { id: versementId, recuLe, libelle }: VersementRow, motif: string) => {
  const { tx, cptsId } = ctx
  const parts = await listPartRows(tx, cptsId, versementId)
  const moved = await listMouvementsOfVersement(ctx, versementId)
  const id = newId(ctx.now.epochMilliseconds)
  // The line of the bank waits again for what it pays.
  await unmatchObjet(tx, cptsId, { objet: OBJET, objetId: versementId })
  const written = {
    id,
    recuLe,
    libelle: `Reprise\u00a0: ${libelle}`.slice(0, 200),
    explication: motif,
    ligneBanqueId: null,
    annule: versementId,
    parts: parts.map(({ enveloppeId, anneeId, part, nature, centimes }) => ({
      enveloppeId,
      anneeId,
      part,
      nature,
      centimes: -centimes,
    })),
  }
  await write(ctx, written, moved)
  return id
}

/** The statement that showed them is taken back: they are awaited again, by a contrary entry that says why. */
export const takeBackVersements: Defaire = async (ctx, versementIds) => {
  const rows = await listVersementRows(ctx.tx, ctx.cptsId)
  for (const row of rows.filter(({ id }) => versementIds.includes(id)))
    await takeBack(ctx, row, 'La ligne de banque qui le montrait n’est plus là')
  return ok(null)
}

/** By envelope: the line of the ledger that it wrote. */
const listMouvementsOfVersement = async ({ tx, cptsId }: Tenant, versementId: string): Promise<Map<string, string>> => {
  const rows = await listMouvementsOf(tx, cptsId, 'versement', versementId)
  return new Map(rows.map(({ enveloppeId, id }) => [enveloppeId, id]))
}
