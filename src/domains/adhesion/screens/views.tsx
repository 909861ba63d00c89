import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const VIEWS = [
  { word: 'Équipe', to: '/equipe' },
  { word: 'Demandes', to: '/equipe/adhesions' },
  { word: 'Cotisations', to: '/equipe/cotisations' },
  { word: 'Réglages', to: '/equipe/adhesions/reglages' },
]

export const AdhesionsViews = ({ current }: { current?: string }) => (
  <ViewTabs label="Adhésions" views={VIEWS.map((view) => ({ ...view, current: view.to === current }))} />
)
