import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const VIEWS = [
  { word: 'Chercher', to: '/equipe/annuaire-national' },
  { word: 'À inviter', to: '/equipe/a-inviter' },
  { word: 'Rattachements', to: '/equipe/rattachements' },
  { word: 'Changements', to: '/equipe/changements-annuaire' },
]

export const Views = () => <ViewTabs label="Annuaire national" views={VIEWS} />
