import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { REGLE_ORDRE_LABELS } from '../../labels.ts'
import { BORNES, type Borne, RETENTION_DAYS, type ReglageSoins } from '../../rules/reglage.ts'
import { REGLES_ORDRE, type RegleOrdre } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { REGLAGES } from '../labels.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const reglage = useCall(soins.readReglage, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Headline meaning={REGLAGES.meaning}>{REGLAGES.title}</Headline>
      <Loaded of="les réglages" from={reglage}>
        {(stored) => <Fields key={JSON.stringify(stored)} cptsId={cptsId} stored={stored} />}
      </Loaded>
    </>
  )
}

const digits = (value: string): string => value.replaceAll(/\D/g, '')
type Numbers = Record<Borne | 'conservationJours', string>

const FIELDS: readonly { name: Borne; label: string; hint: string }[] = [
  { name: 'gardeMinutes', label: REGLAGES.garde, hint: REGLAGES.gardeHint },
  { name: 'habituelMinutes', label: REGLAGES.habituel, hint: REGLAGES.habituelHint },
  { name: 'diffusionMinutes', label: REGLAGES.diffusion, hint: REGLAGES.diffusionHint },
  { name: 'diffusionsParJour', label: REGLAGES.parJour, hint: REGLAGES.parJourHint },
]

const faultOf = (value: string, { min, max }: { min: number; max: number }, say: typeof REGLAGES.within) =>
  value !== '' && Number(value) >= min && Number(value) <= max ? undefined : say(min, max)

const Fields = ({ cptsId, stored }: { cptsId: string; stored: ReglageSoins }) => {
  const { regle: kept, ...numbers } = stored
  const [regle, setRegle] = useState<RegleOrdre>(kept)
  const [typed, setTyped] = useState<Numbers>(() => {
    return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])) as Numbers
  })
  const type = (name: keyof Numbers) => (value: string) => setTyped({ ...typed, [name]: digits(value) })
  const daysFault = faultOf(typed.conservationJours, RETENTION_DAYS, REGLAGES.bounds)
  const faults = FIELDS.map(({ name }) => faultOf(typed[name], BORNES[name], REGLAGES.within))
  const fault = daysFault ?? faults.find((one) => one !== undefined)
  const save = useAction(soins.editReglage, { onDone: () => notify(REGLAGES.saved) })
  const body = {
    regle,
    conservationJours: Number(typed.conservationJours),
    gardeMinutes: Number(typed.gardeMinutes),
    habituelMinutes: Number(typed.habituelMinutes),
    diffusionMinutes: Number(typed.diffusionMinutes),
    diffusionsParJour: Number(typed.diffusionsParJour),
  }
  return (
    <Form
      onSubmit={() => save.run({ params: { cptsId }, body })}
      error={save.error}
      actions={
        <Button kind="primary" type="submit" pending={save.pending} blocked={fault !== undefined && fault}>
          {REGLAGES.save}
        </Button>
      }
    >
      <SelectField
        label={REGLAGES.rule}
        hint={REGLE_ORDRE_LABELS[regle].detail}
        value={regle}
        onChange={(value) => setRegle(value as RegleOrdre)}
        choices={REGLES_ORDRE.map((value) => ({ value, label: REGLE_ORDRE_LABELS[value].nom }))}
      />
      {FIELDS.map(({ name, label, hint }, index) => (
        <NumberField
          key={name}
          label={label}
          hint={hint}
          value={typed[name]}
          onChange={type(name)}
          error={faults[index]}
        />
      ))}
      <NumberField
        label={REGLAGES.days}
        hint={REGLAGES.daysHint}
        value={typed.conservationJours}
        onChange={type('conservationJours')}
        error={daysFault}
      />
    </Form>
  )
}
