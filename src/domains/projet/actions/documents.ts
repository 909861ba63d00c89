/** Makes the documents of the projet: one at a time, or the whole file for the ARS with its list. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { formatDate } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  assembleEnvoi,
  type DocumentFault,
  type DocumentModel,
  type Piece,
  renderDocx,
  renderPdf,
} from '../../../server/documents/index.ts'
import { type DOCUMENTS, documentsContract } from '../contract-documents.ts'
import { charte } from '../documents/charte.ts'
import type { DonneesProjet } from '../documents/donnees.ts'
import { ficheAction } from '../documents/fiche-action.ts'
import { lettreIntention } from '../documents/lettre-intention.ts'
import { projetDeSante } from '../documents/projet-de-sante.ts'
import { ORGANISME_LABELS } from '../labels-vie.ts'
import { listInterlocuteurRows } from '../store/vie-store.ts'
import { gatherDocuments } from './gather-documents.ts'

type Kind = (typeof DOCUMENTS)[number]
const PDF = 'application/pdf'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The letter goes to the ARS; the CPAM and the URPS have a copy where somebody is known there. */
const copiesOf = async ({ tx, cptsId }: Ctx): Promise<string[]> => {
  const known = new Set((await listInterlocuteurRows(tx, cptsId)).map(({ organisme }) => organisme))
  return (['cpam', 'urps'] as const).filter((one) => known.has(one)).map((one) => ORGANISME_LABELS[one])
}

const modelOf = async (ctx: Ctx, kind: Kind, donnees: DonneesProjet): Promise<DocumentModel> => {
  if (kind === 'charte') return charte(donnees)
  if (kind === 'projet-de-sante') return projetDeSante(donnees)
  return lettreIntention(donnees, { ars: 'Agence régionale de santé', copies: await copiesOf(ctx) })
}

type Fault = DocumentFault | 'version-projet-unknown' | 'fiche-unknown'
type Made = Promise<Result<FileAnswer, Fault>>

const gatherModel = async (
  ctx: Ctx,
  kind: Kind,
  version: string | undefined,
): Promise<Result<DocumentModel, Fault>> => {
  const gathered = await gatherDocuments(ctx, version)
  return gathered.ok ? ok(await modelOf(ctx, kind, gathered.value.donnees)) : gathered
}

const gatherFiche = async (
  ctx: Ctx,
  ficheId: string,
  version: string | undefined,
): Promise<Result<DocumentModel, Fault>> => {
  const gathered = await gatherDocuments(ctx, version)
  if (!gathered.ok) return gathered
  const { donnees, ficheIds } = gathered.value
  const fiche = donnees.fiches[ficheIds.indexOf(ficheId)]
  return fiche ? ok(ficheAction(donnees.cpts, fiche, donnees.date)) : refuse('fiche-unknown')
}

const make = async (format: 'pdf' | 'docx', name: string, model: Result<DocumentModel, Fault>): Made => {
  if (!model.ok) return model
  const made = await (format === 'pdf' ? renderPdf : renderDocx)(model.value)
  if (!made.ok) return made
  return ok({ name: `${name}.${format}`, type: format === 'pdf' ? PDF : WORD, body: made.value.contenu })
}

export const readDocumentPdf = defineAction(documentsContract.readDocumentPdf, {
  audit: 'document.produire',
  run: async (ctx, { params: { document }, query }): Made =>
    make('pdf', document, await gatherModel(ctx, document, query.version)),
})

export const readDocumentDocx = defineAction(documentsContract.readDocumentDocx, {
  audit: 'document.produire',
  run: async (ctx, { params: { document }, query }): Made =>
    make('docx', document, await gatherModel(ctx, document, query.version)),
})

export const readFichePdf = defineAction(documentsContract.readFichePdf, {
  audit: 'document.produire',
  run: async (ctx, { params, query }): Made =>
    make('pdf', 'fiche-action', await gatherFiche(ctx, params.ficheActionId, query.version)),
})

export const readFicheDocx = defineAction(documentsContract.readFicheDocx, {
  audit: 'document.produire',
  run: async (ctx, { params, query }): Made =>
    make('docx', 'fiche-action', await gatherFiche(ctx, params.ficheActionId, query.version)),
})

/** The projet in both forms, then the charter. */
const PIECES = [
  { kind: 'projet-de-sante', titre: 'Projet de santé', extension: 'pdf', render: renderPdf },
  { kind: 'projet-de-sante', titre: 'Projet de santé, version modifiable', extension: 'docx', render: renderDocx },
  { kind: 'charte', titre: 'Charte de la CPTS', extension: 'pdf', render: renderPdf },
] as const

export const readDossier = defineAction(documentsContract.readDossier, {
  audit: 'dossier.produire',
  run: async (ctx, { query }): Made => {
    const gathered = await gatherDocuments(ctx, query.version)
    if (!gathered.ok) return gathered
    const { donnees } = gathered.value
    const pieces: Piece[] = []
    for (const { kind, titre, extension, render } of PIECES) {
      const made = await render(await modelOf(ctx, kind, donnees))
      if (!made.ok) return made
      pieces.push({ titre, extension, contenu: made.value.contenu })
    }
    const made = await assembleEnvoi(
      {
        titre: 'Projet de santé',
        auteur: donnees.cpts.nom,
        destinataire: 'Agence régionale de santé',
        date: donnees.date,
        dateLisible: formatDate(Temporal.PlainDate.from(donnees.date), { weekday: false }),
      },
      pieces,
    )
    return made.ok
      ? ok({ name: `dossier-ars-${donnees.date}.zip`, type: 'application/zip', body: made.value.contenu })
      : made
  },
})
