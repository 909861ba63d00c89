/** The word of a public page, from the name of the CPTS: `CPTS du Bassin de Thau` → `bassin-de-thau`. */
import { foldText } from '../../../kernel/french.ts'

const LONGEST = 60

export const adresseFrom = (nom: string): string =>
  foldText(nom)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^cpts-(du|de-la|de-l|des|de|d)-/, '')
    .replace(/^cpts-/, '')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
