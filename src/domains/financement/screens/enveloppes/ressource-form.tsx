import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import type { RessourceSaisie } from '../../contract.ts'
import { RESSOURCE_LABELS } from '../../labels.ts'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './enveloppes.module.css'

const CHOICES = Object.entries(RESSOURCE_LABELS).map(([value, label]) => ({ value, label }))
const BLANK: RessourceSaisie = {
  genre: 'fir',
  libelle: '',
  financeur: '',
  centimes: 0,
  accordeeLe: null,
  note: '',
}

type Props = { ressource: (RessourceSaisie & { id: string }) | null; close: () => void }

/** Money that is not of the ACI. */
export const RessourceForm = ({ ressource, close }: Props) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState<RessourceSaisie>(() => {
    if (!ressource) return BLANK
    const { id: _, ...rest } = ressource
    return rest
  })
  const set = (change: Partial<RessourceSaisie>) => setDraft({ ...draft, ...change })
  const create = useAction(finances.createRessource, { onDone: close })
  const update = useAction(finances.updateRessource, { onDone: close })
  const action = ressource ? update : create
  const submit = () =>
    ressource
      ? update.run({ params: { cptsId, ressourceId: ressource.id }, body: draft })
      : create.run({ params: { cptsId }, body: draft })
  return (
    <div className={styles.form}>
      <Form
        wide
        error={action.error}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" pending={action.pending}>
              {ressource ? 'Enregistrer la ressource' : 'Noter la ressource'}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <SelectField
            label="Genre"
            value={draft.genre}
            onChange={(genre) => set({ genre: genre as RessourceSaisie['genre'] })}
            choices={CHOICES}
          />
          <TextField
            label="Ce que c’est"
            value={draft.libelle}
            onChange={(libelle) => set({ libelle })}
            error={action.champs.libelle}
            autoFocus
          />
        </Pair>
        <Pair>
          <TextField
            label="Qui la donne"
            optional
            value={draft.financeur}
            onChange={(financeur) => set({ financeur })}
          />
          <MoneyField
            label="Montant accordé, en euros"
            centimes={draft.centimes || null}
            onChange={(centimes) => set({ centimes: centimes ?? 0 })}
          />
        </Pair>
        <DateField
          label="Accordée le"
          optional
          value={draft.accordeeLe ?? ''}
          onChange={(day) => set({ accordeeLe: day || null })}
        />
      </Form>
    </div>
  )
}
