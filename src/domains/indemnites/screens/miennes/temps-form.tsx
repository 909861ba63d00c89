/** A time in three taps: what, when, declare. The rest is known or may be left out. */
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import type { MISSIONS } from '../../../../referentials/echeances.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField, TimeField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { indemnites, type Miennes } from '../client.ts'
import { MISSION_CHOICES } from '../depenses/depense-form.tsx'

type Part = { cptsId: string; data: Miennes; close: () => void }

export const TempsForm = ({ cptsId, data, close }: Part) => {
  const [objet, setObjet] = useState('')
  const [mission, setMission] = useState('')
  const [jour, setJour] = useState(Temporal.Now.plainDateISO(data.zone).toString())
  const [debut, setDebut] = useState('12:30')
  const [fin, setFin] = useState('14:00')
  const [file, setFile] = useState<File | null>(null)
  const declare = useAction(indemnites.declareTemps)
  const submit = async () => {
    if (!objet.trim()) return
    const preuve = file ? await toSentFile(file) : null
    const body = { jour, debut, fin, objet, mission: (mission || null) as (typeof MISSIONS)[number] | null, preuve }
    const done = await declare.run({ params: { cptsId }, body })
    if (!done) return
    notify(`Temps déclaré\u00a0: ${euros(done.centimes)}. La CPTS le contrôle.`)
    close()
  }
  return (
    <>
      <Headline meaning="Un temps déjà inscrit au registre n’est pas à déclarer : votre présence signée suffit.">
        Déclarer un temps
      </Headline>
      <Form
        onSubmit={submit}
        error={declare.error}
        actions={
          <>
            <Button
              kind="primary"
              size="large"
              type="submit"
              pending={declare.pending}
              blocked={!objet.trim() && 'Dites pour quoi.'}
            >
              Déclarer ce temps
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField label="Pour quoi" value={objet} onChange={setObjet} maxLength={300} />
        <SelectField
          label="Au titre de"
          value={mission}
          onChange={setMission}
          choices={MISSION_CHOICES}
          hint="Le fonctionnement ouvre une indemnité, une mission une rémunération"
        />
        <DateField label="Jour" value={jour} onChange={setJour} />
        <Pair>
          <TimeField label="De" value={debut} onChange={setDebut} />
          <TimeField label="À" value={fin} onChange={setFin} />
        </Pair>
        <FileField
          label="Preuve"
          hint="Une photographie de la feuille, un courriel, un compte rendu"
          onPick={setFile}
        />
      </Form>
    </>
  )
}
