import { Suspense, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { DecisionCitee } from '../../../gouvernance/screens/index.ts'
import type { EnveloppeLue } from '../../contract.ts'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './enveloppes.module.css'

/** From one envelope to another, by a decision that is named. */
export const VirementForm = ({ enveloppes, close }: { enveloppes: readonly EnveloppeLue[]; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [de, setDe] = useState('')
  const [vers, setVers] = useState('')
  const [centimes, setCentimes] = useState<number | null>(null)
  const [le, setLe] = useState(todayIn(zone))
  const [decision, setDecision] = useState('')
  const [decisionId, setDecisionId] = useState<string | null>(null)
  const send = useAction(finances.transferEnveloppes, {
    onDone: () => {
      notify(`Virement de ${euros(centimes ?? 0)} écrit.`)
      close()
    },
  })
  const choices = enveloppes.map(({ id, libelle, solde }) => ({
    value: id,
    label: `${libelle}, reste ${euros(solde.reste)}`,
  }))
  const missing = !de || !vers ? 'Choisissez les deux enveloppes.' : !centimes ? 'Écrivez le montant.' : ''
  return (
    <div className={styles.form}>
      <Form
        wide
        error={send.error}
        onSubmit={() =>
          !missing &&
          send.run({
            params: { cptsId },
            body: { de, vers, centimes: centimes!, le, decisionId, decision },
          })
        }
        actions={
          <>
            <Button kind="primary" type="submit" pending={send.pending} blocked={missing}>
              Virer{centimes ? ` ${euros(centimes)}` : ''}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <SelectField label="De l’enveloppe" value={de} onChange={setDe} choices={choices} none="Choisir" autoFocus />
          <SelectField label="Vers l’enveloppe" value={vers} onChange={setVers} choices={choices} none="Choisir" />
        </Pair>
        <Pair>
          <MoneyField label="Montant en euros" centimes={centimes} onChange={setCentimes} />
          <DateField label="Le" value={le} onChange={setLe} />
        </Pair>
        <Suspense>
          <DecisionCitee
            value={decisionId ?? ''}
            onChange={(cited) => {
              setDecisionId(cited.decisionId)
              if (cited.decisionId) setDecision(cited.decision)
            }}
          />
        </Suspense>
        <TextField
          label="Décision"
          hint={'Ce que l’écriture en dira\u00a0: l’instance, la date, le numéro au registre.'}
          value={decision}
          onChange={setDecision}
          error={send.champs.decision}
        />
      </Form>
    </div>
  )
}
