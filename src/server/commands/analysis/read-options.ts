/** Numbers given on the command line, or what is wrong with them. */
import { InvalidArgumentError } from 'commander'
import { NBSP } from '../../../kernel/french.ts'
import { readDay, readNumber } from '../../analysis/columns.ts'
import type { Ratio } from '../../analysis/run-roll-up.ts'

const read = (text: string, is: (value: number) => boolean, what: string): number => {
  const value = readNumber(text)
  if (value === undefined || !is(value)) throw new InvalidArgumentError(`«${NBSP}${text}${NBSP}» n’est pas ${what}.`)
  return value
}

export const readPositive = (text: string): number => read(text, (value) => value >= 0, 'un nombre positif')
export const readShare = (text: string): number =>
  read(text, (value) => value > 0 && value <= 1, 'une part entre 0 et 1')
export const readInteger = (text: string): number =>
  read(text, (value) => Number.isInteger(value) && value >= 1 && value < 2 ** 31, 'un nombre entier, un ou plus')

/** Shares that go down, with points as decimals: commas part them. */
export const readCuts = (text: string): number[] => {
  const cuts = text.split(',').map((one) => readShare(one.trim()))
  if (cuts.some((cut, k) => k > 0 && cut >= cuts[k - 1]!))
    throw new InvalidArgumentError(`Les limites «${NBSP}${text}${NBSP}» ne descendent pas.`)
  return cuts
}

/** Names parted by commas, each once, none empty; heads of tables are read in small letters. */
export const readNames = (text: string): string[] => {
  const names = text.split(',').map((one) => one.trim().toLowerCase())
  if (names.some((name, k) => name === '' || names.indexOf(name) !== k))
    throw new InvalidArgumentError(`Dans «${NBSP}${text}${NBSP}», un nom manque ou revient deux fois.`)
  return names
}

/** Days since 1970. */
export const readDate = (text: string): number => {
  const day = readDay(text)
  if (day === undefined) throw new InvalidArgumentError(`«${NBSP}${text}${NBSP}» n’est pas une date, comme 2026-01-31.`)
  return day
}

export const readRatios = (text: string): Ratio[] =>
  readNames(text).map((one) => {
    const [, name, numerator, denominator] = /^([^=/]+)=([^=/]+)\/([^=/]+)$/.exec(one) ?? []
    if (!name || !numerator || !denominator)
      throw new InvalidArgumentError(`«${NBSP}${one}${NBSP}» ne s’écrit pas nom=numérateur/dénominateur.`)
    return { name: name.trim(), numerator: numerator.trim(), denominator: denominator.trim() }
  })
