import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { MOTIFS_OPPOSITION } from '../../../../referentials/cycle-de-vie.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextArea } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { DatesEtape, EtapeLue } from '../../contract-etapes.ts'
import { ETAPE_CHAMPS, ETAPES_AVEC_ISSUE, ISSUE_LABELS, MOTIF_LABELS } from '../../labels-vie.ts'
import { ISSUES } from '../../rules/vie.ts'
import { projet } from '../client.ts'
import styles from './vie.module.css'

const GROUNDS = MOTIFS_OPPOSITION.map((value) => ({ value, label: MOTIF_LABELS[value] }))
/** A letter is answered or not; only a projet is deemed validated by silence. */
const issuesOf = (code: EtapeLue['code']) =>
  ISSUES.filter((issue) => code === 'valide' || issue !== 'tacite').map((value) => ({
    value,
    label: ISSUE_LABELS[value],
  }))

/** Dates that a version of the projet holds are not sent again. */
const draftOf = ({ prevuLe, envoyeLe, recuLe, decideLe, issue, motif, note, version }: EtapeLue): DatesEtape =>
  version
    ? { prevuLe, envoyeLe: null, recuLe: null, decideLe: null, issue: null, motif: null, note }
    : { prevuLe, envoyeLe, recuLe, decideLe, issue, motif, note }

export const EtapeForm = ({ etape, close }: { etape: EtapeLue; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const { code, version } = etape
  const [draft, setDraft] = useState(() => draftOf(etape))
  const set = (change: Partial<DatesEtape>) => setDraft({ ...draft, ...change })
  const params = { cptsId, etape: code }
  const undo = useAction(projet.saveEtape)
  const save = useAction(projet.saveEtape, {
    onDone: () => {
      notify('C’est noté.', { undo: () => undo.run({ params, body: draftOf(etape) }) })
      close()
    },
  })
  const fields = ETAPE_CHAMPS[code].filter(({ champ }) => !version || champ === 'prevuLe')
  const hasIssue = ETAPES_AVEC_ISSUE.has(code) && !version
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={() => save.run({ params, body: draft })}
        error={save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer l’étape
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        {version && (
          <p className={styles.silent}>
            Envoi, réception et réponse se notent sur les <Link to="/projet/versions">versions du projet</Link>.
          </p>
        )}
        <Pair>
          {fields.map(({ champ, label }) => (
            <DateField
              key={champ}
              label={label}
              optional
              value={draft[champ] ?? ''}
              onChange={(value) => set({ [champ]: value || null })}
              error={save.champs[champ]}
            />
          ))}
        </Pair>
        {hasIssue && (
          <SelectField
            label="Réponse"
            optional
            none="Pas encore"
            value={draft.issue ?? ''}
            onChange={(value) => {
              const issue = value === '' ? null : (value as DatesEtape['issue'])
              set({ issue, motif: issue === 'defavorable' ? draft.motif : null })
            }}
            choices={issuesOf(code)}
          />
        )}
        {hasIssue && code === 'valide' && draft.issue === 'defavorable' && (
          <SelectField
            label="Motif"
            hint="La loi n’en connaît que deux."
            none="Choisir un motif"
            value={draft.motif ?? ''}
            onChange={(value) => set({ motif: value === '' ? null : (value as DatesEtape['motif']) })}
            choices={GROUNDS}
          />
        )}
        <TextArea label="Note" optional rows={2} value={draft.note} onChange={(note) => set({ note })} />
      </Form>
    </div>
  )
}
