import { useState } from 'react'
import { THEME_LABELS, THEMES, type Theme } from '../../../../referentials/indicateurs-territoire/index.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { SENS, SENS_LABELS, type Sens } from '../../rules/entretien.ts'
import { diagnostic, type Entretiens } from '../client.ts'

type Entretien = Entretiens['entretiens'][number]
type Draft = { key: string; theme: Theme; sens: Sens; texte: string }

const THEME_CHOICES = THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))
const SENS_CHOICES = SENS.map((value) => ({ value, label: SENS_LABELS[value] }))
const newDraft = (): Draft => ({ key: crypto.randomUUID(), theme: 'offre', sens: 'faiblesse', texte: '' })

/** A new one, or one to put right. */
export const EntretienForm = ({ entretien, close }: { entretien: Entretien | null; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [jour, setJour] = useState(entretien?.jour ?? todayIn(zone))
  const [aupresDe, setAupresDe] = useState(entretien?.aupresDe ?? '')
  const [notes, setNotes] = useState(entretien?.notes ?? '')
  const [extraits, setExtraits] = useState<Draft[]>(() =>
    (entretien?.extraits ?? []).map((one) => ({ key: crypto.randomUUID(), ...one })),
  )
  const onDone = () => {
    notify('Entretien gardé.')
    close()
  }
  const create = useAction(diagnostic.createEntretien, { onDone })
  const update = useAction(diagnostic.updateEntretien, { onDone })
  const save = entretien ? update : create
  const body = {
    jour,
    aupresDe,
    notes,
    extraits: extraits.flatMap(({ theme, sens, texte }) => (texte.trim() === '' ? [] : [{ theme, sens, texte }])),
  }
  const submit = () =>
    entretien
      ? update.run({ params: { cptsId, entretienId: entretien.id }, body })
      : create.run({ params: { cptsId }, body })
  const set = (key: string, part: Partial<Draft>) =>
    setExtraits(extraits.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <Section title={entretien ? 'Corriger cet entretien' : 'Nouvel entretien'} small>
      <Form
        onSubmit={submit}
        error={save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Garder l’entretien
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField label="Jour" value={jour} onChange={setJour} error={save.champs.jour} />
          <TextField
            label="Auprès de"
            hint="Une fonction, jamais un patient&nbsp;: «&nbsp;infirmière libérale, Frontignan&nbsp;»"
            value={aupresDe}
            onChange={setAupresDe}
            maxLength={200}
            required
            error={save.champs.aupresDe}
          />
        </Pair>
        <TextArea
          label="Notes"
          optional
          hint="Rien qui touche à la santé de quelqu’un"
          rows={6}
          value={notes}
          onChange={setNotes}
          maxLength={20_000}
        />
        {extraits.map(({ key, theme, sens, texte }, index) => (
          <Section key={key} title={`À retenir, ${index + 1}`} small>
            <TextField
              label="Ce qui a été dit"
              value={texte}
              onChange={(next) => set(key, { texte: next })}
              maxLength={600}
            />
            <Pair>
              <SelectField
                label="Sens"
                value={sens}
                onChange={(next) => set(key, { sens: next as Sens })}
                choices={SENS_CHOICES}
              />
              <SelectField
                label="Thème"
                value={theme}
                onChange={(next) => set(key, { theme: next as Theme })}
                choices={THEME_CHOICES}
              />
            </Pair>
            <Button kind="plain" onClick={() => setExtraits(extraits.filter((one) => one.key !== key))}>
              Ôter
            </Button>
          </Section>
        ))}
        <Actions>
          <Button onClick={() => setExtraits([...extraits, newDraft()])}>Retenir une phrase</Button>
        </Actions>
      </Form>
    </Section>
  )
}
