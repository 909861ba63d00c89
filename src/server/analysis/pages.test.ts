/** The worked examples of docs/analyse, run as they are written: files, commands, and results to the digits shown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createProgram } from '../commands/program.ts'

const PAGES = resolve(import.meta.dirname, '../../../docs/analyse')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-pages-'))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Block = { kind: string; name: string; text: string }
const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(PAGES, page), 'utf8').matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, name, text]) => ({ kind: kind!, name: name!, text: text! }),
  )

/** Within half a unit of the last digit that the page shows. */
const isShown = (shown: string, found: string): boolean => {
  if (shown === found) return true
  const decimals = shown.split('.')[1]?.length ?? 0
  return shown !== '' && found !== '' && Math.abs(Number(shown) - Number(found)) <= 0.5 * 10 ** -decimals * 1.000_001
}
const cellsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','))

describe.each(['acces-aux-soins.md', 'icc.md', 'sommes.md', 'gardes.md'])('%s', (page) => {
  it('says what the commands give', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const made = new Set<string>()
    let compared = 0
    for (const { kind, name, text } of blocksOf(page)) {
      if (kind === 'sh') {
        const [, line] = /^npm run maillage -- (.*)$/.exec(text.trim())!
        const words = line!.split(' ').map((word) => (/\.(csv|json)$/.test(word) ? join(folder, word) : word))
        await createProgram().parseAsync(['node', 'maillage', ...words])
        for (const [, file] of line!.matchAll(/--(?:out|score) (\S+)/g)) made.add(file!)
      } else if (made.has(name)) {
        const [shown, found] = [cellsOf(text), cellsOf(readFileSync(join(folder, name), 'utf8'))]
        expect(found.length).toBe(shown.length)
        for (const [i, row] of shown.entries())
          for (const [j, cell] of row.entries())
            expect(isShown(cell, found[i]![j]!), `${name}: ${cell} and ${found[i]![j]}`).toBe(true)
        compared++
      } else writeFileSync(join(folder, name), text)
    }
    expect(compared).toBe(made.size)
    expect(made.size).toBeGreaterThan(1)
  })
})
