import { ok, type Result, refuse } from '../../../kernel/result.ts'

export type CourrielFault = 'courriel-malformed'

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** An address that a mail server may accept, in lower case. « Nom <adresse> » and « mailto: » are read too. */
export const checkCourriel = (text: string): Result<string, CourrielFault> => {
  const bare = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const at = bare.lastIndexOf('@')
  const isWellFormed =
    bare.length <= 254 && at > 0 && at <= 64 && LOCAL.test(bare.slice(0, at)) && DOMAIN.test(bare.slice(at + 1))
  return isWellFormed ? ok(bare) : refuse('courriel-malformed', { saisi: text })
}
