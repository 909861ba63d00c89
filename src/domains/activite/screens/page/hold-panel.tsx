/** Once it is over: from when to when it was held. */
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TimeField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { sameHours } from '../../rules/horaire.ts'
import { activite } from '../client.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

export const HoldPanel = ({ cptsId, it }: Part) => {
  const at = (text: string) => Temporal.Instant.from(text)
  const [hours, setHours] = useState(() => sameHours(at(it.debut), at(it.fin), it.zone))
  const hold = useAction(activite.holdActivite, {
    onDone: () => notify('C’est noté. Il reste à relire et à signer.'),
  })
  if (Temporal.Instant.compare(at(it.debut), Temporal.Now.instant()) > 0) return null
  return (
    <Section title={'S’est-elle tenue\u00a0?'}>
      <Form
        onSubmit={() => hold.run({ params: { cptsId, activiteId: it.id }, body: hours })}
        error={hold.error}
        actions={
          <Button kind="primary" type="submit" pending={hold.pending}>
            Noter qu’elle s’est tenue
          </Button>
        }
      >
        <div className={styles.pair}>
          <TimeField label="De" value={hours.debut} onChange={(debut) => setHours({ ...hours, debut })} />
          <TimeField label="À" value={hours.fin} onChange={(fin) => setHours({ ...hours, fin })} />
        </div>
      </Form>
    </Section>
  )
}
