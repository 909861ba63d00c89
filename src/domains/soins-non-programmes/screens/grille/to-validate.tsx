import { Link } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { soins } from '../client.ts'
import { GRILLE } from './labels.ts'

/** A grid that waits for a physician: said where a professional comes by themselves. */
export const GrilleToValidate = () => {
  const { id: cptsId } = useCpts()
  const maySign = useCan('grille.validate')
  const list = useCall(soins.listGrilles, { params: { cptsId } }, { enabled: maySign })
  const waiting = list.data?.grilles.find(({ statut, fautes }) => statut === 'brouillon' && fautes === 0)
  if (!waiting || !list.data?.peutValider) return null
  return (
    <Notice kind="hand">
      {GRILLE.waiting} <Link to={`/soins/grille/${waiting.id}`}>{GRILLE.version(waiting.numero)}</Link>
    </Notice>
  )
}
