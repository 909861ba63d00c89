/** Runs in a worker thread: makes one document after another, as they are asked. */
import { parentPort } from 'node:worker_threads'
import type { DocumentModel } from './model.ts'

export type Asked = { id: number; format: 'pdf' | 'docx'; model: DocumentModel }
export type Answered = { id: number; contenu?: Uint8Array; pages?: number | null; error?: string }

/** Each engine is loaded when it is first needed. */
const render = async ({ format, model }: Asked) =>
  format === 'pdf'
    ? (await import('./pdf/render-pdf.ts')).renderPdf(model)
    : (await import('./docx/render-docx.ts')).renderDocx(model)

const describe = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: unknown }
  return `${message ?? error} ${code ?? ''}`.slice(0, 2000)
}

parentPort?.on('message', async (asked: Asked) => {
  let answer: Answered
  try {
    const { contenu, pages } = await render(asked)
    answer = { id: asked.id, contenu: Uint8Array.from(contenu), pages }
  } catch (error) {
    answer = { id: asked.id, error: describe(error) }
  }
  parentPort?.postMessage(answer)
})
