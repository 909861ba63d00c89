/** Communes by name and postcode, in memory: built once for an import, asked for each line. */
import { foldText } from '../../../kernel/french.ts'
import type { FindCommune } from './read-ligne.ts'

export type CommuneConnue = { code: string; nom: string; codesPostaux: readonly string[] }

/** « St » and « Ste » are written out, articles and « CEDEX 02 » are left aside. */
export const communeKey = (nom: string): string =>
  foldText(nom)
    .replaceAll(/\bcedex\b.*$/g, '')
    .replaceAll(/\bst\b/g, 'saint')
    .replaceAll(/\bste\b/g, 'sainte')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** `prefer` holds the communes of the territory: they win among namesakes. */
export const createFindCommune = (communes: readonly CommuneConnue[], prefer: ReadonlySet<string>): FindCommune => {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const byName = new Map<string, CommuneConnue[]>()
  for (const commune of communes) {
    const key = communeKey(commune.nom)
    const known = byName.get(key)
    if (known) known.push(commune)
    else byName.set(key, [commune])
  }
  const narrow = (list: CommuneConnue[], test: (commune: CommuneConnue) => boolean) => {
    const kept = list.filter(test)
    return kept.length > 0 ? kept : list
  }
  return (nom, codePostal) => {
    const code = byCode.get(nom.trim().toUpperCase())
    if (code) return { code: code.code }
    let found = byName.get(communeKey(nom)) ?? []
    if (codePostal) found = narrow(found, (commune) => commune.codesPostaux.includes(codePostal))
    if (codePostal && found.length > 1)
      found = narrow(found, (commune) => commune.code.startsWith(codePostal.slice(0, 2)))
    if (found.length > 1) found = narrow(found, (commune) => prefer.has(commune.code))
    return found.length === 1 ? { code: found[0]!.code } : found.length === 0 ? 'unknown' : 'ambiguous'
  }
}
