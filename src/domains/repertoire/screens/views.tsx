import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const STRUCTURES = [{ word: 'FINESS', to: '/equipe/finess' }]
const PEOPLE = [
  { word: 'Chercher', to: '/equipe/annuaire-national' },
  { word: 'À inviter', to: '/equipe/a-inviter' },
  { word: 'Rattachements', to: '/equipe/rattachements' },
  { word: 'Changements', to: '/equipe/changements-annuaire' },
]

/** Whoever sees structures only has nowhere else to go. */
export const Views = () =>
  useCan('professionnel.read') ? <ViewTabs label="Annuaire national" views={[...PEOPLE, ...STRUCTURES]} /> : null
