import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { VIEWS } from './labels.ts'

const ALL = [
  { word: VIEWS.bureau, to: '/soins', permission: 'creneau.search' },
  { word: VIEWS.rendezVous, to: '/soins/rendez-vous', permission: 'rendez-vous.read' },
  { word: VIEWS.agendas, to: '/soins/agendas', permission: 'agenda.read' },
  { word: VIEWS.garde, to: '/soins/garde', permission: 'garde.read' },
  { word: VIEWS.sas, to: '/soins/sas', permission: 'agenda.read' },
  { word: VIEWS.tableau, to: '/soins/tableau', permission: 'soins.board' },
  { word: VIEWS.dimensionner, to: '/soins/combien', permission: 'soins.board' },
] as const

/** The views that this role may open. */
export const Views = () => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const views = ALL.filter(({ permission }) => permissions.includes(permission))
  return views.length > 1 ? <ViewTabs label={VIEWS.label} views={views} /> : null
}
