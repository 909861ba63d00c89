/**
 * `npm run check-pain -- lot.xml --xsd pain.001.001.09.xsd`: a payment file against the official schema, that ISO 20022
 * gives out and that is not part of this house. Applied by xmllint.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

export type Verdict = { conforme: boolean; phrase: string }

const USAGE = 'Usage\u00a0: npm run check-pain -- lot.xml --xsd pain.001.001.09.xsd'

export const checkAgainst = (file: string | undefined, xsd: string | undefined): Verdict => {
  if (!file || !xsd) return { conforme: false, phrase: USAGE }
  for (const path of [file, xsd])
    if (!existsSync(path)) return { conforme: false, phrase: `Fichier introuvable\u00a0: ${path}` }
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, file], { encoding: 'utf8' })
  if (run.error)
    return { conforme: false, phrase: 'xmllint manque\u00a0: installez le paquet libxml2-utils, puis recommencez.' }
  return run.status === 0
    ? { conforme: true, phrase: `${basename(file)} est conforme au schéma ${basename(xsd)}.` }
    : {
        conforme: false,
        phrase: `${basename(file)} n’est pas conforme au schéma ${basename(xsd)}.\n${run.stderr.trim()}`,
      }
}

if (basename(process.argv[1] ?? '') === 'check-pain.ts') {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { xsd: { type: 'string' } } })
  const { conforme, phrase } = checkAgainst(positionals[0], values.xsd)
  console.log(phrase)
  process.exitCode = conforme ? 0 : 1
}
