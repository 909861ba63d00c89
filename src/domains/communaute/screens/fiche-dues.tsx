import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { euros, longDay, readEuros, todayIn } from '../../../web/components/days.ts'
import { DateField, TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Fiche } from '../contract.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'

type Cotisation = Fiche['cotisations'][number]

const sentence = ({ duCentimes, payeCentimes, payeLe }: Cotisation): string => {
  if (duCentimes === 0) return 'dispensée'
  if (payeCentimes === 0) return `${euros(duCentimes)} à payer`
  const paid = `${euros(payeCentimes)} payés le ${longDay(payeLe!)}`
  return payeCentimes < duCentimes ? `${paid}, sur ${euros(duCentimes)}` : paid
}

export const FicheDues = ({ fiche }: { fiche: Fiche }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('cotisation.edit')
  const [isEditing, setEditing] = useState(false)
  const annee = Number(todayIn(zone).slice(0, 4))
  const save = useAction(communaute.saveCotisation)
  const write = (line: Cotisation) => {
    const { annee: year, ...body } = line
    return save.run({ params: { cptsId, professionnelId: fiche.id, annee: year }, body })
  }
  const markPaid = async (line: Cotisation) => {
    if (await write({ ...line, payeCentimes: line.duCentimes, payeLe: todayIn(zone) }))
      notify(`Cotisation ${line.annee} payée, ${euros(line.duCentimes)}.`, { undo: () => write(line) })
  }
  return (
    <Section
      title="Cotisations"
      small
      aside={
        mayEdit &&
        !isEditing && (
          <Button kind="plain" onClick={() => setEditing(true)}>
            Noter {annee}
          </Button>
        )
      }
    >
      {fiche.cotisations.length === 0 && !isEditing && <p className={styles.silent}>Aucune cotisation appelée.</p>}
      <ul className={styles.rows}>
        {fiche.cotisations.map((line) => (
          <li key={line.annee}>
            <div>
              <b>{line.annee}</b>, {sentence(line)}
            </div>
            {mayEdit && line.payeCentimes < line.duCentimes && (
              <Button
                kind="plain"
                pending={save.pending}
                onClick={() => markPaid(line)}
                label={`Noter payée la cotisation ${line.annee}`}
              >
                Noter payée
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isEditing && (
        <div className={styles.asked}>
          <DuesForm
            line={
              fiche.cotisations.find((line) => line.annee === annee) ?? {
                annee,
                duCentimes: 0,
                payeCentimes: 0,
                payeLe: null,
              }
            }
            error={save.error}
            pending={save.pending}
            write={write}
            close={() => setEditing(false)}
          />
        </div>
      )}
    </Section>
  )
}

type FormProps = {
  line: Cotisation
  error: unknown
  pending: boolean
  write: (line: Cotisation) => Promise<unknown>
  close: () => void
}

const DuesForm = ({ line, error, pending, write, close }: FormProps) => {
  const { zone } = useCpts()
  const [du, setDu] = useState(String(line.duCentimes / 100).replace('.', ','))
  const [paye, setPaye] = useState(String(line.payeCentimes / 100).replace('.', ','))
  const [payeLe, setPayeLe] = useState(line.payeLe ?? todayIn(zone))
  const [duCentimes, payeCentimes] = [readEuros(du), readEuros(paye)]
  const wrong = 'Un montant en euros : 30 ou 12,50.'
  const submit = async () => {
    if (duCentimes === null || payeCentimes === null) return
    if (await write({ annee: line.annee, duCentimes, payeCentimes, payeLe: payeCentimes > 0 ? payeLe : null })) close()
  }
  return (
    <Form
      wide
      onSubmit={submit}
      error={error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={pending}>
            Noter la cotisation {line.annee}
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <Pair>
        <TextField
          label="Due, en euros"
          inputMode="decimal"
          value={du}
          onChange={setDu}
          error={duCentimes === null ? wrong : undefined}
          hint="0 : dispensée"
        />
        <TextField
          label="Payée, en euros"
          inputMode="decimal"
          value={paye}
          onChange={setPaye}
          error={payeCentimes === null ? wrong : undefined}
        />
      </Pair>
      {payeCentimes !== null && payeCentimes > 0 && <DateField label="Payée le" value={payeLe} onChange={setPayeLe} />}
    </Form>
  )
}
