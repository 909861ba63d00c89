/**
 * Interests that a decision, an agreement or a payment touches: shown to those who decide, who judge. Nothing where there
 * is none, or where the person may not read them.
 */
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { NATURE_LABELS, PAR_LABELS } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'
import { withWhom } from './draft.ts'

type Props = {
  /** What it is about: the title of a decision, the name of who is paid. */
  mots?: string
  structures?: readonly string[]
  /** Those who take part: only theirs are shown. */
  personnes?: readonly string[]
}

export const InteretsLies = ({ mots = '', structures = [], personnes = [] }: Props) => {
  const { id: cptsId } = useCpts()
  const mayRead = useCan('interet.read')
  const query = {
    ...(mots ? { mots: mots.slice(0, 500) } : {}),
    ...(structures.length > 0 ? { structures: structures.join(',') } : {}),
    ...(personnes.length > 0 ? { personnes: personnes.join(',') } : {}),
  }
  const read = useCall(
    gouvernance.listInteretsLies,
    { params: { cptsId }, query },
    { enabled: mayRead && Object.keys(query).length > 0 },
  )
  const found = read.data?.interets ?? []
  if (found.length === 0) return null
  return (
    <aside className={styles.lies} aria-label="Intérêts déclarés qui touchent ce sujet">
      <h3>Intérêts déclarés qui touchent ce sujet</h3>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            {one.nom}&nbsp;: {NATURE_LABELS[one.nature].toLowerCase()}, {withWhom(one)} ({PAR_LABELS[one.par]})
          </li>
        ))}
      </ul>
    </aside>
  )
}
