/**
 * A part of the fiche: read, or written in place. Saving sends the version that was read: when somebody wrote in
 * between, nothing is lost, the form stays with what was typed and shows what stands there now.
 */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiError } from '../../../../web/client/api-error.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { projet } from '../client.ts'
import styles from './fiche.module.css'

export type Parts = Omit<Parameters<typeof projet.saveFicheAction>[0]['body'], 'version'>
export type FormProps = {
  fiche: FicheEntiere
  /** What is typed, as it is sent; null while it cannot be. */
  onChange: (parts: Parts | null) => void
}

type Props = {
  fiche: FicheEntiere
  title: string
  small?: boolean
  read: ReactNode
  /** The same part as it is now, to come back to. */
  now: Parts
  form: (props: FormProps) => ReactNode
  /** Said after it is saved. */
  saved: string
}

export const Part = ({ fiche, title, small = false, read, now, form, saved }: Props) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('fiche-action.edit')
  const queries = useQueryClient()
  const [isEditing, setEditing] = useState(false)
  const [parts, setParts] = useState<Parts | null>(null)
  const save = useAction(projet.saveFicheAction)
  const params = { cptsId, ficheActionId: fiche.id }
  const isConflict = save.error instanceof ApiError && save.error.code === 'fiche-changed-meanwhile'

  const open = () => {
    save.reset()
    setParts(now)
    setEditing(true)
  }
  const submit = async () => {
    if (!parts) return
    const done = await save.run({ params, body: { version: fiche.version, ...parts } })
    // What was written in between is read, so that a second try knows it.
    if (!done) return void queries.invalidateQueries()
    setEditing(false)
    notify(saved, { undo: () => save.run({ params, body: { version: done.version, ...now } }) })
  }
  const edit = mayEdit && !isEditing && (
    <span className={styles.screenOnly}>
      <Button kind="plain" onClick={open} label={`Modifier\u00a0: ${title}`}>
        Modifier
      </Button>
    </span>
  )
  return (
    <Section title={title} small={small} aside={edit}>
      {!isEditing && read}
      {!isEditing && <Refused error={save.error} />}
      {isEditing && (
        <Form
          wide
          onSubmit={submit}
          error={save.error}
          actions={
            <>
              <Button
                kind="primary"
                type="submit"
                pending={save.pending}
                blocked={parts === null && 'Une ligne est incomplète.'}
              >
                Enregistrer
              </Button>
              <Button kind="plain" onClick={() => setEditing(false)}>
                Renoncer
              </Button>
            </>
          }
        >
          {form({ fiche, onChange: setParts })}
          {isConflict && (
            <Notice kind="hand" title="À présent sur la fiche">
              {read}
            </Notice>
          )}
        </Form>
      )}
    </Section>
  )
}

/** An undoing that came too late says so where the part is read. */
const Refused = ({ error }: { error: Error | null }) => (error ? <Notice kind="hand">{error.message}</Notice> : null)
