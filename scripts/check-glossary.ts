/**
 * Every room, role, permission and stored status stands in GLOSSARY.md; an entry that names something in the code
 * gives its source and the words to avoid; entries are in alphabetical order.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PERMISSIONS, ROLES } from '../src/domains/comptes/rules/permissions.ts'
import { foldText } from '../src/kernel/french.ts'
import { listFiles, root } from './project-files.ts'

export type Entry = { term: string; codes: string[]; text: string; section: string }

/** `- **créneau** (SNP, `creneau`): text` or `- `creneau.book`: text`. */
export const readEntries = (markdown: string): Entry[] => {
  let section = ''
  return markdown.split('\n').flatMap((line) => {
    section = /^## (.*)/.exec(line)?.[1] ?? section
    const [, head, text] = /^- ((?:\*\*[^*]+\*\*|`[^`]+`)(?: \([^)]*\))?): (.*)$/.exec(line) ?? []
    if (!head || !text) return []
    const codes = [...head.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
    return [{ term: /\*\*([^*]+)\*\*/.exec(head)?.[1] ?? codes[0]!, codes, text, section }]
  })
}

/** Values of `check (column in ('a', 'b'))` in the migrations. */
export const readStatuses = (sql: string): { column: string; value: string }[] =>
  [...sql.matchAll(/check\s*\(\s*"?(\w+)"?\s+in\s*\(([^)]*)\)/gi)].flatMap(([, column, values]) =>
    [...values!.matchAll(/'([^']+)'/g)].map((match) => ({ column: column!, value: match[1]! })),
  )

/** Values of zod enums whose name speaks of a status. */
export const readEnums = (source: string): { column: string; value: string }[] =>
  [...source.matchAll(/(\w*(?:statut|etape|etat)\w*)\s*[:=]\s*z\.enum\(\[([^\]]*)\]/gi)].flatMap(([, column, values]) =>
    [...values!.matchAll(/'([^']+)'/g)].map((match) => ({ column: column!, value: match[1]! })),
  )

export const findDisorder = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    if (!before || before.section !== entry.section) return []
    const late = foldText(before.term) > foldText(entry.term)
    return late ? [`${entry.section}: « ${entry.term} » stands after « ${before.term} »`] : []
  })

const findThinEntries = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ term, codes, text, section }) => {
    if (section !== 'Words' && section !== 'Roles') return []
    if (!text.includes('Source: ')) return [`« ${term} » gives no source`]
    return codes.length > 0 && !text.includes('Avoid: ') ? [`« ${term} » names code and gives no word to avoid`] : []
  })

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

if (basename(process.argv[1] ?? '') === 'check-glossary.ts') {
  const markdown = read('GLOSSARY.md')
  const entries = readEntries(markdown)
  const known = new Set([...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!))
  const rooms = new Set(listFiles('src/domains/*/*').map((file) => file.split('/')[2]!))
  const statuses = [
    ...listFiles('db/migrations/*.sql').flatMap((file) => readStatuses(read(file))),
    ...listFiles('src/domains/*/contract.ts', 'src/domains/*/rules/*.ts').flatMap((file) => readEnums(read(file))),
  ]
  const missing = [
    ...[...rooms].filter((room) => !known.has(room)).map((room) => `room ${room}`),
    ...ROLES.filter((role) => !known.has(role)).map((role) => `role ${role}`),
    ...Object.keys(PERMISSIONS)
      .filter((name) => !known.has(name))
      .map((name) => `permission ${name}`),
    ...statuses.filter(({ value }) => !known.has(value)).map(({ column, value }) => `status ${column}: ${value}`),
  ]
  const faults = [
    ...new Set(missing.map((what) => `missing: ${what}`)),
    ...findDisorder(entries),
    ...findThinEntries(entries),
  ]
  for (const fault of faults) console.error(fault)
  console.log(`glossary: ${entries.length} entries, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
