/** When and by whom a version was adopted; or the next version, which says at first what this one says. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance, type Version } from '../client.ts'
import { EditForm } from '../edit-form.tsx'

type Props = {
  version: Version
  /** A new version follows this one. */
  suite: boolean
  close: () => void
  opened?: (id: string) => void
}

export const AdoptionForm = ({ version, suite, close, opened }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const [draft, setDraft] = useState(() => {
    const { debut, adoptesLe, adoptesPar, note } = version
    const today = todayIn(zone)
    return suite ? { debut: today, adoptesLe: today, adoptesPar: '', note: '' } : { debut, adoptesLe, adoptesPar, note }
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const params = { cptsId, statutsId: version.id }
  const remove = useAction(gouvernance.deleteStatuts)
  const open = useAction(gouvernance.openStatuts, {
    onDone: ({ id }) => {
      notify('Nouvelle version ouverte.', { undo: () => remove.run({ params: { cptsId, statutsId: id } }) })
      opened?.(id)
      close()
    },
  })
  const save = useAction(gouvernance.saveStatuts, {
    onDone: () => {
      notify('Adoption corrigée.')
      close()
    },
  })
  const action = suite ? open : save
  const submit = () =>
    suite
      ? open.run({ params, body: draft })
      : save.run({ params, body: { ...draft, regles: version.regles, version: version.version } })
  return (
    <EditForm word={suite ? 'Ouvrir la version' : 'Enregistrer'} onSubmit={submit} action={action} close={close}>
      <DateField
        label="En vigueur à partir du"
        value={draft.debut}
        onChange={(debut) => set({ debut })}
        error={action.champs.debut}
      />
      <DateField
        label="Adoptés le"
        optional
        value={draft.adoptesLe ?? ''}
        onChange={(adoptesLe) => set({ adoptesLe: adoptesLe || null })}
      />
      <TextField
        label="Par"
        optional
        hint="Assemblée générale extraordinaire…"
        value={draft.adoptesPar}
        maxLength={300}
        onChange={(adoptesPar) => set({ adoptesPar })}
        autoComplete="off"
      />
      <TextArea label="Note" optional rows={2} value={draft.note} onChange={(note) => set({ note })} />
    </EditForm>
  )
}
