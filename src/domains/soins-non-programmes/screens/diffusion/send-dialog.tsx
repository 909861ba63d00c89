/** To whom, and the usual professional first: who would be asked, and who not, is said before anything leaves. */
import { Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { ECART_LABELS } from '../../rules/diffusion/vocabulary.ts'
import { type Groupes, soins } from '../client.ts'
import { DIFFUSIONS } from '../labels-diffusion.ts'
import styles from './diffusion.module.css'

type Props = { cptsId: string; demandeId: string; close: () => void }
const words = DIFFUSIONS.send

export const SendDialog = (props: Props) => {
  const groupes = useCall(soins.listGroupes, { params: { cptsId: props.cptsId } })
  return (
    <Modal opened onClose={props.close} size={560} title={words.title} closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <Loaded of="les groupes" from={groupes}>
        {(data) =>
          data.groupes.length === 0 ? (
            <p>
              {DIFFUSIONS.noGroup} <Link to="/soins/diffusions">{words.makeGroup}</Link>
            </p>
          ) : (
            <SendForm {...props} known={data} />
          )
        }
      </Loaded>
    </Modal>
  )
}

const SendForm = ({ cptsId, demandeId, close, known }: Props & { known: Groupes }) => {
  const { zone } = useCpts()
  const [groupeId, setGroupe] = useState('')
  const [habituel, setHabituel] = useState('')
  const reglage = useCall(soins.readReglage, { params: { cptsId } }).data
  const asked = useCall(
    soins.readDestinataires,
    { params: { cptsId, groupeId } },
    { enabled: groupeId !== '', keep: true },
  )
  const send = useAction(soins.sendDiffusion, {
    onDone: ({ destinataires, echeance }) => {
      notify(words.done(destinataires, formatMoment(Temporal.Instant.from(echeance), zone)))
      close()
    },
  })
  const found = groupeId && asked.data ? asked.data.destinataires.filter(({ agendaId }) => agendaId !== habituel) : []
  const reached = found.filter(({ ecart }) => ecart === null).length + (habituel ? 1 : 0)
  const left = found.flatMap(({ nom, ecart }) => (ecart ? [{ nom, raison: ECART_LABELS[ecart] }] : []))
  const isKnown = groupeId !== '' && asked.data !== undefined
  const blocked = groupeId === '' ? words.missing : isKnown && reached === 0 ? words.nobody : false
  return (
    <Form
      onSubmit={() =>
        send.run({ params: { cptsId, demandeId }, body: { groupeId, habituelAgendaId: habituel || null } })
      }
      error={send.error}
      actions={
        <Button kind="primary" type="submit" pending={send.pending} blocked={blocked}>
          {words.button}
        </Button>
      }
    >
      <SelectField
        label={words.group}
        value={groupeId}
        onChange={setGroupe}
        none={words.groupNone}
        choices={known.groupes.map(({ id, nom, nombre, joignables }) => ({
          value: id,
          label: `${nom} (${DIFFUSIONS.size(nombre, joignables)})`,
        }))}
      />
      <SelectField
        label={words.usual}
        hint={reglage ? words.usualHint(reglage.habituelMinutes) : undefined}
        value={habituel}
        onChange={setHabituel}
        none={words.usualNone}
        choices={known.professionnels.map(({ agendaId, nom, metier, ecart }) => ({
          value: agendaId,
          label: ecart ? `${nom}, ${metier} (${ECART_LABELS[ecart]})` : `${nom}, ${metier}`,
          disabled: ecart !== null,
        }))}
      />
      {isKnown && (
        <div className={styles.asked} role="status">
          {reached > 0 && <p>{words.willAsk(reached)}</p>}
          {left.length > 0 && <p>{words.left(left)}</p>}
          {reglage && <p>{words.sparing(reglage.diffusionsParJour)}</p>}
        </div>
      )}
      <p className={styles.small}>{words.what}</p>
    </Form>
  )
}
