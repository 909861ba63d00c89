import { useLocation } from '@tanstack/react-router'
import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

/** Steps, sending and versions are pages of the first view. */
const OF_PROJET = /^\/projet\/(pas|envoi|versions)(\/|$)/

const OF_DIALOGUE = /^\/projet\/dialogue(\/|$)/

/** The views of the projet, in the order of its life. */
export const Views = () => {
  const { pathname } = useLocation()
  const mayReadLife = useCan('etape.read')
  const mayExport = useCan('projet.export')
  const mayReadDialogue = useCan('dialogue.read')
  const views = [
    { word: 'Étapes', to: '/projet', current: OF_PROJET.test(pathname) },
    { word: 'Fiches-actions', to: '/projet/fiches' },
    ...(mayReadLife ? [{ word: 'Vie de la CPTS', to: '/projet/vie' }] : []),
    ...(mayExport ? [{ word: 'Documents', to: '/projet/documents' }] : []),
    // Of a later room: what was promised, then what became of it.
    ...(mayReadDialogue
      ? [{ word: 'Dialogue de gestion', to: '/projet/dialogue', current: OF_DIALOGUE.test(pathname) }]
      : []),
  ]
  return <ViewTabs label="Projet" views={views} />
}
