import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { EnveloppeLue } from '../../contract.ts'
import { type Enveloppe, finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './enveloppes.module.css'

type Props = {
  how: 'depense' | 'engagement'
  enveloppe: EnveloppeLue
  fiches: Enveloppe['fiches']
  close: () => void
}

/** What was paid, or what is promised. Past the money that is there, it says why. */
export const DepenseForm = ({ how, enveloppe, fiches, close }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const [centimes, setCentimes] = useState<number | null>(null)
  const [le, setLe] = useState(todayIn(zone))
  const [libelle, setLibelle] = useState('')
  const [fiche, setFiche] = useState('')
  const [motif, setMotif] = useState('')
  const onDone = () => {
    notify(how === 'depense' ? `Dépense de ${euros(centimes ?? 0)} notée.` : `${euros(centimes ?? 0)} mis de côté.`)
    close()
  }
  const pay = useAction(finances.recordDepense, { onDone })
  const engage = useAction(finances.recordEngagement, { onDone })
  const action = how === 'depense' ? pay : engage
  const isOver = centimes !== null && centimes > enveloppe.solde.reste
  const word = how === 'depense' ? 'Noter la dépense' : 'Engager'
  return (
    <div className={styles.form}>
      <Form
        wide
        error={action.error}
        onSubmit={() =>
          centimes !== null &&
          action.run({
            params: { cptsId, enveloppeId: enveloppe.id },
            body: { le, centimes, libelle, ficheActionId: fiche || null, motif },
          })
        }
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={action.pending}
              blocked={centimes === null ? 'Écrivez le montant.' : ''}
            >
              {word}
              {centimes ? `, ${euros(centimes)}` : ''}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Ce que c’est"
          hint="Sans nom de personne si possible."
          value={libelle}
          onChange={setLibelle}
          error={action.champs.libelle}
          autoFocus
        />
        <Pair>
          <MoneyField label="Montant en euros" centimes={centimes} onChange={setCentimes} />
          <DateField label={how === 'depense' ? 'Payée le' : 'Engagée le'} value={le} onChange={setLe} />
        </Pair>
        {fiches.some(({ enCours }) => enCours) && (
          <SelectField
            label="Fiche-action"
            optional
            none="Aucune"
            value={fiche}
            onChange={setFiche}
            choices={fiches.filter(({ enCours }) => enCours).map(({ id, titre }) => ({ value: id, label: titre }))}
          />
        )}
        {isOver && (
          <TextField
            label="Pourquoi passer outre"
            hint={`L’enveloppe ne tient que ${euros(enveloppe.solde.reste)}.`}
            value={motif}
            onChange={setMotif}
          />
        )}
      </Form>
    </div>
  )
}
