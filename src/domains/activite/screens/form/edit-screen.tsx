import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActiviteWhole } from '../../contract.ts'
import { activite } from '../client.ts'
import { bodyOf, draftOf } from './draft.ts'
import { ActiviteFields } from './fields.tsx'
import styles from './form.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { activiteId = '' } = useParams({ strict: false }) as { activiteId?: string }
  const whole = useCall(activite.readActivite, { params: { cptsId, activiteId } })
  return (
    <Loaded of="l’activité" from={whole}>
      {(data) => <Edit cptsId={cptsId} whole={data} />}
    </Loaded>
  )
}

const Edit = ({ cptsId, whole }: { cptsId: string; whole: ActiviteWhole }) => {
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(whole))
  const params = { activiteId: whole.id }
  const edit = useAction(activite.editActivite, {
    onDone: () => {
      notify('L’activité est corrigée.')
      void navigate({ to: '/activite/$activiteId', params })
    },
  })
  const back = (words: string) => (
    <Link to="/activite/$activiteId" params={params}>
      {words}
    </Link>
  )
  return (
    <>
      <Headline above={back(whole.titre)}>Corriger l’activité</Headline>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={() => edit.run({ params: { cptsId, ...params }, body: bodyOf(draft, whole) })}
          error={edit.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={edit.pending}>
                Enregistrer la correction
              </Button>
              {back('Renoncer')}
            </>
          }
        >
          <ActiviteFields draft={draft} onChange={setDraft} champs={edit.champs} />
        </Form>
      </div>
    </>
  )
}
