import { useCan } from '../../../web/client/index.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

export const AccessTabs = () => {
  const maySeeJournal = useCan('journal.read')
  const views = [
    { word: 'Personnes et liens', to: '/acces' },
    ...(maySeeJournal ? [{ word: 'Journal', to: '/acces/journal' }] : []),
  ]
  return <ViewTabs label="Accès" views={views} />
}
