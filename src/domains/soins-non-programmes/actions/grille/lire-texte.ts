/**
 * A grid written in YAML or in JSON, which is YAML too. Every fault is told by the line where it stands; nothing is kept
 * of a text that has one.
 */
import { isMap, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { grilleContenu } from '../../contract-grille-schemas.ts'
import { BORNES, type Grille, ORIENTATIONS_GRILLE } from '../../rules/grille/modele.ts'

const NB = '\u00a0'
export type FauteTexte = { ligne: number; phrase: string }
/** A text of two hundred kilobytes that repeats itself by reference must not become a large one. */
const MAX_ALIAS = 20

const FIELD_IN_WORDS: Record<string, string> = {
  titre: 'le titre',
  signes: 'les signes d’alerte',
  depart: 'le départ',
  questions: 'les questions',
  issues: 'les issues',
  code: 'le code',
  texte: 'le texte',
  aide: 'l’aide',
  reponses: 'les réponses',
  vers: 'la suite (vers)',
  niveau: 'le niveau',
  degre: 'le délai (degre)',
  orientation: 'l’orientation',
  consigne: 'la consigne',
}
const MUST: Record<string, string> = {
  code: 'un mot en minuscules sans accent ni espace, comme «\u00a0delai-voulu\u00a0»',
  vers: 'le code d’une question ou d’une issue',
  depart: 'le code de la première question',
  niveau: 'un nombre de 1 à 5',
  degre: '«\u00a0jour\u00a0», «\u00a024h\u00a0», «\u00a048h\u00a0» ou rien',
  orientation: `un mot parmi ${ORIENTATIONS_GRILLE.join(', ')}`,
}

const nameOf = (path: readonly PropertyKey[]): string => {
  const field = [...path].reverse().find((part) => typeof part === 'string')
  return (field && FIELD_IN_WORDS[String(field)]) ?? 'cet endroit'
}

const sayIssue = (issue: z.core.$ZodIssue): string => {
  const field = [...issue.path].reverse().find((part) => typeof part === 'string')
  const name = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') return `mot inconnu${NB}: ${issue.keys.join(', ')}`
  if (issue.code === 'too_big')
    return issue.origin === 'array'
      ? `trop de lignes dans ${name} (${issue.maximum} au plus)`
      : `${name} dépasse ce qui est admis (${issue.maximum})`
  if (issue.code === 'too_small' && issue.origin === 'string') return `il manque ${name}`
  const must = field ? MUST[String(field)] : undefined
  return must ? `${name} doit être ${must}` : `il manque ${name}, ou ce n’est pas ce qui est attendu`
}

const parse = (texte: string) => {
  const lines = new LineCounter()
  const document = parseDocument(texte, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  /** The line of the deepest part of the path that the text has. */
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const keys = path.slice(0, depth)
      const node = depth === 0 ? document.contents : document.getIn(keys, true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  return { document, lines, lineOf }
}

/** The text as a grid, or its faults in the order of its lines. */
export const lireTexte = (texte: string): { ok: true; value: Grille } | { ok: false; fautes: FauteTexte[] } => {
  const { document, lines, lineOf } = parse(texte)
  if (document.errors.length > 0)
    return {
      ok: false,
      fautes: document.errors.map(({ pos }) => ({
        ligne: lines.linePos(pos[0]).line,
        phrase: 'ce n’est pas du YAML ni du JSON (retrait, guillemets ou deux-points\u00a0?)',
      })),
    }
  if (!isMap(document.contents)) return { ok: false, fautes: [{ ligne: 1, phrase: 'aucune grille n’est écrite ici' }] }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIAS })
  } catch {
    return { ok: false, fautes: [{ ligne: 1, phrase: 'trop de renvois d’un endroit à l’autre' }] }
  }
  const checked = grilleContenu.safeParse(value)
  if (!checked.success)
    return {
      ok: false,
      fautes: checked.error.issues.map((issue) => ({ ligne: lineOf(issue.path), phrase: sayIssue(issue) })),
    }
  const grille = checked.data
  const known = new Set([...grille.questions, ...grille.issues].map(({ code }) => code))
  const lost = grille.questions.flatMap(({ reponses }, at) =>
    reponses.flatMap(({ vers }, index) =>
      known.has(vers)
        ? []
        : [
            {
              ligne: lineOf(['questions', at, 'reponses', index, 'vers']),
              phrase: `aucune question ni issue n’a le code «${NB}${vers}${NB}»`,
            },
          ],
    ),
  )
  return lost.length > 0 ? { ok: false, fautes: lost } : { ok: true, value: grille }
}

const SHOWN = 6

/** As a refusal: the first faults, and how many more. */
export const lireOuRefuser = (texte: string): Result<Grille, 'grille-unreadable'> => {
  const read = lireTexte(texte)
  if (read.ok) return ok(read.value)
  const sorted = read.fautes.toSorted((a, b) => a.ligne - b.ligne)
  const said = sorted.slice(0, SHOWN).map(({ ligne, phrase }) => `ligne ${ligne}, ${phrase}`)
  return refuse('grille-unreadable', { lignes: said.join('\u00a0; '), autres: Math.max(0, sorted.length - SHOWN) })
}

const HEAD = [
  '# Grille de triage des soins non programmés. Elle ne donne aucun avis médical et doit être validée par un médecin.',
  `# orientation${NB}: ${ORIENTATIONS_GRILLE.join(', ')}. degre${NB}: jour, 24h, 48h ou null. niveau${NB}: 1 (le plus pressant) à 5.`,
  `# Au plus ${BORNES.questions} questions et ${BORNES.reponses} réponses à chacune.`,
].join('\n')

export const ecrireYaml = (grille: Grille): string => `${HEAD}\n${stringify(grille, { lineWidth: 0 })}`
export const ecrireJson = (grille: Grille): string => `${JSON.stringify(grille, null, 2)}\n`
