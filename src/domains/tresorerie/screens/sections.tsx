/** The parts of « Finances »: what is granted, what is owed, what the bank says. Each room has its own views under it. */
import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

export type FinancesPart = 'enveloppes' | 'sommes' | 'banque'

export const FinancesSections = ({ current }: { current: FinancesPart }) => {
  const seesMoney = useCan('finances.read')
  const seesSums = useCan('indemnite.read')
  const seesBank = useCan('tresorerie.read')
  const parts = [
    ...(seesMoney ? [{ word: 'Contrat et enveloppes', to: '/finances', part: 'enveloppes' }] : []),
    ...(seesSums ? [{ word: 'Indemnités et dépenses', to: '/finances/indemnites', part: 'sommes' }] : []),
    ...(seesBank ? [{ word: 'Banque', to: '/finances/releves', part: 'banque' }] : []),
  ]
  return (
    <ViewTabs
      label="Parties des finances"
      views={parts.map(({ word, to, part }) => ({ word, to, current: part === current }))}
    />
  )
}
