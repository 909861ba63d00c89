import { defineScreens } from '../../../web/shell/room-screens.ts'

export const comptesScreens = defineScreens({
  name: 'comptes',
  entries: [],
  routes: [{ path: '/connexion', title: 'Se connecter', frame: 'public', load: () => import('./sign-in-screen.tsx') }],
})
