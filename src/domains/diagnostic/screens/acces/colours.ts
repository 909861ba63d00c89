/** Around the mean of the territory: amber under it, pine over it. Communes around are told apart by paler tones. */
import { CLASSES, type Classe } from '../../rules/acces.ts'

const OWN: Record<Classe, string> = {
  rien: '#c97f0a',
  'tres-bas': '#f0b13a',
  bas: '#f8dc9d',
  moyen: '#cfe3da',
  haut: '#5f9f8b',
}
const PALE: Record<Classe, string> = {
  rien: '#ecdcc0',
  'tres-bas': '#f4e3c2',
  bas: '#f6ecd7',
  moyen: '#e4ece6',
  haut: '#c3d5cc',
}
export const colourOf = (classe: Classe, isOwn: boolean): string => (isOwn ? OWN : PALE)[classe]
export const LEGEND = CLASSES.map(({ cle, mots }) => ({ cle, mots, colour: OWN[cle] }))
