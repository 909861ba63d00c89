import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { ACTIVITE } from './labels.ts'
import { CALENDRIER } from './labels-calendrier.ts'
import { SONDAGES } from './labels-sondages.ts'

export const Views = () => {
  const maySeePolls = useCan('sondage.read')
  const views = [
    { word: ACTIVITE.list, to: '/activite' },
    { word: CALENDRIER.word, to: '/activite/calendrier' },
    { word: ACTIVITE.suites, to: '/activite/suites' },
    ...(maySeePolls ? [{ word: SONDAGES.title, to: '/activite/sondages' }] : []),
  ]
  return <ViewTabs label={ACTIVITE.room} views={views} />
}
