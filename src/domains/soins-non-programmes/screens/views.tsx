import { useCptsQuery, useMe } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { VIEWS } from './labels.ts'

const ALL = [
  { word: VIEWS.bureau, to: '/soins', permission: 'creneau.search' },
  { word: VIEWS.rendezVous, to: '/soins/rendez-vous', permission: 'rendez-vous.read' },
  { word: VIEWS.agendas, to: '/soins/agendas', permission: 'agenda.read' },
  { word: VIEWS.sas, to: '/soins/sas', permission: 'agenda.read' },
  { word: VIEWS.medecinTraitant, to: '/soins/medecin-traitant', permission: 'demande-mt.read' },
  { word: VIEWS.tableau, to: '/soins/tableau', permission: 'soins.board' },
  { word: VIEWS.dimensionner, to: '/soins/combien', permission: 'soins.board' },
] as const

/** The views that this role may open. */
export const Views = () => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const holdsPatients = useMe().data?.installation.patients === true
  const views = ALL.filter(
    ({ permission }) => permissions.includes(permission) && (holdsPatients || !permission.startsWith('demande-mt')),
  )
  return views.length > 1 ? <ViewTabs label={VIEWS.label} views={views} /> : null
}
