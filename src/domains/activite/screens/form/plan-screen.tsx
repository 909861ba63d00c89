import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { activite } from '../client.ts'
import { ACTIVITE, sayDay } from '../labels.ts'
import { Views } from '../views.tsx'
import { bodyOf, emptyDraft } from './draft.ts'
import { ActiviteFields } from './fields.tsx'
import styles from './form.module.css'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  // A free day of the calendar leads here with itself.
  const asked = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('jour') })
  const [draft, setDraft] = useState(() =>
    emptyDraft(asked && DAY.test(asked) ? asked : Temporal.Now.plainDateISO(zone).add({ days: 7 }).toString()),
  )
  const plan = useAction(activite.planActivite, {
    onDone: ({ id }) => {
      notify(`C’est prévu pour le ${sayDay(draft.jour)}. Dites qui est attendu.`)
      void navigate({ to: '/activite/$activiteId', params: { activiteId: id } })
    },
  })
  return (
    <>
      <Views />
      <Headline above={<Link to="/activite">{ACTIVITE.room}</Link>}>{ACTIVITE.plan}</Headline>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={() => plan.run({ params: { cptsId }, body: bodyOf(draft) })}
          error={plan.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={plan.pending}>
                Prévoir pour le {draft.jour ? sayDay(draft.jour) : 'jour choisi'}
              </Button>
              <Link to="/activite">Renoncer</Link>
            </>
          }
        >
          <ActiviteFields draft={draft} onChange={setDraft} champs={plan.champs} />
        </Form>
      </div>
    </>
  )
}
