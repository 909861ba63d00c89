/** The minutes and the sheet as documents, from what the page shows. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { foldText } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  type DocumentFault,
  type DocumentModel,
  type Rendered,
  renderDocx,
  renderPdf,
} from '../../../server/documents/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { type ActiviteWhole, activiteContract } from '../contract.ts'
import { compteRendu } from '../documents/compte-rendu.ts'
import { feuilleEmargement } from '../documents/feuille-emargement.ts'
import { reunionOf, sayOu, sayQualite, sayQuand } from '../labels-documents.ts'
import { readWhole } from './present.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** For those who come without being expected. */
const EMPTY_LINES = 8

type Known = { it: ActiviteWhole; cpts: string }

const read = async (ctx: Ctx, id: string): Promise<Known | null> => {
  const it = await readWhole(ctx, id)
  if (!it) return null
  const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? ''
  return { it, cpts }
}

/** `compte-rendu-bureau-de-novembre.pdf` */
const nameOf = (what: string, { titre }: ActiviteWhole, extension: string): string =>
  `${what}-${foldText(titre)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}.${extension}`

const fileOf = (rendered: Result<Rendered, DocumentFault>, name: string, type: string) => {
  if (!rendered.ok) return refuse(rendered.refusal.code, rendered.refusal.facts)
  return ok<FileAnswer>({ name, type, body: rendered.value.contenu })
}

const minutesModel = async (ctx: Ctx, id: string): Promise<{ it: ActiviteWhole; model: DocumentModel } | null> => {
  const known = await read(ctx, id)
  return known && { it: known.it, model: compteRendu(reunionOf(known.it, known)) }
}

export const exportCompteRenduPdf = defineAction(activiteContract.exportCompteRenduPdf, {
  audit: 'activite.exporter',
  run: async (ctx, { params }) => {
    const minutes = await minutesModel(ctx, params.activiteId)
    if (!minutes) return refuse('activite-unknown')
    return fileOf(await renderPdf(minutes.model), nameOf('compte-rendu', minutes.it, 'pdf'), PDF)
  },
})

export const exportCompteRenduDocx = defineAction(activiteContract.exportCompteRenduDocx, {
  audit: 'activite.exporter',
  run: async (ctx, { params }) => {
    const minutes = await minutesModel(ctx, params.activiteId)
    if (!minutes) return refuse('activite-unknown')
    return fileOf(await renderDocx(minutes.model), nameOf('compte-rendu', minutes.it, 'docx'), DOCX)
  },
})

export const exportFeuillePdf = defineAction(activiteContract.exportFeuillePdf, {
  audit: 'activite.exporter',
  run: async (ctx, { params }) => {
    const known = await read(ctx, params.activiteId)
    if (!known) return refuse('activite-unknown')
    const { it, cpts } = known
    const model = feuilleEmargement({
      cpts,
      titre: it.titre,
      quand: sayQuand(it),
      date: reunionOf(it, known).date,
      ou: sayOu(it),
      attendus: it.lesInvites.map(({ nom, profession, qualite }) => ({
        nom,
        profession: profession ?? '',
        qualite: sayQualite(qualite),
      })),
      lignesVides: EMPTY_LINES,
    })
    return fileOf(await renderPdf(model), nameOf('feuille-emargement', it, 'pdf'), PDF)
  },
})
