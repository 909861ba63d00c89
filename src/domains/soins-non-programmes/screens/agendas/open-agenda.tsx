import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { communauteContract } from '../../../communaute/contract.ts'
import { soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'

const communaute = createClient(communauteContract)
const MOST = 8

/** A professional of the community gets an agenda here; one whose home is elsewhere is asked to share. */
export const OpenAgenda = ({ cptsId, close }: { cptsId: string; close: () => void }) => {
  const [words, setWords] = useState('')
  const [recherche] = useDebouncedValue(words, 200)
  const navigate = useNavigate()
  const found = useCall(
    communaute.listProfessionnels,
    { params: { cptsId }, query: { ...(recherche ? { recherche } : {}), limite: MOST } },
    { keep: true },
  )
  const open = useAction(soins.openAgenda)
  const share = useAction(soins.requestPartage, {
    onDone: () => {
      notify(AGENDAS.askedShare)
      close()
    },
  })
  const params = { cptsId }
  const start = async (professionnelId: string, nom: string) => {
    const answer = await open.run({ params, body: { professionnelId } })
    if (!answer) return
    notify(AGENDAS.opened(nom))
    void navigate({ href: `/soins/agendas/${answer.id}` })
  }
  const [last, setLast] = useState<string | null>(null)
  return (
    <Modal opened onClose={close} size={560} title={AGENDAS.openTitle} closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <p className={styles.hint}>{AGENDAS.openHint}</p>
      <TextField label={AGENDAS.search} value={words} onChange={setWords} data-autofocus />
      <Problem error={open.error ?? share.error} />
      {open.error && last && (
        <p className={styles.hint}>
          <Button onClick={() => void share.run({ params, body: { professionnelId: last } })} pending={share.pending}>
            {AGENDAS.askShare}
          </Button>
          <small>{AGENDAS.askShareHint}</small>
        </p>
      )}
      <Loaded of="les professionnels" from={found}>
        {({ professionnels }) => (
          <ul className={styles.choices}>
            {professionnels.map(({ id, titre, prenom, nom, profession }) => {
              const whole = [titre, prenom, nom].filter(Boolean).join(' ')
              return (
                <li key={id}>
                  <span>
                    <b>{whole}</b>
                    <small>{profession}</small>
                  </span>
                  <Button
                    size="small"
                    pending={open.pending}
                    label={`${AGENDAS.open}\u00a0: ${whole}`}
                    onClick={() => {
                      setLast(id)
                      void start(id, whole)
                    }}
                  >
                    {AGENDAS.open}
                  </Button>
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Modal>
  )
}
