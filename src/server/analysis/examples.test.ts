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
  const commands = [...text.matchAll(/^npm run maillage -- (.+)$/gm)].map(([, command]) => command!.split(' '))
  return { files, commands }
}

it.each([
  ['territoires.md'], //
  ['poles.md'],
])('%s', async (page) => {
  const { files, commands } = readExample(page)
  const made = commands.map((words) => words[words.indexOf('--out') + 1]!)
  for (const [name, content] of files) if (!made.includes(name)) writeFileSync(join(folder, name), content)
  const summary = join(folder, 'resume.json')
  for (const [k, words] of commands.toReversed().entries()) {
    const inFolder = words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word))
    await createProgram().parseAsync(['node', 'maillage', ...inFolder, '--summary', summary])
    const name = made.at(-1 - k)!
    expect(readFileSync(join(folder, name), 'utf8')).toBe(files.get(name))
  }
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
