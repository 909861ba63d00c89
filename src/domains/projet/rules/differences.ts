/** What changed from one version of the projet to another: what came, what left, and field by field what was written anew. */
import type { BesoinFige, Contenu, FicheFigee, ObjectifFige } from '../contract-contenu.ts'
import { TEXTES } from './textes.ts'

/** A part of a field: what it is about, and what is said of it. A text that is about nothing has no detail. */
export type Ligne = { quoi: string; detail: string }
/** How a field is read. A list gives several lines, so that only those that differ are shown. */
export type Champ<T> = { nom: string; lire: (one: T, contenu: Contenu) => Ligne[] }
/** `change`: the same thing, of which something else is said. */
export type Changement = {
  nom: string
  retire: string[]
  ajoute: string[]
  change: { quoi: string; avant: string; apres: string }[]
}
export type Difference = {
  nature: 'ajout' | 'retrait' | 'changement'
  id: string
  titre: string
  changements: Changement[]
}
export type Differences = {
  territoire: Changement[]
  besoins: Difference[]
  objectifs: Difference[]
  fiches: Difference[]
  textes: Difference[]
}
/** The words of the fields: they belong to who speaks French. */
export type Champs = {
  besoin: readonly Champ<BesoinFige>[]
  objectif: readonly Champ<ObjectifFige>[]
  fiche: readonly Champ<FicheFigee>[]
  territoire: readonly Champ<Contenu>[]
  texte: (cle: (typeof TEXTES)[number]) => string
}

export const sayLigne = ({ quoi, detail }: Ligne): string => [quoi, detail].filter((part) => part !== '').join(', ')
const isSame = (a: Ligne, b: Ligne) => a.quoi === b.quoi && a.detail === b.detail

/** Pairs of lines that match, each taken once, and what is left on both sides. */
const pair = (before: readonly Ligne[], after: readonly Ligne[], matches: (a: Ligne, b: Ligne) => boolean) => {
  const right = [...after]
  const pairs: [Ligne, Ligne][] = []
  const left = before.filter((line) => {
    const at = right.findIndex((other) => matches(line, other))
    if (at < 0) return true
    pairs.push([line, right.splice(at, 1)[0]!])
    return false
  })
  return { pairs, left, right }
}

const changeOf = (nom: string, before: readonly Ligne[], after: readonly Ligne[]): Changement[] => {
  const { left, right } = pair(before, after, isSame)
  const known = pair(left, right, (a, b) => a.quoi === b.quoi)
  const retire = known.left.map(sayLigne)
  const ajoute = known.right.map(sayLigne)
  const change = known.pairs.map(([a, b]) => ({ quoi: a.quoi, avant: a.detail, apres: b.detail }))
  if (retire.length > 0 || ajoute.length > 0 || change.length > 0) return [{ nom, retire, ajoute, change }]
  // The same lines in another order: said whole, since the order means something.
  const isMoved = before.some((line, index) => !isSame(line, after[index]!))
  return isMoved ? [{ nom, retire: before.map(sayLigne), ajoute: after.map(sayLigne), change: [] }] : []
}

const compareLists = <T extends { id: string; titre: string }>(
  before: { list: readonly T[]; contenu: Contenu },
  after: { list: readonly T[]; contenu: Contenu },
  champs: readonly Champ<T>[],
): Difference[] => {
  const old = new Map(before.list.map((one) => [one.id, one]))
  const kept = new Set(after.list.map(({ id }) => id))
  const come = after.list.flatMap((one): Difference[] => {
    const former = old.get(one.id)
    if (!former) return [{ nature: 'ajout', id: one.id, titre: one.titre, changements: [] }]
    const changements = champs.flatMap(({ nom, lire }) =>
      changeOf(nom, lire(former, before.contenu), lire(one, after.contenu)),
    )
    return changements.length > 0 ? [{ nature: 'changement', id: one.id, titre: one.titre, changements }] : []
  })
  const gone = before.list
    .filter(({ id }) => !kept.has(id))
    .map(({ id, titre }): Difference => ({ nature: 'retrait', id, titre, changements: [] }))
  return [...come, ...gone]
}

/** One line a paragraph. */
export const linesOf = (text: string): Ligne[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ quoi: line.trim(), detail: '' }))

const compareTextes = (before: Contenu, after: Contenu, nameOf: Champs['texte']): Difference[] =>
  TEXTES.flatMap((cle): Difference[] => {
    const nom = nameOf(cle)
    const changements = changeOf(nom, linesOf(before.textes[cle] ?? ''), linesOf(after.textes[cle] ?? ''))
    return changements.length > 0 ? [{ nature: 'changement', id: cle, titre: nom, changements }] : []
  })

export const compareContenus = (before: Contenu, after: Contenu, champs: Champs): Differences => {
  const lists = <T>(of: (contenu: Contenu) => readonly T[]) =>
    [
      { list: of(before), contenu: before },
      { list: of(after), contenu: after },
    ] as const
  return {
    territoire: champs.territoire.flatMap(({ nom, lire }) => changeOf(nom, lire(before, before), lire(after, after))),
    besoins: compareLists(...lists(({ besoins }) => besoins), champs.besoin),
    objectifs: compareLists(...lists(({ objectifs }) => objectifs), champs.objectif),
    fiches: compareLists(...lists(({ fiches }) => fiches), champs.fiche),
    textes: compareTextes(before, after, champs.texte),
  }
}

export const countDifferences = ({ territoire, besoins, objectifs, fiches, textes }: Differences): number =>
  territoire.length + besoins.length + objectifs.length + fiches.length + textes.length
