/**
 * RPPS numbers for people who do not exist. National numbers are given from 10 000 000 000 upwards and begin with 1;
 * ours begin with 999 and carry a right key, so that every check passes and nobody is meant.
 */
import { luhnKey } from '../../kernel/luhn.ts'

const FIRST = 999_000_0000

/** The n-th fictional number, n from 0 to 9 999 999. */
export const newRpps = (n: number): string => {
  const body = String(FIRST + n)
  return body + luhnKey(body)
}
