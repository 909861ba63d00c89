/** One line of a plan: what it says of its fiche, and the things that it carries. What cannot be read is told. */
import { foldText } from '../../../kernel/french.ts'
import { readDate } from '../../../kernel/read-date.ts'
import type { PartiesSaisies } from '../contract.ts'
import type { Etat } from './fiche.ts'
import type { ChampPlan } from './plan-colonnes.ts'
import { readDecimal } from './read-decimal.ts'
import * as words from './read-words.ts'

export type FautePlan = {
  champ: ChampPlan
  code:
    | 'required'
    | 'too-long'
    | 'too-many'
    | 'word-unknown'
    | 'date-malformed'
    | 'dates-order'
    | 'number-malformed'
    | 'commune-unknown'
  saisi: string
}
/** What the CPTS knows: people and structures by their names, communes by name or code. */
export type FindInPlan = {
  personne: (nom: string) => string | null
  structure: (nom: string) => { id: string; genre: string } | null
  commune: (nom: string) => string | null
}
type One<K extends keyof PartiesSaisies> = NonNullable<PartiesSaisies[K]> extends (infer L)[] ? L : never
type Identite = NonNullable<PartiesSaisies['identite']>

const MAX: Partial<Record<ChampPlan, number>> = {
  objectif: 4000,
  risques: 4000,
  publicVise: 1000,
  unite: 60,
  qui: 200,
  partenaire: 200,
}

const opener = (cells: ReadonlyMap<ChampPlan, string>) => {
  const fautes: FautePlan[] = []
  const note = (champ: ChampPlan, code: FautePlan['code'], saisi = ''): null => {
    fautes.push({ champ, code, saisi: saisi.slice(0, 60) })
    return null
  }
  const text = (champ: ChampPlan): string => {
    const cell = cells.get(champ) ?? ''
    if (cell.length <= (MAX[champ] ?? 300)) return cell
    note(champ, 'too-long', cell)
    return ''
  }
  const day = (champ: ChampPlan): string | null => {
    const cell = text(champ)
    return cell === '' ? null : (readDate(cell) ?? note(champ, 'date-malformed', cell))
  }
  const word = <V>(champ: ChampPlan, read: (cell: string) => V | null): V | null => {
    const cell = text(champ)
    return cell === '' ? null : (read(cell) ?? note(champ, 'word-unknown', cell))
  }
  const number = (champ: ChampPlan): number | null => {
    const value = readDecimal(text(champ))
    return value === undefined ? note(champ, 'number-malformed', text(champ)) : value
  }
  /** Cells that hold several things: semicolons, or new lines. */
  const list = (champ: ChampPlan): string[] =>
    text(champ)
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter(Boolean)
  return { fautes, note, text, day, word, number, list }
}
type Opened = ReturnType<typeof opener>

const readIdentite = (r: Opened, find: FindInPlan): Partial<Identite> => {
  const identite: Partial<Identite> = {}
  for (const champ of ['objectif', 'publicVise', 'risques'] as const)
    if (r.text(champ) !== '') identite[champ] = r.text(champ)
  const missions = r
    .list('missions')
    .flatMap((cell) => words.readMission(cell) ?? r.note('missions', 'word-unknown', cell) ?? [])
  if (missions.length > 0) identite.missions = [...new Set(missions)]
  const communes = r
    .list('communes')
    .filter((cell) => !/^tou(t|tes)\b/.test(foldText(cell)))
    .flatMap((cell) => find.commune(cell) ?? r.note('communes', 'commune-unknown', cell) ?? [])
  if (communes.length > 0) identite.communes = [...new Set(communes)]
  const [debut, fin] = [r.day('debut'), r.day('fin')]
  if (debut !== null && fin !== null && fin < debut) r.note('fin', 'dates-order', r.text('fin'))
  if (debut !== null) identite.debut = debut
  if (fin !== null) identite.fin = fin
  return identite
}

const readTache = (r: Opened, find: FindInPlan): One<'taches'> | null => {
  const [libelle, qui] = [r.text('tache'), r.text('qui')]
  const [echeance, faiteLe] = [r.day('echeance'), r.day('faiteLe')]
  if (libelle === '') return null
  const professionnelId = qui === '' ? null : find.personne(qui)
  return { libelle, professionnelId, qui: professionnelId === null ? qui : '', echeance, faiteLe }
}

const readJalon = (r: Opened): One<'jalons'> | null => {
  const libelle = r.text('jalon')
  const prevuLe = r.day('jalonLe') ?? (libelle === '' ? null : r.day('echeance'))
  const atteintLe = r.day('atteintLe')
  if (libelle === '') return null
  if (prevuLe === null) return r.fautes.some(({ champ }) => champ === 'jalonLe') ? null : r.note('jalonLe', 'required')
  return { libelle, prevuLe, atteintLe }
}

const readPartenaire = (r: Opened, find: FindInPlan): One<'partenaires'> | null => {
  const nom = r.text('partenaire')
  const genre = r.word('partenaireGenre', words.readGenrePartenaire)
  const [stade, stadeLe] = [r.word('stade', words.readStade), r.day('stadeLe')]
  if (nom === '') return null
  const known = find.structure(nom)
  return {
    structureId: known?.id ?? null,
    nom: known ? '' : nom,
    genre: genre ?? (known ? (known.genre as One<'partenaires'>['genre']) : words.guessGenrePartenaire(nom)),
    stade: stade ?? 'a-contacter',
    stadeLe,
  }
}

const readIndicateur = (r: Opened): One<'indicateurs'> | null => {
  const [libelle, unite, source] = [r.text('indicateur'), r.text('unite'), r.text('source')]
  const [depart, cible] = [r.number('depart'), r.number('cible')]
  const [departLe, cibleLe] = [r.day('departLe'), r.day('cibleLe')]
  return libelle === '' ? null : { libelle, unite, depart, departLe, cible, cibleLe, source }
}

const readDepense = (r: Opened): One<'budget'> | null => {
  const libelle = r.text('depense')
  // Without a column for it, the year of the action.
  const year = r.text('annee') || (readDate(r.text('debut')) ?? readDate(r.text('echeance')) ?? '').slice(0, 4)
  const amount = r.text('montant')
  const euros = readDecimal(amount.replaceAll(/€|euros?/gi, ''))
  const financement = r.word('financement', words.readFinancement) ?? 'a-trouver'
  if (libelle === '' && amount === '') return null
  if (euros === undefined || (euros !== null && euros < 0)) return r.note('montant', 'number-malformed', amount)
  if (!/^20\d\d$/.test(year)) return r.note('annee', year === '' ? 'required' : 'number-malformed', year)
  return {
    libelle: libelle || 'Budget de l’action',
    centimes: Math.round((euros ?? 0) * 100),
    annee: Number(year),
    financement,
  }
}

const readPreuve = (r: Opened): One<'preuves'> | null => {
  const libelle = r.text('preuve')
  const genre = r.word('preuveGenre', words.readGenrePreuve)
  return libelle === '' ? null : { libelle, genre: genre ?? words.readGenrePreuve(libelle) ?? 'autre' }
}

export const readPlanLine = (cells: ReadonlyMap<ChampPlan, string>, find: FindInPlan) => {
  const r = opener(cells)
  const people = r.list('referents').map((nom) => ({ nom, id: find.personne(nom) }))
  const things = {
    tache: readTache(r, find),
    jalon: readJalon(r),
    partenaire: readPartenaire(r, find),
    indicateur: readIndicateur(r),
    depense: readDepense(r),
    preuve: readPreuve(r),
  }
  return {
    ...things,
    identite: readIdentite(r, find),
    etat: r.word<Etat>('etat', words.readEtat),
    referents: people.flatMap(({ id }) => id ?? []),
    strangers: people.filter(({ id }) => id === null).map(({ nom }) => nom),
    porte: (Object.keys(things) as (keyof typeof things)[]).filter((name) => things[name] !== null),
    fautes: dedupe(r.fautes),
  }
}

/** A cell that two readers looked at is told once. */
const dedupe = (fautes: readonly FautePlan[]): FautePlan[] => [
  ...new Map(fautes.map((faute) => [`${faute.champ} ${faute.code} ${faute.saisi}`, faute])).values(),
]
