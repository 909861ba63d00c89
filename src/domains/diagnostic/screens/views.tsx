import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const VIEWS = [
  { word: 'Accès aux soins', to: '/diagnostic/acces' },
  { word: 'Sources', to: '/diagnostic/sources' },
] as const

/** The views of « Diagnostic ». */
export const DiagnosticViews = ({ current }: { current?: string }) => (
  <ViewTabs label="Diagnostic" views={VIEWS.map((view) => ({ ...view, current: view.to === current }))} />
)
