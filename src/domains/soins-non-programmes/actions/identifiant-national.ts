/**
 * The national identifier of a structure, as the SAS wants it: a digit for its kind, then the number.
 * Source: ANS, guide « Service d’accès aux soins » 1.2.0, foire aux questions: 1 FINESS, 3 SIRET, 4 RPPS and rank.
 */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { checkFiness, checkRpps, checkSiret } from '../../communaute/index.ts'

/** Reads a FINESS or a SIRET as people write them, and the three kinds already prefixed. */
export const readIdentifiantNational = (text: string): Result<string, 'identifiant-malformed'> => {
  const typed = text.replaceAll(/[\s.\u00a0\u202f-]/g, '').toUpperCase()
  const [kind, number] = [typed.slice(0, 1), typed.slice(1)]
  if (checkFiness(typed).ok && typed.length === 9) return ok(`1${typed}`)
  if (checkSiret(typed).ok) return ok(`3${typed}`)
  if (kind === '1' && number.length === 9 && checkFiness(number).ok) return ok(typed)
  if (kind === '3' && checkSiret(number).ok) return ok(typed)
  if (kind === '4' && /^\d{14}$/.test(number) && checkRpps(number.slice(0, 11)).ok) return ok(typed)
  return refuse('identifiant-malformed')
}
