import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { FinancesSections } from './sections.tsx'

/** The views of the bank. Dues are matched in the room that calls them. */
export const FinancesViews = ({ current }: { current?: string }) => {
  const seesDues = useCan('campagne.read')
  const views = [
    { word: 'Relevés', to: '/finances/releves' },
    ...(seesDues ? [{ word: 'Cotisations reçues', to: '/finances/cotisations' }] : []),
    { word: 'Imports', to: '/finances/imports' },
    { word: 'Comptes', to: '/finances/comptes' },
  ]
  return (
    <>
      <FinancesSections current="banque" />
      <ViewTabs label="Banque" views={views.map((view) => ({ ...view, current: view.to === current }))} />
    </>
  )
}
