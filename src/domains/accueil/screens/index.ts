import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'

export const accueilScreens = defineScreens({
  name: 'accueil',
  entries: [{ word: 'Accueil', to: '/', permission: 'accueil.read', letter: 'a', icon: icons.home }],
  routes: [
    { path: '/', title: 'Accueil', permission: 'accueil.read', load: () => import('./home-screen.tsx') },
    { path: '/courriels', title: 'Courriels', permission: 'courriel.read', load: () => import('./mails-screen.tsx') },
  ],
  search: async () => (await import('./search.ts')).search,
})
