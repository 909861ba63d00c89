/** What the person who looks may do now; what they may not is not shown. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, readEuros, todayIn } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { SommeWhole } from '../../contract.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'

type Asked = 'refus' | 'annulation' | 'reprise' | 'rendu' | null

export const Acts = ({ somme }: { somme: SommeWhole }) => {
  const { id: cptsId } = useCpts()
  const [asked, setAsked] = useState<Asked>(null)
  const control = useAction(indemnites.controlSommes, { onDone: () => notify('Somme contrôlée.') })
  const approve = useAction(indemnites.approveSommes, { onDone: () => notify('Somme approuvée.') })
  const mayAsk = useCan('indemnite.check') && somme.payeCentimes > somme.recouvrerCentimes
  const mayPay = useCan('indemnite.pay')
  const one = { params: { cptsId }, body: { sommeIds: [somme.id] } }
  if (asked) return <Ask asked={asked} somme={somme} close={() => setAsked(null)} />
  return (
    <>
      <div className={styles.acts}>
        {somme.peutControler && (
          <Button kind="primary" pending={control.pending} onClick={() => void control.run(one)}>
            Contrôler {euros(somme.centimes)}
          </Button>
        )}
        {somme.peutApprouver && (
          <Button kind="primary" pending={approve.pending} onClick={() => void approve.run(one)}>
            Approuver {euros(somme.centimes)}
          </Button>
        )}
        {somme.peutRefuser && <Button onClick={() => setAsked('refus')}>Refuser</Button>}
        {somme.peutAnnuler && <Button onClick={() => setAsked('annulation')}>Annuler par une écriture</Button>}
        {mayAsk && <Button onClick={() => setAsked('reprise')}>Demander un remboursement</Button>}
        {mayPay && somme.recouvrerCentimes > 0 && (
          <Button onClick={() => setAsked('rendu')}>Noter rendu, {euros(somme.recouvrerCentimes)}</Button>
        )}
      </div>
      <Problem error={control.error ?? approve.error} />
    </>
  )
}

const WORDS: Record<Exclude<Asked, null>, { submit: string; done: string }> = {
  refus: { submit: 'Refuser la somme', done: 'Somme refusée.' },
  annulation: { submit: 'Annuler la somme', done: 'Somme annulée, par une écriture.' },
  reprise: { submit: 'Demander le remboursement', done: 'Demande écrite. Une autre personne l’approuve.' },
  rendu: { submit: 'Noter rendu', done: 'Noté rendu, par une écriture.' },
}

const Ask = ({ asked, somme, close }: { asked: Exclude<Asked, null>; somme: SommeWhole; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [motif, setMotif] = useState('')
  const [jour, setJour] = useState(todayIn(zone))
  const [montant, setMontant] = useState(
    String((asked === 'rendu' ? somme.recouvrerCentimes : somme.payeCentimes - somme.recouvrerCentimes) / 100).replace(
      '.',
      ',',
    ),
  )
  const refuse = useAction(indemnites.refuseSomme)
  const annul = useAction(indemnites.annulSomme)
  const recover = useAction(indemnites.requestReprise)
  const give = useAction(indemnites.noteRemboursement)
  const centimes = readEuros(montant)
  const params = { cptsId, sommeId: somme.id }
  const hasAmount = asked === 'reprise' || asked === 'rendu'
  const send = () => {
    if (asked === 'refus') return refuse.run({ params, body: { motif } })
    if (asked === 'annulation') return annul.run({ params, body: { motif } })
    if (centimes === null) return Promise.resolve(undefined)
    if (asked === 'reprise') return recover.run({ params, body: { centimes, motif } })
    return give.run({ params, body: { centimes, jour } })
  }
  const submit = async () => {
    if (!(await send())) return
    notify(WORDS[asked].done)
    close()
  }
  return (
    <div className={styles.form}>
      <Form
        onSubmit={submit}
        error={refuse.error ?? annul.error ?? recover.error ?? give.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={refuse.pending || annul.pending || recover.pending || give.pending}
            >
              {WORDS[asked].submit}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        {hasAmount && (
          <TextField
            label="Montant, en euros"
            inputMode="decimal"
            value={montant}
            onChange={setMontant}
            error={centimes === null ? 'Un montant en euros : 30 ou 12,50.' : undefined}
          />
        )}
        {asked === 'rendu' ? (
          <DateField label="Rendu le" value={jour} onChange={setJour} />
        ) : (
          <TextField
            label="Motif"
            hint="Lu par la personne"
            value={motif}
            onChange={setMotif}
            maxLength={500}
            required
          />
        )}
      </Form>
    </div>
  )
}
