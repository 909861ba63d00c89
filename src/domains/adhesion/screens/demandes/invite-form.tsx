import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import styles from '../adhesion.module.css'
import { adhesion } from '../client.ts'

const addressesOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]

export const InviteForm = ({ close }: { close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [courriels, setCourriels] = useState('')
  const [mot, setMot] = useState('')
  const addresses = addressesOf(courriels)
  const invite = useAction(adhesion.inviteToJoin, {
    onDone: ({ envoyees }) => {
      notify(`${count(envoyees, 'invitation part', 'invitations partent')}.`)
      close()
    },
  })
  return (
    <Section title="Inviter à adhérer" small>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={() => invite.run({ params: { cptsId }, body: { courriels: addresses, mot } })}
          error={invite.error}
          actions={
            <>
              <Button
                kind="primary"
                type="submit"
                pending={invite.pending}
                blocked={addresses.length === 0 && 'Donnez au moins une adresse.'}
              >
                Inviter {count(addresses.length, 'personne')}
              </Button>
              <Button kind="plain" onClick={close}>
                Renoncer
              </Button>
            </>
          }
        >
          <TextArea
            label="Adresses"
            hint="Une par ligne, ou séparées par des virgules. Cent au plus."
            value={courriels}
            onChange={setCourriels}
            error={invite.champs.courriels}
          />
          <TextArea label="Votre mot" optional value={mot} onChange={setMot} maxLength={1000} />
        </Form>
      </div>
    </Section>
  )
}
