import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { SCREENS } from './labels.ts'

export const Views = () => (
  <ViewTabs
    label={SCREENS.registre}
    views={[
      { word: SCREENS.actes, to: '/registre' },
      { word: SCREENS.verification, to: '/registre/verification' },
    ]}
  />
)
