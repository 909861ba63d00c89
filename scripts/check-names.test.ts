import { expect, test } from 'vitest'
import { findInNames, findInText } from './check-names.ts'

test.each([
  ['src/a.ts', "const folder = '/home/claire/maillage'", 'a path of one machine'],
  ['src/a.ts', '// TODO later', 'work left for later: do it, or open an issue'],
  ['src/a.test.ts', "test.skip('never', () => {})", 'a test that does not run'],
  ['src/a.tsx', ' hint="Vide\\u00a0: aucun"', 'JSX shows this sign as it is written: put the text in braces'],
  ['README.md', 'Co-authored-by: somebody', 'a signature of a tool'],
  ['package-lock.json', '"resolved": "https://packages.example/x.tgz"', 'a package taken from a private registry'],
])('%s: %s', (file, line, why) => {
  expect(findInText(file, line)).toEqual([{ file, line: 1, why }])
})

test('ordinary lines pass', () => {
  expect(findInText('src/a.ts', "const route = '/api/v1/cpts/{cptsId}/travail'\nconst state = '/health'")).toEqual([])
})

test('a folder named after nothing is refused', () => {
  expect(findInNames(['src/domains/comptes/utils/dates.ts', 'src/kernel/time.ts']).map(({ file }) => file)).toEqual([
    'src/domains/comptes/utils/dates.ts',
  ])
})
