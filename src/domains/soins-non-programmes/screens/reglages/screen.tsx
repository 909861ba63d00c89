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
import { RETENTION_DAYS, type ReglageSoins } from '../../rules/reglage.ts'
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
        {(stored) => <Fields key={`${stored.regle} ${stored.conservationJours}`} cptsId={cptsId} stored={stored} />}
      </Loaded>
    </>
  )
}

const Fields = ({ cptsId, stored }: { cptsId: string; stored: ReglageSoins }) => {
  const [regle, setRegle] = useState<RegleOrdre>(stored.regle)
  const [jours, setJours] = useState(String(stored.conservationJours))
  const { min, max } = RETENTION_DAYS
  const days = Number(jours)
  const fault = days >= min && days <= max ? undefined : REGLAGES.bounds(min, max)
  const save = useAction(soins.editReglage, { onDone: () => notify(REGLAGES.saved) })
  return (
    <Form
      onSubmit={() => save.run({ params: { cptsId }, body: { regle, conservationJours: days } })}
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
      <NumberField
        label={REGLAGES.days}
        hint={REGLAGES.daysHint}
        value={jours}
        onChange={(value) => setJours(value.replaceAll(/\D/g, ''))}
        error={fault}
      />
    </Form>
  )
}
