import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { type Choix, projet } from '../client.ts'

const NOTHING: Choix = { professionnels: [], structures: [], communes: [] }

/** People, structures and communes that a form offers: read when a form opens. */
export const useChoix = (): Choix => {
  const { id: cptsId } = useCpts()
  return useCall(projet.listChoixFiche, { params: { cptsId } }, { keep: true }).data ?? NOTHING
}

export const peopleChoices = ({ professionnels }: Choix) =>
  professionnels.map(({ id, nom, exercice }) => ({ value: id, label: `${nom}, ${exercice}` }))
