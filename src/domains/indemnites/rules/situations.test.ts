/** Tables that a treasurer can read: a case, and the amount or the ceiling that follows, with the sentence shown. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { resolveWallTime } from '../../../kernel/time.ts'
import { plafondOf } from '../../../referentials/baremes/plafonds.ts'
import { countMinutes } from './horaire.ts'
import { computeMontant } from './montant.ts'
import { checkPlafond } from './plafond.ts'
import { chooseTarif, natureOf, type Tarif, TEMPS_DECLARE } from './tarif.ts'

const read = <T>(name: string): T =>
  parse(readFileSync(join(import.meta.dirname, 'situations', `${name}.yaml`), 'utf8')) as T
/** The tables are typed on a keyboard: the no-break spaces are put here, as the screens have them. */
const typeset = (text: string): string =>
  text
    .replaceAll(' :', '\u00a0:')
    .replaceAll(/ ([€%])/g, '\u00a0$1')
    .replaceAll(/(\d) (?=\d{3}(?:\D|$))/g, '$1\u00a0')
    .replaceAll(/(\d) (h|minutes|minute)\b/g, '$1\u00a0$2')
    .replaceAll(/\u00a0h (?=\d)/g, '\u00a0h\u00a0')
const cents = (euros: number): number => Math.round(euros * 100)

type Ligne = {
  nature: Tarif['nature']
  libelle: string
  euros: number
  unite?: Tarif['unite']
  professions?: string[]
  genres?: string[]
  horaire?: Tarif['horaire']
  plafondActe?: number
}
type CasTemps = {
  cas: string
  le: string
  de: string
  a: string
  profession: string
  mission?: string
  genre?: string
  attendu: null | { euros: number; ligne: string; explication: string[] }
}
type Table = {
  bareme: { heures: { debut: string; fin: string; jours: number[] }; lignes: Ligne[] }
  situations: CasTemps[]
}

const table = read<Table>('temps')
const tarifs: Tarif[] = table.bareme.lignes.map((one, i) => ({
  rang: i + 1,
  nature: one.nature,
  libelle: one.libelle,
  professions: one.professions ?? [],
  genres: one.genres ?? [],
  unite: one.unite ?? 'heure',
  centimes: cents(one.euros),
  horaire: one.horaire ?? 'indifferent',
  plafondActeCentimes: one.plafondActe ? cents(one.plafondActe) : null,
}))

const instant = (day: string, time: string) => {
  const found = resolveWallTime(day, time, 'Europe/Paris')
  if (!found.ok) throw new Error(`${day} ${time}`)
  return found.value
}

describe('du temps à la somme', () => {
  it.each(table.situations)('$cas', ({ le, de, a, profession, mission, genre, attendu }) => {
    const tarif = chooseTarif(tarifs, { nature: natureOf(mission ?? null), profession, genre: genre ?? TEMPS_DECLARE })
    if (attendu === null) return expect(tarif).toBeUndefined()
    const { minutes, ouvrees } = countMinutes(instant(le, de), instant(le, a), table.bareme.heures, 'Europe/Paris')
    const found = computeMontant(tarif!, { minutes, ouvrees })
    expect({ euros: found.centimes / 100, ligne: tarif!.libelle, explication: found.etapes }).toEqual({
      ...attendu,
      explication: attendu.explication.map(typeset),
    })
  })
})

type CasPlafond = {
  cas: string
  annee: number
  approuve: number
  paye: number
  ailleurs: number
  demande: number
  attendu: { autorise: boolean; niveau: string; phrase: string }
}
describe('plafond d’une personne dans l’année civile', () => {
  it.each(read<CasPlafond[]>('plafond'))('$cas', ({ annee, approuve, paye, ailleurs, demande, attendu }) => {
    const plafondCentimes = plafondOf(annee)?.centimes ?? null
    const found = checkPlafond(
      { plafondCentimes, compteCentimes: cents(approuve + paye + ailleurs) },
      annee,
      cents(demande),
    )
    expect(found).toMatchObject({ ...attendu, phrase: typeset(attendu.phrase) })
  })
})
