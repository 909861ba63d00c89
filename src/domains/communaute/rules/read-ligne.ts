/** One line of a list of members: what it says, or each thing that is wrong with it. */

import { stripNeutralisation } from '../../../kernel/formulas.ts'
import { readDate } from '../../../kernel/read-date.ts'
import type { Champ, Publication } from './champs.ts'
import { PUBLICATIONS } from './champs.ts'
import { checkCourriel } from './courriel.ts'
import { checkFiness, checkRpps } from './identifiers.ts'
import { foldHeader } from './match-columns.ts'
import { matchProfession, matchSpecialite } from './profession.ts'
import { readTitre, splitNomComplet, splitTitre, type Titre, tidyName } from './read-nom.ts'
import { checkTelephone } from './telephone.ts'

export type FauteLigne =
  | 'rpps-malformed'
  | 'rpps-bad-key'
  | 'rpps-is-adeli'
  | 'finess-malformed'
  | 'finess-bad-key'
  | 'telephone-malformed'
  | 'courriel-malformed'
  | 'required'
  | 'too-long'
  | 'nom-not-split'
  | 'profession-unknown'
  | 'specialite-unknown'
  | 'date-malformed'
  | 'adhesion-order'
  | 'commune-unknown'
  | 'commune-ambiguous'
  | 'publie-unknown'
export type Faute = { champ: Champ; code: FauteLigne; saisi: string }

export type LieuLu = { nom: string; finess: string | null; adresse: string; codePostal: string; commune: string | null }
export type MembreLu = {
  rpps: string | null
  titre: Titre | null
  nom: string
  prenom: string
  profession: string
  specialite: string | null
  telephone: string | null
  courriel: string | null
  lieu: LieuLu | null
  adhesion: { debut: string; fin: string | null } | null
  publie: Publication[] | null
}
export type LigneLue = { ok: true; membre: MembreLu } | { ok: false; fautes: Faute[] }

/** The commune that a name and a postcode mean. Given by the reference data; a code is read too. */
export type FindCommune = (nom: string, codePostal: string) => { code: string } | 'unknown' | 'ambiguous'

const MAX = 200

/** Collects the faults of a line while each cell is read. */
const reader = (cells: ReadonlyMap<Champ, string>) => {
  const fautes: Faute[] = []
  const note = (champ: Champ, code: FauteLigne, saisi = '') => {
    fautes.push({ champ, code, saisi: saisi.slice(0, 80) })
    return null
  }
  const text = (champ: Champ): string => {
    const cell = cells.get(champ) ?? ''
    if (cell.length <= MAX) return cell
    note(champ, 'too-long', cell)
    return ''
  }
  const checked = <C extends FauteLigne>(
    champ: Champ,
    check: (cell: string) => { ok: true; value: string } | { ok: false; refusal: { code: C } },
  ): string | null => {
    const cell = text(champ)
    if (cell === '') return null
    const result = check(cell)
    return result.ok ? result.value : note(champ, result.refusal.code, cell)
  }
  return { fautes, note, text, checked }
}
type Reader = ReturnType<typeof reader>

const readIdentite = (r: Reader): { titre: Titre | null; nom: string; prenom: string } => {
  const whole = r.text('nomComplet')
  const { titre, reste } = splitTitre(whole || r.text('nom'))
  const both = whole
    ? splitNomComplet(reste)
    : { nom: tidyName(reste), prenom: tidyName(splitTitre(r.text('prenom')).reste) }
  if (!both) r.note('nomComplet', 'nom-not-split', whole)
  if (both && both.nom === '') r.note('nom', 'required')
  if (both && both.prenom === '') r.note('prenom', 'required')
  return { titre: readTitre(r.text('titre')) ?? titre, nom: both?.nom ?? '', prenom: both?.prenom ?? '' }
}

const readExercise = (r: Reader): { profession: string; specialite: string | null } => {
  const cell = r.text('profession')
  const found = cell === '' ? r.note('profession', 'required') : matchProfession(cell)
  if (cell !== '' && !found) r.note('profession', 'profession-unknown', cell)
  const written = r.text('specialite')
  const specialite = written && found ? matchSpecialite(written, found.profession) : null
  if (written && found && !specialite) r.note('specialite', 'specialite-unknown', written)
  return { profession: found?.profession ?? '', specialite: specialite ?? found?.specialite ?? null }
}

const readLieu = (r: Reader, findCommune: FindCommune): LieuLu | null => {
  const digits = r.text('codePostal').replaceAll(/\D/g, '')
  const codePostal = digits.length === 4 ? `0${digits}` : digits
  const written = r.text('commune')
  const lieu = {
    nom: r.text('lieu'),
    finess: r.checked('finess', checkFiness),
    adresse: r.text('adresse'),
    codePostal,
    commune: null,
  }
  if (written === '') return lieu.nom || lieu.finess || lieu.adresse ? lieu : null
  const found = findCommune(written, codePostal)
  if (found === 'unknown') r.note('commune', 'commune-unknown', written)
  else if (found === 'ambiguous') r.note('commune', 'commune-ambiguous', written)
  else return { ...lieu, commune: found.code }
  return null
}

const readAdhesion = (r: Reader): MembreLu['adhesion'] => {
  const dated = (champ: 'adhesionDebut' | 'adhesionFin') => {
    const cell = r.text(champ)
    return cell === '' ? null : (readDate(cell) ?? r.note(champ, 'date-malformed', cell))
  }
  const [debut, fin] = [dated('adhesionDebut'), dated('adhesionFin')]
  if (debut && fin && fin <= debut) return r.note('adhesionFin', 'adhesion-order', fin)
  return debut ? { debut, fin } : null
}

const YES = new Set(['oui', 'o', 'x', 'vrai', 'true', '1', 'ok', 'tout'])
const NO = new Set(['non', 'n', 'faux', 'false', '0', 'rien'])
const readPublie = (r: Reader): Publication[] | null => {
  const cell = foldHeader(r.text('publie'))
  if (cell === '') return null
  if (YES.has(cell)) return [...PUBLICATIONS]
  if (NO.has(cell)) return []
  const words = cell.split(' ')
  const found = PUBLICATIONS.filter((publication) => words.includes(publication))
  return found.length === words.length ? found : r.note('publie', 'publie-unknown', cell)
}

export const readLigne = (raw: ReadonlyMap<Champ, string>, findCommune: FindCommune): LigneLue => {
  const r = reader(new Map([...raw].map(([champ, cell]) => [champ, stripNeutralisation(cell.trim()).trim()])))
  const membre: MembreLu = {
    rpps: r.checked('rpps', checkRpps),
    ...readIdentite(r),
    ...readExercise(r),
    telephone: r.checked('telephone', checkTelephone),
    courriel: r.checked('courriel', checkCourriel),
    lieu: readLieu(r, findCommune),
    adhesion: readAdhesion(r),
    publie: readPublie(r),
  }
  return r.fautes.length === 0 ? { ok: true, membre } : { ok: false, fautes: r.fautes }
}
