import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const ALL = [
  { word: 'Professionnels', to: '/equipe', permission: 'professionnel.read' },
  { word: 'Structures', to: '/equipe/structures', permission: 'structure.read' },
  { word: 'Annuaire', to: '/equipe/annuaire', permission: 'annuaire.read' },
  { word: 'Imports', to: '/equipe/imports', permission: 'membre.import' },
  { word: 'Ma fiche', to: '/ma-fiche', permission: 'fiche-propre.edit' },
] as const

/** The views that this role may open: at most four. One's own fiche matters to who does not see all the others. */
export const Views = () => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const open = ALL.filter(({ permission }) => permissions.includes(permission))
  const views = open.some(({ to }) => to === '/equipe') ? open.filter(({ to }) => to !== '/ma-fiche') : open
  return views.length > 1 ? <ViewTabs label="Équipe" views={views} /> : null
}
