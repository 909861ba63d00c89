/** The web door of the room. Each subject gives its routes; the word « Projet » leads to the first view. */
import { icons } from '../../../web/components/icons.ts'
import { defineScreens } from '../../../web/shell/room-screens.ts'
import { documentsRoutes } from './documents/routes.ts'
import { fichesRoutes } from './fiches/routes.ts'
import { parcoursRoutes } from './parcours/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { versionsRoutes } from './versions/routes.ts'
import { vieRoutes } from './vie/routes.ts'

export { Views as ProjetViews } from './views.tsx'

export const projetScreens = defineScreens({
  name: 'projet',
  entries: [{ word: 'Projet', to: '/projet', permission: 'projet.read', letter: 'p', icon: icons.target }],
  routes: [...parcoursRoutes, ...fichesRoutes, ...planRoutes, ...versionsRoutes, ...vieRoutes, ...documentsRoutes],
})
