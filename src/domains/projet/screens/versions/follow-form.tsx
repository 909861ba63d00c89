import { useState } from 'react'
import { MOTIFS_OPPOSITION } from '../../../../referentials/cycle-de-vie.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextArea } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { SuiteVersion, VersionLue } from '../../contract-versions.ts'
import { MOTIF_LABELS, REPONSE_LABELS } from '../../labels-vie.ts'
import { REPONSES } from '../../rules/vie.ts'
import { projet } from '../client.ts'
import styles from './versions.module.css'

const ANSWERS = REPONSES.map((value) => ({ value, label: REPONSE_LABELS[value] }))
const GROUNDS = MOTIFS_OPPOSITION.map((value) => ({ value, label: MOTIF_LABELS[value] }))
const suiteOf = ({ recuLe, reponse, reponseLe, motif, note }: VersionLue): SuiteVersion => ({
  recuLe,
  reponse,
  reponseLe,
  motif,
  note,
})

/** What happens to a version after it was sent: nothing of its content moves. */
export const FollowForm = ({ version, close }: { version: VersionLue; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [suite, setSuite] = useState(() => suiteOf(version))
  const set = (change: Partial<SuiteVersion>) => setSuite({ ...suite, ...change })
  const params = { cptsId, projetVersionId: version.id }
  const undo = useAction(projet.followVersion)
  const follow = useAction(projet.followVersion, {
    onDone: () => {
      notify('C’est noté.', { undo: () => undo.run({ params, body: suiteOf(version) }) })
      close()
    },
  })
  const answer = (value: string) => {
    const reponse = value === '' ? null : (value as SuiteVersion['reponse'])
    set({
      reponse,
      reponseLe: reponse === null ? null : suite.reponseLe,
      motif: reponse === 'opposition' ? suite.motif : null,
    })
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={() => follow.run({ params, body: suite })}
        error={follow.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={follow.pending}>
              Enregistrer
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <DateField
          label="Reçu par l’ARS le"
          hint="Le jour de l’accusé de réception. Le délai de deux mois court depuis ce jour."
          optional
          value={suite.recuLe ?? ''}
          onChange={(value) => set({ recuLe: value || null })}
        />
        <Pair>
          <SelectField
            label="Réponse de l’ARS"
            optional
            none="Pas encore"
            value={suite.reponse ?? ''}
            onChange={answer}
            choices={ANSWERS}
          />
          <DateField
            label="Répondu le"
            optional
            value={suite.reponseLe ?? ''}
            onChange={(value) => set({ reponseLe: value || null })}
          />
        </Pair>
        {suite.reponse === 'opposition' && (
          <SelectField
            label="Motif"
            hint="La loi n’en connaît que deux."
            none="Choisir un motif"
            value={suite.motif ?? ''}
            onChange={(value) => set({ motif: value === '' ? null : (value as SuiteVersion['motif']) })}
            choices={GROUNDS}
          />
        )}
        <TextArea label="Note" optional value={suite.note} onChange={(note) => set({ note })} />
      </Form>
    </div>
  )
}
