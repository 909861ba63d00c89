/** The last look before the file is frozen: what it will be, what is still missing, why there is another version. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { dialogue, type Preparation } from './client.ts'
import { sayManques } from './words.ts'

export const FigerForm = ({ data, close }: { data: Preparation; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [motif, setMotif] = useState('')
  const { apercu, differences } = data
  const { version, annexes } = apercu
  const freeze = useAction(dialogue.freezeDossier, {
    onDone: ({ id, code }) => {
      notify(`Dossier figé, code ${code}.`)
      void navigate({ to: '/projet/dialogue/dossiers/$dossierId', params: { dossierId: id } })
    },
  })
  return (
    <Section title={version === 1 ? 'Figer le dossier' : `Figer la version ${version}`}>
      <p>
        {count(annexes.actes, 'acte')}, {count(annexes.presences, 'présence')},{' '}
        {count(annexes.jointes, 'pièce jointe', 'pièces jointes')}
        &nbsp;; {count(annexes.gardees, 'pièce reste', 'pièces restent')} à la CPTS avec{' '}
        {annexes.gardees > 1 ? 'leur' : 'son'} empreinte. {sayManques(apercu.manques.length)}
        {apercu.manques.length > 0 && '\u00a0: le dossier le dira'}. La chaîne du registre est vérifiée d’abord. Un
        dossier figé ne change plus et ne s’efface pas&nbsp;; une erreur se corrige par une nouvelle version, qui dit ce
        qu’elle change.
      </p>
      <Form
        onSubmit={() => freeze.run({ params: { cptsId, du: apercu.annee.du }, body: { version, motif } })}
        error={freeze.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={freeze.pending}
              blocked={version > 1 && differences.length === 0 && 'Rien n’a changé depuis la dernière version.'}
            >
              Figer maintenant
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        {version > 1 && (
          <TextArea
            label="Pourquoi une nouvelle version"
            hint="La CPAM et l’ARS le liront en tête du dossier."
            maxLength={1000}
            value={motif}
            onChange={setMotif}
          />
        )}
        {freeze.pending && <ProgressBar doing="Le dossier se compose, se signe et se range" />}
      </Form>
    </Section>
  )
}
