import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction, useCpts } from '../../../web/client/index.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Droits } from '../contract.ts'
import { droits as client } from './client.ts'
import { PERSON } from './labels.ts'

/** In two presses: it is one of the few things here that cannot be undone. */
export const Erase = ({ droits }: { droits: Droits }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const { personne, attendus } = droits
  const name = `${personne.prenom} ${personne.nom}`
  const erase = useAction(client.erasePersonne, {
    refresh: 'nothing',
    onDone: () => {
      notify(PERSON.erased(name))
      void navigate({ to: '/equipe' })
    },
  })
  const run = () => void erase.run({ params: { cptsId, personneId: personne.id }, body: { confirme: true } })
  return (
    <Section title={PERSON.erase} small>
      <p>{PERSON.eraseBody}</p>
      <Problem error={erase.error} />
      {isAsked ? (
        <>
          <Notice kind="danger">{PERSON.eraseSure}</Notice>
          <Actions>
            <Button kind="danger" pending={erase.pending} onClick={run}>
              {PERSON.eraseForGood}
            </Button>
            <Button onClick={() => setAsked(false)}>{PERSON.keep}</Button>
          </Actions>
        </>
      ) : (
        <Actions>
          <Button onClick={() => setAsked(true)} blocked={attendus > 0 && PERSON.expected(attendus)}>
            {PERSON.eraseOf(name)}
          </Button>
        </Actions>
      )}
    </Section>
  )
}
