import type { SearchSource } from '../../../web/shell/room-screens.ts'
import { accueil } from './client.ts'

const KINDS = { professionnel: 'Professionnels', commune: 'Communes', acte: 'Actes' } as const

export const search: SearchSource = {
  permission: 'accueil.read',
  find: async (cptsId, words) => {
    const { resultats } = await accueil.searchPartout({ params: { cptsId }, query: { q: words } })
    return resultats.map(({ genre, titre, detail, vers }) => ({ kind: KINDS[genre], title: titre, detail, to: vers }))
  },
}
