/** The examples of docs/analyse are run as they are printed: the files, the command, the result. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProgram } from '../commands/program.ts'

const docs = resolve(import.meta.dirname, '../../../docs/analyse')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-exemples-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readExample = (page: string) => {
  const text = readFileSync(join(docs, page), 'utf8')
  const files = new Map([...text.matchAll(/^```csv (\S+)\n([\s\S]*?)^```$/gm)].map((found) => [found[1]!, found[2]!]))
  const command = /^npm run maillage -- (.+)$/m.exec(text)![1]!
  return { files, words: command.split(' ') }
}

it.each([
  ['territoires.md', 'territoires.csv'],
  ['poles.md', 'poles.csv'],
])('%s', async (page, result) => {
  const { files, words } = readExample(page)
  for (const [name, content] of files) if (name !== result) writeFileSync(join(folder, name), content)
  const inFolder = words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word))
  const summary = join(folder, 'resume.json')
  await createProgram().parseAsync(['node', 'maillage', ...inFolder, '--summary', summary])
  expect(readFileSync(join(folder, result), 'utf8')).toBe(files.get(result))
  const told = JSON.parse(readFileSync(summary, 'utf8'))
  if (page === 'territoires.md') {
    expect(told.count).toBe(2)
    expect(told.containment.mean).toBeCloseTo(325 / 370, 6)
    expect(told.containment.least).toBeCloseTo(110 / 130, 6)
    expect(told.violations).toEqual([])
    expect(told.containment.ceilingAtThisCount).toBeGreaterThanOrEqual(325 / 370)
  } else {
    expect(told.poles).toMatchObject([
      { pole: 'ville', communes: 4, selfContainment: Math.round((215 / 240) * 1e6) / 1e6 },
      { pole: 'bourg', communes: 2, selfContainment: Math.round((110 / 130) * 1e6) / 1e6 },
    ])
  }
})
