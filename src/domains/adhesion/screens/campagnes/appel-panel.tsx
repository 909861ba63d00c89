/** One call: its reference, its payments, noting one, exempting, sending again, the receipt. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { euros, longDay, readEuros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { formatReference } from '../../../tresorerie/contract.ts'
import { type AppelLu, MOYENS, type Moyen } from '../../contract.ts'
import { MOYEN_LABELS } from '../../labels.ts'
import styles from '../adhesion.module.css'
import { adhesion } from '../client.ts'

export const AppelPanel = ({ appel, close }: { appel: AppelLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('campagne.edit')
  const mayPay = useCan('cotisation.edit')
  const [asks, setAsks] = useState<'paiement' | 'dispense' | null>(null)
  const params = { cptsId, appelCotisationId: appel.id }
  const send = useAction(adhesion.sendAppel, { onDone: () => notify(`L’appel repart à ${appel.nom}.`) })
  const exempt = useAction(adhesion.exemptAppel, { onDone: () => setAsks(null) })
  const left = appel.duCentimes - appel.payeCentimes
  return (
    <Section
      title={appel.nom}
      small
      aside={
        <Button kind="plain" size="small" onClick={close}>
          Fermer
        </Button>
      }
    >
      <dl className={styles.facts}>
        <dt>Référence</dt>
        <dd>{formatReference(appel.reference)}</dd>
        <dt>Barème</dt>
        <dd>
          {appel.libelle}, {euros(appel.duCentimes)}
          {appel.dispenseRaison && `, dispense\u00a0: ${appel.dispenseRaison}`}
        </dd>
        <dt>Courriel</dt>
        <dd>{appel.courriel ?? 'aucun'}</dd>
        {appel.professionnelId && (
          <>
            <dt>Fiche</dt>
            <dd>
              <Link to={`/equipe/${appel.professionnelId}`}>Voir la fiche</Link>
            </dd>
          </>
        )}
      </dl>
      <Payments appel={appel} mayPay={mayPay} />
      <Problem error={send.error ?? exempt.error} />
      <div className={styles.acts}>
        {mayPay && left > 0 && <Button onClick={() => setAsks('paiement')}>Noter un paiement</Button>}
        {mayEdit && left > 0 && (
          <Button kind="plain" pending={send.pending} onClick={() => send.run({ params, body: {} })}>
            Envoyer à nouveau
          </Button>
        )}
        {mayEdit && appel.payeCentimes === 0 && appel.duCentimes > 0 && (
          <Button kind="plain" onClick={() => setAsks('dispense')}>
            Dispenser
          </Button>
        )}
        {mayEdit && appel.dispenseRaison && (
          <Button kind="plain" pending={exempt.pending} onClick={() => exempt.run({ params, body: { raison: null } })}>
            Lever la dispense
          </Button>
        )}
        {appel.payeCentimes > 0 && <CsvLink href={adhesion.exportRecu.href({ params })}>Reçu en PDF</CsvLink>}
      </div>
      {asks === 'paiement' && <PaymentForm appel={appel} close={() => setAsks(null)} />}
      {asks === 'dispense' && (
        <ExemptForm
          pending={exempt.pending}
          exempt={(raison) => exempt.run({ params, body: { raison } })}
          close={() => setAsks(null)}
        />
      )}
    </Section>
  )
}

const Payments = ({ appel, mayPay }: { appel: AppelLu; mayPay: boolean }) => {
  const { id: cptsId } = useCpts()
  const remove = useAction(adhesion.removeReglement, { onDone: () => notify('Paiement retiré.') })
  return (
    <>
      <Problem error={remove.error} />
      <ul className={styles.rows}>
        {appel.reglements.map((one) => (
          <li key={one.id}>
            <div>
              {euros(one.centimes)}, {MOYEN_LABELS[one.moyen].toLowerCase()}, le {longDay(one.le)}
              {one.note && <small>{one.note}</small>}
            </div>
            {one.duReleve ? (
              <Link to="/finances/releves">du relevé</Link>
            ) : (
              mayPay && (
                <Button
                  kind="plain"
                  size="small"
                  pending={remove.pending}
                  label={`Retirer le paiement de ${euros(one.centimes)}`}
                  onClick={() => remove.run({ params: { cptsId, reglementCotisationId: one.id } })}
                >
                  Retirer
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const BY_HAND = MOYENS.filter((one) => one !== 'reprise')

const PaymentForm = ({ appel, close }: { appel: AppelLu; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [amount, setAmount] = useState(String((appel.duCentimes - appel.payeCentimes) / 100).replace('.', ','))
  const [le, setLe] = useState(() => todayIn(zone))
  const [moyen, setMoyen] = useState<Moyen>('cheque')
  const [note, setNote] = useState('')
  const add = useAction(adhesion.addReglement, {
    onDone: () => {
      notify(`Paiement de ${appel.nom} noté.`)
      close()
    },
  })
  const centimes = readEuros(amount)
  const submit = () =>
    centimes &&
    add.run({
      params: { cptsId, appelCotisationId: appel.id },
      body: { centimes, le, moyen: moyen as 'cheque', note },
    })
  return (
    <Form
      wide
      onSubmit={submit}
      error={add.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={add.pending}>
            Noter {centimes ? euros(centimes) : 'ce paiement'}
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <Pair>
        <TextField
          label="Montant, en euros"
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          error={centimes === null ? 'Un montant en euros : 30 ou 12,50.' : add.champs.centimes}
        />
        <SelectField
          label="Moyen"
          value={moyen}
          onChange={(value) => setMoyen(value as Moyen)}
          choices={BY_HAND.map((value) => ({ value, label: MOYEN_LABELS[value] }))}
        />
      </Pair>
      <Pair>
        <DateField label="Reçu le" value={le} onChange={setLe} error={add.champs.le} />
        <TextField label="Note" optional value={note} onChange={setNote} maxLength={200} autoComplete="off" />
      </Pair>
    </Form>
  )
}

type ExemptProps = { pending: boolean; exempt: (raison: string) => unknown; close: () => void }

const ExemptForm = ({ pending, exempt, close }: ExemptProps) => {
  const [raison, setRaison] = useState('')
  return (
    <Form
      wide
      onSubmit={() => raison.trim() && exempt(raison)}
      actions={
        <>
          <Button kind="primary" type="submit" pending={pending}>
            Dispenser cette personne
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField label="Raison" value={raison} onChange={setRaison} maxLength={200} autoComplete="off" />
    </Form>
  )
}
