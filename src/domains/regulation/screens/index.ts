import { defineScreens } from '../../../web/shell/room-screens.ts'

export const regulationScreens = defineScreens({
  name: 'regulation',
  entries: [],
  routes: [
    { path: '/regulation', title: 'Régulation', frame: 'public', load: () => import('./screen.tsx') },
    {
      path: '/regulation/mot-de-passe/$jeton',
      title: 'Choisir un mot de passe',
      frame: 'public',
      load: () => import('./password-screen.tsx'),
    },
  ],
  parts: { 'sas.envois': { permission: 'agenda.read', load: () => import('./envois-part.tsx') } },
})
