/**
 * What rests on a decision: a convention, a text, and what rooms that stand above this one rest on it (a scale, dues, money
 * that moved). They bring theirs by src/server/listeners.ts; here none of them is known.
 */
import type { Ctx } from '../../../../server/actions/action.ts'
import type { Citation } from '../../contract.ts'
import { listConventionsCitant, listTextesCitant } from '../../store/citation-store.ts'

type Reader = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
/** `permission`: who may know of these things; others never see them. */
export type CitationsSource = {
  permission: string
  read: (ctx: Reader, decisionId: string) => Promise<Citation[]>
}

const conventions: CitationsSource = {
  permission: 'convention.read',
  read: async ({ tx, cptsId }, decisionId) =>
    (await listConventionsCitant(tx, cptsId, decisionId)).map(({ id, titre, debut }) => ({
      quoi: 'Convention',
      libelle: titre,
      le: debut,
      vers: `/gouvernance/conventions/${id}`,
    })),
}
const textes: CitationsSource = {
  permission: 'bibliotheque.read',
  read: async ({ tx, cptsId }, decisionId) =>
    (await listTextesCitant(tx, cptsId, decisionId)).map(({ id, titre, numero, debut }) => ({
      quoi: 'Texte de la bibliothèque',
      libelle: `${titre}, version ${numero}`,
      le: debut,
      vers: `/gouvernance/bibliotheque/${id}`,
    })),
}

const sources = new Map<string, CitationsSource>([
  ['conventions', conventions],
  ['textes', textes],
])
/** Once a subject: saying it again replaces what was said. */
export const bringCitations = (subject: string, source: CitationsSource): void => {
  sources.set(subject, source)
}

export const readCitations = async (ctx: Ctx, decisionId: string): Promise<Citation[]> => {
  const found: Citation[] = []
  for (const { permission, read } of sources.values())
    if (ctx.permissions.has(permission)) found.push(...(await read(ctx, decisionId)))
  return found.toSorted((a, b) => a.le.localeCompare(b.le) || a.libelle.localeCompare(b.libelle, 'fr'))
}
