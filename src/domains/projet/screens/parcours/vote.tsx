import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { projet } from '../client.ts'
import styles from './parcours.module.css'

/** A vote holds for the whole order: moving one priority takes it away. */
export const Vote = ({ voteLe, today, mayEdit }: { voteLe: string | null; today: string; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const [isOpen, setOpen] = useState(false)
  const [le, setLe] = useState(today)
  const undo = useAction(projet.votePriorites)
  const vote = useAction(projet.votePriorites, {
    onDone: () => {
      notify('Le vote est noté. Il vaut pour cet ordre.', {
        undo: () => undo.run({ params: { cptsId }, body: { le: voteLe } }),
      })
      setOpen(false)
    },
  })
  if (isOpen)
    return (
      <Form
        wide
        onSubmit={() => vote.run({ params: { cptsId }, body: { le } })}
        error={vote.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={vote.pending}>
              Noter le vote
            </Button>
            <Button kind="plain" onClick={() => setOpen(false)}>
              Renoncer
            </Button>
          </>
        }
      >
        <DateField label="Ordre voté le" value={le} onChange={setLe} error={vote.champs.le} />
      </Form>
    )
  return (
    <div className={styles.other}>
      <span>{voteLe ? `Ordre voté le ${longDay(voteLe)}.` : 'Ordre non voté.'}</span>
      {mayEdit && (
        <Button kind="plain" size="small" onClick={() => setOpen(true)}>
          {voteLe ? 'Changer la date' : 'Noter le vote'}
        </Button>
      )}
    </div>
  )
}
