import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, shortDay, todayIn } from '../../../../web/components/days.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type Enveloppe, finances } from '../client.ts'
import styles from './enveloppes.module.css'

type Props = { engagements: Enveloppe['engagements']; enveloppeId: string; mayEdit: boolean }

/** What is promised and not paid yet. What another room engaged is paid or released there. */
export const Engagements = ({ engagements, enveloppeId, mayEdit }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const settle = useAction(finances.settleEngagement, { onDone: () => notify('C’est noté.') })
  if (engagements.length === 0) return null
  const follow = (origineId: string, suite: 'payer' | 'renoncer', centimes: number) =>
    settle.run({ params: { cptsId, enveloppeId, origineId }, body: { suite, le: todayIn(zone), centimes } })
  return (
    <Section title="Engagé, pas encore payé">
      <ul className={styles.lines}>
        {engagements.map(({ origine, origineId, libelle, le, centimes }) => (
          <li key={origineId}>
            <span>
              {libelle}
              <small>depuis le {shortDay(le)}</small>
            </span>
            <b className={styles.amount}>{euros(centimes)}</b>
            {mayEdit && origine === 'engagement' && (
              <span>
                <Button
                  size="small"
                  label={`Noter payé\u00a0: ${libelle}`}
                  onClick={() => void follow(origineId, 'payer', centimes)}
                >
                  Noter payé
                </Button>{' '}
                <Button
                  kind="plain"
                  size="small"
                  label={`Renoncer à ${libelle}`}
                  onClick={() => void follow(origineId, 'renoncer', centimes)}
                >
                  Renoncer
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Problem error={settle.error} />
    </Section>
  )
}
