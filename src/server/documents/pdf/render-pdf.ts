/** Runs in the worker: one model to one tagged PDF (PDF/UA-1), by Typst, without network nor disk. */
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from '../fonts.ts'
import type { DocumentModel, Rendered } from '../model.ts'
import { keepDrawable } from './drawable.ts'
import { toTypstInput } from './typst-input.ts'

/** One source in three parts: the look, the blocks, the document. */
const SOURCE = ['look.typ', 'blocks.typ', 'document.typ']
  .map((name) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'))
  .join('\n')
/** Nothing is read from it: every file is given by memory. */
const WORKSPACE = import.meta.dirname
const UNDRAWN = 'could not be displayed'

let compiler: NodeCompiler | undefined
const open = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: Object.values(readFonts()) }],
  })
  return compiler
}

const compile = (model: DocumentModel): Rendered => {
  const typst = open()
  const { data, files } = toTypstInput(model)
  for (const [path, content] of files) typst.mapShadow(`${WORKSPACE}${path}`, content)
  try {
    const compiled = typst.compile({ mainFileContent: SOURCE, inputs: { data } })
    const document = compiled.result
    if (!document) throw new Error(`typst: ${JSON.stringify(typst.fetchDiagnostics(compiled.takeDiagnostics()!))}`)
    const contenu = typst.pdf(document, { pdfStandard: 'ua-1' })
    return { contenu, pages: document.numOfPages }
  } finally {
    typst.resetShadow()
    typst.evictCache(2)
  }
}

/** PDF/UA refuses a character that no face can draw: then, and then only, such characters are replaced. */
export const renderPdf = (model: DocumentModel): Rendered => {
  try {
    return compile(model)
  } catch (error) {
    if (!String((error as { code?: unknown }).code ?? error).includes(UNDRAWN)) throw error
    return compile(keepDrawable(model))
  }
}
