import { useLocation } from '@tanstack/react-router'
import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { FinancesSections } from '../../tresorerie/screens/index.ts'

export const Views = () => {
  const { pathname } = useLocation()
  const seesAccounts = useCan('comptabilite.read')
  const under = (start: string) => pathname.startsWith(start)
  const views = [
    { word: 'Indemnités', to: '/finances/indemnites', current: under('/finances/indemnites') },
    { word: 'Dépenses', to: '/finances/depenses', current: under('/finances/depenses') },
    { word: 'Paiements', to: '/finances/paiements', current: under('/finances/paiements') },
    ...(seesAccounts ? [{ word: 'Comptabilité', to: '/finances/comptabilite' }] : []),
  ]
  return (
    <>
      <FinancesSections current="sommes" />
      <ViewTabs label="Indemnités et dépenses" views={views} />
    </>
  )
}
