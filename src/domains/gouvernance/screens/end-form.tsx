/** The end of a mandate or of a place: a day and a reason. */
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { todayIn } from '../../../web/components/days.ts'
import { DateField, SelectField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import { MOTIF_LABELS } from '../labels.ts'
import { MOTIFS_FIN, type MotifFin } from '../rules/mandats.ts'
import { EditForm } from './edit-form.tsx'

type Props = {
  word: string
  min: string
  send: (body: { fin: string; motif: MotifFin }) => unknown
  pending: boolean
  error: unknown
  close: () => void
}

const CHOICES = MOTIFS_FIN.filter((motif) => motif !== 'erreur').map((value) => ({ value, label: MOTIF_LABELS[value] }))

export const EndForm = ({ word, min, send, pending, error, close }: Props) => {
  const { zone } = useCpts()
  const [fin, setFin] = useState(todayIn(zone))
  const [motif, setMotif] = useState<MotifFin>('demission')
  return (
    <EditForm word={word} onSubmit={() => send({ fin, motif })} action={{ pending, error }} close={close}>
      <Pair>
        <DateField label="Fin le" value={fin} min={min} onChange={setFin} />
        <SelectField label="Motif" value={motif} onChange={(value) => setMotif(value as MotifFin)} choices={CHOICES} />
      </Pair>
    </EditForm>
  )
}
