import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

/** Its neighbours under « Soins », for who may open them. */
const ALL = [
  { word: 'Répondre', to: '/soins', permission: 'creneau.search' },
  { word: 'Disponibilités', to: '/soins/agendas', permission: 'agenda.read' },
  { word: 'Garde', to: '/soins/garde', permission: 'garde.read' },
] as const

export const Views = ({ isInside = false }: { isInside?: boolean }) => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const views = ALL.filter(({ permission }) => permissions.includes(permission)).map((view) =>
    isInside && view.to === '/soins/garde' ? { ...view, current: true } : view,
  )
  return views.length > 1 ? <ViewTabs label="Soins non programmés" views={views} /> : null
}
