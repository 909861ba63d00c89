/** Who votes for whom, and whether it counts now. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance } from '../client.ts'
import type { Part } from './part.ts'
import styles from './seances.module.css'

const LIVE: ReadonlySet<string> = new Set(['convoquee', 'ouverte'])

export const Procurations = (part: Part) => {
  const { cptsId, it, mayEdit } = part
  const [isAdding, setAdding] = useState(false)
  const take = useAction(gouvernance.takeBackProcuration, { onDone: () => notify('La procuration est reprise.') })
  if (!it.procurationsPermises || it.etat === 'preparation') return null
  const mayChange = mayEdit && LIVE.has(it.etat)
  return (
    <Section
      title="Procurations"
      small
      aside={
        mayChange &&
        !isAdding && (
          <Button kind="plain" onClick={() => setAdding(true)}>
            Écrire une procuration
          </Button>
        )
      }
    >
      {isAdding && <Give {...part} close={() => setAdding(false)} />}
      {it.procurations.length === 0 ? (
        <p className={styles.quiet}>Personne n’a donné procuration.</p>
      ) : (
        <ul className={styles.lines}>
          {it.procurations.map(({ id, donneur, mandataire, valide, raison }) => (
            <li key={id} data-off={!valide || undefined}>
              <span>
                {donneur} à <b>{mandataire}</b>
                {raison && (
                  <small>
                    Ne compte pas{'\u00a0'}: {raison}
                  </small>
                )}
              </span>
              {mayChange && (
                <Button
                  kind="plain"
                  label={`Reprendre la procuration de ${donneur}`}
                  onClick={() => void take.run({ params: { cptsId, seanceId: it.id, procurationId: id } })}
                >
                  Reprendre
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Problem error={take.error} />
    </Section>
  )
}

const Give = ({ cptsId, it, close }: Part & { close: () => void }) => {
  const [donneurId, setDonneur] = useState('')
  const [mandataireId, setMandataire] = useState('')
  const give = useAction(gouvernance.giveProcuration, {
    onDone: () => {
      notify('La procuration est écrite.')
      close()
    },
  })
  const people = it.electeurs.filter(({ deliberatif }) => deliberatif).map(({ id, nom }) => ({ value: id, label: nom }))
  return (
    <Form
      wide
      onSubmit={() => give.run({ params: { cptsId, seanceId: it.id }, body: { donneurId, mandataireId } })}
      error={give.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={give.pending}>
            Écrire
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <SelectField label="Qui la donne" none="Choisir" choices={people} value={donneurId} onChange={setDonneur} />
      <SelectField
        label="À qui"
        none="Choisir"
        choices={people.filter(({ value }) => value !== donneurId)}
        value={mandataireId}
        onChange={setMandataire}
      />
    </Form>
  )
}
