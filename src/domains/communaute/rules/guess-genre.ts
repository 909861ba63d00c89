/** What kind of structure a name tells, when an import brings one by its FINESS. « autre » when it tells nothing. */
import { foldText } from '../../../kernel/french.ts'
import type { GenreStructure } from '../contract.ts'

const SIGNS: readonly [RegExp, GenreStructure][] = [
  [/\b(msp|maison(s)? de sante|pole de sante)\b/, 'msp'],
  [/\b(cds|centre(s)? de sante|centre dentaire)\b/, 'cds'],
  [/\b(pharmacie|officine)\b/, 'officine'],
  [/\b(laboratoire|labo|biologie)\b/, 'laboratoire'],
  [/\b(ehpad|maison de retraite)\b/, 'ehpad'],
  [/\b(ssiad)\b/, 'ssiad'],
  [/\b(saad|aide a domicile)\b/, 'saad'],
  [/\b(had|hospitalisation a domicile)\b/, 'had'],
  [/\b(ccas)\b/, 'ccas'],
  [/\b(pmi|protection maternelle)\b/, 'pmi'],
  [/\b(dac|appui a la coordination)\b/, 'dac'],
  [/\b(hopital|clinique|centre hospitalier|ch|chu|polyclinique|hopitaux)\b/, 'etablissement'],
  [/\b(cabinet)\b/, 'cabinet'],
  [/\b(association)\b/, 'association'],
]

export const guessGenre = (nom: string): GenreStructure => {
  const folded = foldText(nom)
  return SIGNS.find(([sign]) => sign.test(folded))?.[1] ?? 'autre'
}
