import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NATURES_PREUVE, type NaturePreuve } from '../../../../referentials/preuves-acte.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActeWhole } from '../../contract.ts'
import { sayNature } from '../../labels.ts'
import { registre } from '../client.ts'
import { GRADE_CHOICES, type GradeAjoute, PREUVES } from './labels.ts'
import styles from './preuves.module.css'
import { isSheet, Signees } from './signees.tsx'

export const NATURE_CHOICES = Object.keys(NATURES_PREUVE).map((value) => ({ value, label: sayNature(value) }))

/** A sheet or a statement is signed by its nature; the rest is vouched for by the CPTS. */
const gradeOf = (nature: NaturePreuve): GradeAjoute =>
  nature === 'feuille-presence' || nature === 'attestation' ? 'signee' : 'declaree'

type Props = { acte: ActeWhole; nature: NaturePreuve; close: () => void }

export const AddPreuve = ({ acte, nature: first, close }: Props) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [nature, setNature] = useState<NaturePreuve>(first)
  const [grade, setGrade] = useState<GradeAjoute>(gradeOf(first))
  const [presences, setPresences] = useState<number[]>([])
  const [file, setFile] = useState<File | null>(null)
  const send = useAction(registre.addDocument, { refresh: 'nothing' })
  const add = useAction(registre.addPreuve, {
    onDone: ({ acteId }) => {
      notify(PREUVES.addDone)
      close()
      void navigate({ to: '/registre/$acteId', params: { acteId } })
    },
  })
  const submit = async () => {
    if (!file) return
    const { personnel } = NATURES_PREUVE[nature]
    const kept = await send.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel } })
    if (!kept) return
    const signed = isSheet(nature, grade) ? presences : []
    const body = { nature, grade, empreinte: kept.empreinte, presences: signed }
    await add.run({ params: { cptsId, acteId: acte.id }, body })
  }
  return (
    <div className={styles.form}>
      <h3>{PREUVES.addTitle}</h3>
      <p>{PREUVES.addWhy}</p>
      <Form
        wide
        onSubmit={submit}
        error={send.error ?? add.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={send.pending || add.pending}
              blocked={!file && PREUVES.chooseFile}
            >
              {PREUVES.addTitle}
            </Button>
            <Button kind="plain" onClick={close}>
              {PREUVES.cancel}
            </Button>
          </>
        }
      >
        <SelectField
          label={PREUVES.nature}
          value={nature}
          autoFocus
          choices={NATURE_CHOICES}
          onChange={(value) => {
            setNature(value as NaturePreuve)
            setGrade(gradeOf(value as NaturePreuve))
          }}
        />
        <FileField label={PREUVES.file} hint={PREUVES.fileHint} onPick={setFile} />
        <Segments legend={PREUVES.grade} showLegend value={grade} onChange={setGrade} choices={GRADE_CHOICES} />
        <Signees acte={acte} nature={nature} grade={grade} value={presences} onChange={setPresences} />
      </Form>
    </div>
  )
}
