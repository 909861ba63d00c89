import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { SCREENS } from './labels.ts'

/** The views of « Registre ». Indicators are counted from it, in a later room. */
export const Views = ({ current }: { current?: string }) => {
  const seesIndicateurs = useCan('indicateur.read')
  const seesActes = useCan('acte.read')
  const views = [
    ...(seesActes
      ? [
          { word: SCREENS.actes, to: '/registre' },
          { word: SCREENS.verification, to: '/registre/verification' },
        ]
      : []),
    ...(seesIndicateurs ? [{ word: SCREENS.indicateurs, to: '/indicateurs' }] : []),
  ]
  return <ViewTabs label={SCREENS.registre} views={views.map((view) => ({ ...view, current: view.to === current }))} />
}
