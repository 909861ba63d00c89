/** `bench documents`: a projet de santé of forty pages and more, from the model to the file, as a person waits for it. */
import { projetExemple } from '../src/domains/projet/samples-documents.ts'
import type { Result } from '../src/kernel/result.ts'
import {
  type DocumentFault,
  type DocumentModel,
  type Rendered,
  renderDocx,
  renderPdf,
} from '../src/server/documents/index.ts'
import { percentile, tellRatio } from './measure.ts'

const REPETITIONS = 5
const GOAL_MS = 5000
const GOAL_PAGES = 40

type Way = (model: DocumentModel) => Promise<Result<Rendered, DocumentFault>>

const time = async (render: Way, model: DocumentModel): Promise<{ ms: number; cpu: number; rendered: Rendered }> => {
  const used = process.cpuUsage()
  const start = performance.now()
  const made = await render(model)
  if (!made.ok) throw new Error(`${made.refusal.code} ${JSON.stringify(made.refusal.facts)}`)
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - start, cpu: (user + system) / 1000, rendered: made.value }
}

/** The same length with other words: what the compiler remembers of one document must not pass for speed. */
const otherWords = (model: DocumentModel, turn: number): DocumentModel =>
  JSON.parse(JSON.stringify(model).replaceAll(' les ', ` les${turn} `))

const measure = async (name: string, render: Way, model: DocumentModel): Promise<void> => {
  const first = await time(render, model)
  const next: { ms: number; cpu: number }[] = []
  for (let turn = 0; turn < REPETITIONS; turn++) next.push(await time(render, otherWords(model, turn)))
  const { pages, contenu } = first.rendered
  const size = Math.round(contenu.length / 1000).toLocaleString('fr-FR')
  console.log(`\n${name}: ${pages === null ? '' : `${pages} pages, `}${size} kB`)
  tellRatio('first document, worker and fonts included, ms', first.ms, `≤ ${GOAL_MS}`)
  tellRatio(
    'next ones, each with other words, median, ms',
    percentile(
      next.map(({ ms }) => ms),
      0.5,
    ),
    `≤ ${GOAL_MS}`,
  )
  const cpu = percentile(
    next.map((turn) => turn.cpu),
    0.5,
  )
  tellRatio('their processor time, median, ms', cpu, 'for information')
  if (pages !== null) tellRatio('pages', pages, `≥ ${GOAL_PAGES}`)
}

export const benchDocuments = async (): Promise<void> => {
  const model = projetExemple()
  await measure('PDF', renderPdf, model)
  await measure('DOCX', renderDocx, model)
  console.log(`\n  memory of the whole process: ${Math.round(process.memoryUsage().rss / 1_000_000)} MB`)
}
