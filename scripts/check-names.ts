/**
 * What no import graph can see: folders named after nothing, paths of one machine, work left for later, silenced tests.
 */
import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { listFiles, root } from './project-files.ts'

const JUNK = /(^|\/)(utils?|helpers?|common|shared|lib|misc)\//
const HOMES = /(^|[\s"'`(=:])\/(home|Users|root|mnt|work|workspace)\/[\w.-]/
const LATER = /\b(TODO|FIXME|XXX|HACK)\b/
const SILENCED = /\b(test|it|describe|suite)\.(skip|skipIf|runIf|only|todo|fails)\b/
const SIGNATURES = /co-authored-by:|generated (by|with) (an? )?(assistant|model|tool)|language model/i
const OTHER_REGISTRY = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/
const SHOWN_ESCAPE = /\s[a-zA-Z-]+="[^"]*\\u[0-9a-f]{4}/
const TEXT = /\.(ts|tsx|js|mjs|cjs|json|md|sql|css|html|yml|yaml|sh|typ|svg)$|(^|\/)[^.]+$/

/** Data are downloaded or taken from packages, never committed. */
const LARGE = 700_000

/** Files that name what they forbid. */
const EXEMPT = new Set(['scripts/check-names.ts', 'scripts/check-names.test.ts', 'LICENSE'])

type Finding = { file: string; line: number; why: string }

const lineRules: [RegExp, string, (file: string) => boolean][] = [
  [HOMES, 'a path of one machine', (file) => file !== 'package-lock.json'],
  [LATER, 'work left for later: do it, or open an issue', (file) => file !== 'package-lock.json'],
  [SILENCED, 'a test that does not run', (file) => /\.test\.tsx?$|^e2e\//.test(file)],
  [SIGNATURES, 'a signature of a tool', () => true],
  [SHOWN_ESCAPE, 'JSX shows this sign as it is written: put the text in braces', (file) => file.endsWith('.tsx')],
  [OTHER_REGISTRY, 'a package taken from a private registry', (file) => file === 'package-lock.json'],
]

export const findInText = (file: string, text: string): Finding[] => {
  const own = [root, homedir()].filter((path) => path.length > 5)
  return text.split('\n').flatMap((content, index) => {
    const findings = lineRules
      .filter(([pattern, , applies]) => applies(file) && pattern.test(content))
      .map(([, why]) => ({ file, line: index + 1, why }))
    if (own.some((path) => content.includes(path)))
      findings.push({ file, line: index + 1, why: 'the path of this copy' })
    return findings
  })
}

export const findInNames = (files: readonly string[]): Finding[] =>
  files
    .filter((file) => JUNK.test(file))
    .map((file) => ({
      file,
      line: 0,
      why: 'a folder named after nothing: name the subject, or use the room or the kernel',
    }))

if (basename(process.argv[1] ?? '') === 'check-names.ts') {
  const files = listFiles()
  const texts = files.filter((file) => TEXT.test(file) && !EXEMPT.has(file))
  const findings = [
    ...findInNames(files),
    ...files
      .filter((file) => statSync(join(root, file)).size > LARGE && file !== 'package-lock.json')
      .map((file) => ({ file, line: 0, why: 'a large file' })),
    ...texts.flatMap((file) => findInText(file, readFileSync(join(root, file), 'utf8'))),
  ]
  for (const { file, line, why } of findings) console.error(`${file}${line ? `:${line}` : ''} ${why}`)
  console.log(`names: ${files.length} files, ${findings.length} found at fault`)
  process.exitCode = findings.length > 0 ? 1 : 0
}
