/** What is drawn is only a proposal until it is saved from a date. */
import { useState } from 'react'
import { useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { DateField, TextField } from '../../../web/components/field.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { sayDay } from '../labels.ts'
import { territoire } from './client.ts'
import styles from './territoire.module.css'
import type { TerritoireState } from './use-territoire.ts'

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export const SaveDraft = ({ state }: { state: TerritoireState }) => {
  const { draft, cptsId } = state
  // A past version on screen is corrected at its own date; the one in force is followed by another.
  const past = state.versionId ? state.saved.data?.version : null
  const [depuis, setDepuis] = useState(past?.depuis ?? today())
  const [note, setNote] = useState(past?.note ?? '')
  const remove = useAction(territoire.removeVersion)
  const save = useAction(territoire.saveTerritoire, {
    onDone: ({ id, remplace }) => {
      draft.reset()
      state.showVersion(null)
      const undo = () => remove.run({ params: { cptsId, versionId: id } })
      notify(`Territoire enregistré à partir du ${sayDay(depuis)}.`, remplace ? {} : { undo })
    },
  })
  if (!draft.isChanged || !state.canEdit) return null
  const why = draft.choices.length === 0 ? 'Gardez au moins une commune.' : !depuis ? 'Donnez une date.' : undefined
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (!why) void save.run({ params: { cptsId }, body: { depuis, note, unites: [...draft.choices] } })
  }
  return (
    <form className={styles.save} onSubmit={submit} aria-label="Enregistrer ce territoire">
      <div className={styles.saveFields}>
        <DateField label="À partir du" value={depuis} onChange={setDepuis} error={save.champs.depuis} required />
        <TextField
          label="Étape ou motif"
          optional
          value={note}
          onChange={setNote}
          maxLength={80}
          error={save.champs.note}
        />
      </div>
      <p className={styles.buttons}>
        <Button type="submit" kind="primary" pending={save.pending} blocked={why}>
          {past && depuis === past.depuis ? 'Corriger cette version' : 'Enregistrer ce territoire'}
        </Button>
        <Button kind="plain" onClick={draft.reset}>
          Revenir à celui d’avant
        </Button>
      </p>
      <Problem error={save.error} />
    </form>
  )
}
