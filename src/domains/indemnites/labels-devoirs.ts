/** The sentences of what waits, on the home page. */
import { count } from '../../kernel/french.ts'
import type { CodeSommes, DevoirSommes } from './rules/devoirs.ts'
import { sayEuros } from './rules/say-euros.ts'

export type Dit = { titre: string; raison: string; verbe: string; vers: string }

const WORDS: Record<CodeSommes, { infinitif: string; raison: string; verbe: string; vers: string }> = {
  'sommes-a-controler': {
    infinitif: 'Contrôler',
    raison: 'Déclarées, elles attendent une première personne.',
    verbe: 'Contrôler',
    vers: '/finances/indemnites',
  },
  'sommes-a-approuver': {
    infinitif: 'Approuver',
    raison: 'Contrôlées, elles attendent une seconde personne, qui ne les reçoit pas.',
    verbe: 'Approuver',
    vers: '/finances/indemnites',
  },
  'sommes-a-payer': {
    infinitif: 'Payer',
    raison: 'Approuvées, elles attendent un lot de virements.',
    verbe: 'Préparer le lot',
    vers: '/finances/paiements',
  },
}

export const sayDevoirSommes = ({ code, nombre, centimes }: DevoirSommes): Dit => {
  const { infinitif, ...rest } = WORDS[code]
  return { titre: `${infinitif} ${count(nombre, 'somme due', 'sommes dues')}, ${sayEuros(centimes)}`, ...rest }
}
