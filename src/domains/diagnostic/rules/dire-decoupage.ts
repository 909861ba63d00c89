/** What a division says of itself in sentences that files and screens share. */
import { count } from '../../../kernel/french.ts'

const SHOWN = 8

/** Communes that are gone since the division was kept. */
export const sayPerdues = (codes: readonly string[]): string | null => {
  if (codes.length === 0) return null
  const list = codes.slice(0, SHOWN).join(', ')
  return `${count(codes.length, 'commune')} n’${codes.length > 1 ? 'existent' : 'existe'} plus (${list}${codes.length > SHOWN ? '…' : ''})\u00a0: les mesures les laissent de côté. Relancez la recherche.`
}
