/** A form of the room: its fields, the button that says what it does, and the way out. */
import type { ReactNode } from 'react'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'

type Props = {
  word: string
  onSubmit: () => unknown
  /** Of the action: it works, or it was refused. */
  action: { pending: boolean; error: unknown }
  close: () => void
  children: ReactNode
}

export const EditForm = ({ word, onSubmit, action, close, children }: Props) => (
  <Form
    wide
    onSubmit={onSubmit}
    error={action.error}
    actions={
      <>
        <Button kind="primary" type="submit" pending={action.pending}>
          {word}
        </Button>
        <Button kind="plain" onClick={close}>
          Renoncer
        </Button>
      </>
    }
  >
    {children}
  </Form>
)
