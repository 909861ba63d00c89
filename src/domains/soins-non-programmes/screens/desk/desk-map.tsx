import type { CreneauTrouve } from '../../contract.ts'
import type { Commune } from './use-communes.ts'

type Props = {
  cptsId: string
  slots: readonly CreneauTrouve[]
  selected: string | null
  commune: string | null
  communes: readonly Commune[]
}

export const DeskMap = (_props: Props) => null
