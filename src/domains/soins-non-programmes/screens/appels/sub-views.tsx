import { ViewTabs } from '../../../../web/components/view-tabs.tsx'
import { Views } from '../views.tsx'
import { APPELS } from './labels.ts'

const OWN = [
  { word: APPELS.journal, to: '/soins/appels' },
  { word: APPELS.orientations, to: '/soins/orientations' },
]

/** The views of the room, then the two of this one. */
export const SubViews = () => (
  <>
    <Views current="/soins/appels" />
    <ViewTabs label={APPELS.views} views={OWN} />
  </>
)
