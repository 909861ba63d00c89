import { RECETTES } from '../../domains/diagnostic/index.ts'
import type { Say } from './options.ts'

export const tellRecettes = (say: Say): void => {
  for (const { code, titre, producteur, licence, page, remarque } of RECETTES) {
    say(`${code}\n  ${titre}. ${producteur}, ${licence}`)
    if (page) say(`  ${page}`)
    if (remarque) say(`  ${remarque}`)
  }
}
