/** From a model to bytes: checked, cleaned, then made apart from the server. */
import type { Result } from '../../kernel/result.ts'
import { checkModel } from './check-model.ts'
import type { DocumentFault, DocumentModel, Rendered } from './model.ts'
import { renderApart } from './queue.ts'
import { cleanAll } from './typography.ts'

const render = async (format: 'pdf' | 'docx', model: DocumentModel): Promise<Result<Rendered, DocumentFault>> => {
  const checked = checkModel(model)
  return checked.ok ? renderApart(format, cleanAll(checked.value)) : checked
}

/** Tagged PDF (PDF/UA-1), in French. */
export const renderPdf = (model: DocumentModel): Promise<Result<Rendered, DocumentFault>> => render('pdf', model)
/** Word document with styles, contents and headers: to be edited. */
export const renderDocx = (model: DocumentModel): Promise<Result<Rendered, DocumentFault>> => render('docx', model)
