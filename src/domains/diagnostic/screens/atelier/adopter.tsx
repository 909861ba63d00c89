/** A territory that was thought of becomes that of the CPTS at a date: asked here, undone from what is then said. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import styles from './atelier.module.css'
import { territoire } from './carte-atelier.tsx'
import { sayDay } from './dire.ts'

/** Says it, with the way back where nothing was replaced. */
export const useAdopted = (nom: string, close: () => void) => {
  const { id: cptsId } = useCpts()
  const undo = useAction(territoire.removeVersion)
  return ({ id, remplace }: { id: string; remplace: boolean }, depuis: string) => {
    close()
    notify(
      `«\u00a0${nom}\u00a0» est le territoire de la CPTS à partir du ${sayDay(depuis)}. La frise de la page Territoire le montre.`,
      remplace ? {} : { undo: () => void undo.run({ params: { cptsId, versionId: id } }) },
    )
  }
}

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

type Props = {
  nom: string
  population: number | null
  adopt: { pending: boolean; error: Error | null; champs: Record<string, string> }
  send: (body: { depuis: string; note: string }) => unknown
  close: () => void
}

export const Adopter = ({ nom, population, adopt, send, close }: Props) => {
  const [depuis, setDepuis] = useState(today())
  const [note, setNote] = useState(nom.slice(0, 80))
  const blocked = depuis ? undefined : 'Donnez une date.'
  return (
    <section className={styles.adopt} aria-label={`Adopter ${nom}`}>
      <h3>
        Adopter «&nbsp;{nom}&nbsp;»{population === null ? '' : `, ${count(population, 'habitant')}`}
      </h3>
      <p>
        Il devient le territoire de la CPTS à la date choisie. Celui d’avant reste dans la frise. Un territoire se
        décide entre professionnels, avec l’ARS.
      </p>
      <Form
        error={adopt.error}
        wide
        onSubmit={() => !blocked && send({ depuis, note })}
        actions={
          <>
            <Button type="submit" kind="primary" pending={adopt.pending} blocked={blocked}>
              En faire le territoire
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField
            label="À partir du"
            value={depuis}
            onChange={setDepuis}
            error={adopt.champs.depuis}
            required
            autoFocus
          />
          <TextField label="Étape ou motif" optional value={note} onChange={setNote} maxLength={80} />
        </Pair>
      </Form>
    </section>
  )
}
