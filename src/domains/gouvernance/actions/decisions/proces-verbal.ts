/**
 * The minutes, signed by two people. What the first one signs is kept as a document; the second signs the same. Then the
 * séance is an acte, and so is each of its decisions.
 */
import type { FileAnswer } from '../../../../kernel/contract.ts'
import { foldText } from '../../../../kernel/french.ts'
import { hashContent, type Json } from '../../../../kernel/hash-chain.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { renderDocx, renderPdf } from '../../../../server/documents/index.ts'
import { activiteActions, readActivite } from '../../../activite/index.ts'
import { findPersonne } from '../../../comptes/index.ts'
import { keepDocument } from '../../../registre/index.ts'
import { gouvernanceContract } from '../../contract.ts'
import { procesVerbal } from '../../documents/proces-verbal.ts'
import { listSignatures, saveSignature } from '../../store/decision-store.ts'
import { findSeanceRow, type SeanceRow, updateSeance } from '../../store/seance-store.ts'
import { lockedSeance } from '../seances/hold-seance.ts'
import { gatherPv } from './gather-pv.ts'
import { recordDecisions } from './record-decisions.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const nameOf = ({ titre }: SeanceRow, extension: string): string =>
  `proces-verbal-${foldText(titre)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}.${extension}`

const modelOf = async (ctx: Ctx, id: string) => {
  const row = await findSeanceRow(ctx.tx, ctx.cptsId, id)
  if (!row) return refuse('seance-unknown')
  return ok({ row, model: procesVerbal(await gatherPv(ctx, row, await listSignatures(ctx.tx, ctx.cptsId, id))) })
}

export const exportPvPdf = defineAction(gouvernanceContract.exportPvPdf, {
  audit: 'pv.exporter',
  run: async (ctx, { params }) => {
    const made = await modelOf(ctx, params.seanceId)
    if (!made.ok) return made
    const file = await renderPdf(made.value.model)
    return file.ok
      ? ok<FileAnswer>({ name: nameOf(made.value.row, 'pdf'), type: PDF, body: file.value.contenu })
      : refuse(file.refusal.code, file.refusal.facts)
  },
})

export const exportPvDocx = defineAction(gouvernanceContract.exportPvDocx, {
  audit: 'pv.exporter',
  run: async (ctx, { params }) => {
    const made = await modelOf(ctx, params.seanceId)
    if (!made.ok) return made
    const file = await renderDocx(made.value.model)
    return file.ok
      ? ok<FileAnswer>({ name: nameOf(made.value.row, 'docx'), type: DOCX, body: file.value.contenu })
      : refuse(file.refusal.code, file.refusal.facts)
  },
})

/** What is signed: the minutes without any signature, and the hash of what they say. */
const freeze = async (ctx: Ctx, row: SeanceRow) => {
  const donnees = await gatherPv(ctx, row, [])
  return { donnees, contenu: await hashContent(JSON.parse(JSON.stringify(donnees)) as Json) }
}

const keepPv = async (ctx: Ctx, row: SeanceRow, donnees: Awaited<ReturnType<typeof gatherPv>>) => {
  const file = await renderPdf(procesVerbal(donnees))
  if (!file.ok) return refuse(file.refusal.code, file.refusal.facts)
  // Minutes are kept for the life of the association: they do not go with the names of presences.
  return keepDocument(ctx, { nom: nameOf(row, 'pdf'), bytes: file.value.contenu, personnel: false })
}

/** Both have signed: the minutes join the activité, which becomes an acte, and each vote a decision. */
const enter = async (ctx: Ctx, row: SeanceRow & { activiteId: string }, empreinte: string) => {
  const params = { cptsId: ctx.cptsId, activiteId: row.activiteId }
  const it = await readActivite(ctx, row.activiteId)
  if (!it?.pieces.some((piece) => piece.empreinte === empreinte)) {
    const joined = await activiteActions.addPiece.run(ctx, {
      params,
      body: { empreinte, nature: 'compte-rendu', libelle: 'Procès-verbal signé' },
    })
    if (!joined.ok) return refuse(joined.refusal.code, joined.refusal.facts)
  }
  const signed = await activiteActions.signActivite.run(ctx, { params, body: {} })
  if (!signed.ok) return refuse(signed.refusal.code, signed.refusal.facts)
  await updateSeance(ctx.tx, ctx.cptsId, row.id, { etat: 'signee', titre: row.titre, debut: row.debut })
  return recordDecisions(ctx, row, empreinte)
}

export const signPv = defineAction(gouvernanceContract.signPv, {
  audit: 'pv.signer',
  constraints: { deux_personnes_signent: 'pv-same-person' },
  run: async (ctx, { params: { seanceId }, body }) => {
    const row = await lockedSeance(ctx, seanceId)
    if (!row) return refuse('seance-unknown')
    if (row.etat === 'signee') return refuse('pv-signed')
    if (row.etat !== 'close' || !row.activiteId) return refuse('seance-not-over')
    if (ctx.actor.kind !== 'personne') return refuse('pv-needs-person')
    const personne = await findPersonne(ctx.tx, ctx.actor.personneId)
    const others = (await listSignatures(ctx.tx, ctx.cptsId, seanceId)).filter(({ role }) => role !== body.role)
    const { donnees, contenu } = await freeze(ctx, row)
    const first = others[0]
    if (first && first.contenu !== contenu) return refuse('pv-changed', { nom: first.nom })
    const kept = first ? ok({ empreinte: first.empreinte }) : await keepPv(ctx, row, donnees)
    if (!kept.ok) return refuse(kept.refusal.code, kept.refusal.facts)
    const { empreinte } = kept.value
    await saveSignature(ctx.tx, {
      cptsId: ctx.cptsId,
      seanceId,
      role: body.role,
      personneId: ctx.actor.personneId,
      nom: `${personne?.prenom ?? ''} ${personne?.nom ?? ''}`.trim(),
      empreinte,
      contenu,
      signeLe: toDate(ctx.now),
    })
    if (!first) return ok({ signe: false, decisions: 0 })
    const entered = await enter(ctx, { ...row, activiteId: row.activiteId }, empreinte)
    return entered.ok
      ? ok({ signe: true, decisions: entered.value })
      : refuse(entered.refusal.code, entered.refusal.facts)
  },
})
