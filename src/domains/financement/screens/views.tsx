import { useLocation } from '@tanstack/react-router'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'
import { FinancesSections } from '../../tresorerie/screens/index.ts'

/** The parts of « Finances », then the views of this one; envelopes come first. */
export const Views = () => {
  const { pathname } = useLocation()
  const views = [
    { word: 'Enveloppes', to: '/finances', current: pathname.startsWith('/finances/enveloppes') },
    { word: 'Contrat', to: '/finances/contrat', current: pathname.startsWith('/finances/part-variable') },
    { word: 'Versements', to: '/finances/versements' },
    { word: 'Simulateur', to: '/finances/simulateur' },
    { word: 'Barème', to: '/finances/bareme' },
  ]
  return (
    <>
      <FinancesSections current="enveloppes" />
      <ViewTabs label="Contrat et enveloppes" views={views} />
    </>
  )
}
