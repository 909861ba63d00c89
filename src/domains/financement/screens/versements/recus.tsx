import { useState } from 'react'
import { numberInWords } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { VersementLu } from '../../contract.ts'
import { finances } from '../client.ts'
import styles from './versements.module.css'

/** The first lines, and how many others: the calendar has them all. */
const sayPour = (pour: readonly string[]): string =>
  pour.length <= 3
    ? pour.join('\u00a0; ')
    : `${pour.slice(0, 2).join('\u00a0; ')} et ${numberInWords(pour.length - 2, true)} autres lignes`

/** Payments as they came, last first. */
export const Recus = ({ recus, mayEdit }: { recus: readonly VersementLu[]; mayEdit: boolean }) => {
  const [taken, setTaken] = useState<string | null>(null)
  return (
    <Section title="Reçus" small>
      {recus.length === 0 && <p>Aucun versement n’est encore noté.</p>}
      <ul className={styles.recus}>
        {recus.map((one) => (
          <li key={one.id} data-taken={one.annule || undefined}>
            <div className={styles.line}>
              <span>{one.libelle}</span>
              <b>{euros(one.centimes).replace('-', '−')}</b>
            </div>
            <small>
              {shortDay(one.recuLe)}
              {one.banque ? ', lu dans un relevé' : ', noté à la main'}
              {one.pour.length > 0 && `\u00a0: ${sayPour(one.pour)}`}
            </small>
            {one.explication && <small>{one.explication}</small>}
            {mayEdit && !one.annule && taken !== one.id && (
              <Button
                kind="plain"
                size="small"
                label={`Reprendre ${one.libelle} du ${shortDay(one.recuLe)}`}
                onClick={() => setTaken(one.id)}
              >
                Reprendre
              </Button>
            )}
            {taken === one.id && <Back versement={one} close={() => setTaken(null)} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Back = ({ versement, close }: { versement: VersementLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [motif, setMotif] = useState('')
  const back = useAction(finances.annulVersement, {
    onDone: () => {
      notify('Versement repris par une écriture contraire.')
      close()
    },
  })
  return (
    <Form
      wide
      error={back.error}
      onSubmit={() => back.run({ params: { cptsId, versementId: versement.id }, body: { motif } })}
      actions={
        <>
          <Button kind="primary" type="submit" pending={back.pending}>
            Reprendre {euros(versement.centimes)}
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField label="Pourquoi" value={motif} onChange={setMotif} error={back.champs.motif} autoFocus />
    </Form>
  )
}
