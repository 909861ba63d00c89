import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const BASE = '/soins/medecin-traitant'
const ALL = [
  { word: 'Soins', to: '/soins', permission: 'creneau.search' },
  { word: 'Demandes', to: BASE, permission: 'demande-mt.read' },
  { word: 'Répartir', to: `${BASE}/repartir`, permission: 'demande-mt.read' },
  { word: 'Médecins', to: `${BASE}/medecins`, permission: 'demande-mt.read' },
  { word: 'Tableau', to: `${BASE}/tableau`, permission: 'demande-mt.board' },
  { word: 'Listes', to: `${BASE}/listes`, permission: 'demande-mt.import' },
  { word: 'Réglages', to: `${BASE}/reglages`, permission: 'demande-mt.read' },
]

/** The views that this role may open. */
export const Views = ({ current }: { current?: string }) => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const views = ALL.filter(({ permission }) => permissions.includes(permission))
  return <ViewTabs label="Médecin traitant" views={views.map((view) => ({ ...view, current: view.to === current }))} />
}
