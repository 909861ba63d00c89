/** What is wrong with a field, as one would say it beside the form. Schemas that have a sentence of their own keep it. */
import type { z } from 'zod'
import { count, formatNumber, NBSP } from '../../kernel/french.ts'

type Issue = z.core.$ZodRawIssue

const FORMATS: Record<string, string> = {
  email: `Cette adresse électronique n’est pas complète${NBSP}: il y faut un nom, une arobase et un domaine.`,
  url: 'Cette adresse de page n’est pas complète.',
  uuid: 'Cet identifiant n’en est pas un.',
  date: `Cette date n’en est pas une${NBSP}: jour, mois et année.`,
  datetime: `Cet instant n’en est pas un${NBSP}: date, heure et fuseau.`,
  time: 'Cette heure n’en est pas une.',
}

const KINDS: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'oui ou non',
  array: 'une liste',
  date: 'une date',
  object: 'un groupe de champs',
}

const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string => {
  const least = Number(minimum)
  if (origin === 'string')
    return least <= 1 ? 'Ce champ est à remplir.' : `Il y faut au moins ${count(least, 'signe')}.`
  if (origin === 'array' || origin === 'set')
    return least <= 1 ? 'Il en faut au moins un.' : `Il en faut au moins ${formatNumber(least)}.`
  return inclusive === false ? `Il faut plus de ${formatNumber(least)}.` : `Il faut au moins ${formatNumber(least)}.`
}

const tooBig = ({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string => {
  const most = Number(maximum)
  if (origin === 'string') return `C’est trop long${NBSP}: ${count(most, 'signe')} au plus.`
  if (origin === 'array' || origin === 'set') return `C’est trop${NBSP}: ${formatNumber(most)} au plus.`
  return inclusive === false ? `Il faut moins de ${formatNumber(most)}.` : `Il faut au plus ${formatNumber(most)}.`
}

const invalidType = ({ expected, input }: Issue & { expected?: string }): string => {
  if (input === undefined || input === null || input === '') return 'Ce champ est à remplir.'
  if (Number.isNaN(input)) return 'Un nombre est attendu ici.'
  return expected && KINDS[expected] ? `Il faut ici ${KINDS[expected]}.` : 'Ce n’est pas ce qui est attendu ici.'
}

export const sayIssue = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue as unknown as z.core.$ZodIssueTooSmall)
    case 'too_big':
      return tooBig(issue as unknown as z.core.$ZodIssueTooBig)
    case 'invalid_type':
      return invalidType(issue)
    case 'invalid_format':
      return FORMATS[String((issue as { format?: unknown }).format)] ?? 'Cela n’a pas la forme attendue.'
    case 'invalid_value':
      return 'Ce choix n’existe pas.'
    case 'unrecognized_keys':
      return 'Ce champ n’existe pas.'
    case 'not_multiple_of':
      return 'Cette valeur tombe entre deux.'
    case 'invalid_union':
      return 'Ce n’est pas ce qui est attendu ici.'
    default:
      return undefined
  }
}

/** The name of a field as it reads in a sentence: the last part of its path, with its place in a list. */
export const sayField = (champ: string): string => {
  const parts = champ.split('.')
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? champ
  const place = parts.findLast((part) => /^\d+$/.test(part))
  return place === undefined ? name : `${name} (n°${NBSP}${Number(place) + 1})`
}
