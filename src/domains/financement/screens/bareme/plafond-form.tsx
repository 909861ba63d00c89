import { useState } from 'react'
import type { Statut } from '../../../../referentials/provenance.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './bareme.module.css'
import { STATUT_CHOICES } from './version-form.tsx'

/** The PASS of a civil year that came, or that was wrong. */
export const PlafondForm = ({ close }: { close: () => void }) => {
  const [draft, setDraft] = useState({
    annee: '',
    centimes: null as number | null,
    source: '',
    date: '',
    statut: 'confirme' as Statut,
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const add = useAction(finances.addPlafond, {
    onDone: () => {
      notify('Plafond écrit.')
      close()
    },
  })
  const { annee, centimes, source, date, statut } = draft
  return (
    <div className={styles.form}>
      <Form
        wide
        error={add.error}
        onSubmit={() =>
          centimes !== null && add.run({ body: { annee: Number(annee), centimes, source, date: date || null, statut } })
        }
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={add.pending}
              blocked={centimes === null || annee.length < 4 ? 'Écrivez l’année et le montant.' : ''}
            >
              Écrire ce plafond
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <NumberField
            label="Année civile"
            value={annee}
            onChange={(text) => set({ annee: text.replaceAll(/\D/g, '').slice(0, 4) })}
            error={add.champs.annee}
            autoFocus
          />
          <MoneyField label="Plafond en euros" centimes={centimes} onChange={(value) => set({ centimes: value })} />
        </Pair>
        <TextField
          label="Source"
          value={source}
          onChange={(value) => set({ source: value })}
          error={add.champs.source}
        />
        <Pair>
          <DateField label="Date de la source" optional value={date} onChange={(value) => set({ date: value })} />
          <SelectField
            label="Ce qu’est la source"
            value={statut}
            onChange={(value) => set({ statut: value as Statut })}
            choices={STATUT_CHOICES}
          />
        </Pair>
      </Form>
    </div>
  )
}
