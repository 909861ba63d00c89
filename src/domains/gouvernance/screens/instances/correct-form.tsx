/** A mandate that was written wrong: its days, its words. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { MandatLu } from '../../contract.ts'
import { gouvernance } from '../client.ts'
import { EditForm } from '../edit-form.tsx'

const bodyOf = ({ collegeId, precision, eluPar, debut, echeance }: MandatLu) => ({
  collegeId,
  precision,
  eluPar,
  debut,
  echeance,
})

export const CorrectForm = ({ mandat, close }: { mandat: MandatLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => bodyOf(mandat))
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const params = { cptsId, mandatId: mandat.id }
  const undo = useAction(gouvernance.saveMandat)
  const save = useAction(gouvernance.saveMandat, {
    onDone: () => {
      notify('Mandat corrigé.', { undo: () => undo.run({ params, body: bodyOf(mandat) }) })
      close()
    },
  })
  return (
    <EditForm word="Enregistrer" onSubmit={() => save.run({ params, body: draft })} action={save} close={close}>
      <Pair>
        <DateField label="Début" value={draft.debut} onChange={(debut) => set({ debut })} />
        <DateField
          label="Terme"
          optional
          value={draft.echeance ?? ''}
          min={draft.debut}
          onChange={(echeance) => set({ echeance: echeance || null })}
        />
      </Pair>
      <Pair>
        <TextField
          label="Précision"
          optional
          value={draft.precision}
          maxLength={200}
          onChange={(precision) => set({ precision })}
          autoComplete="off"
        />
        <TextField
          label="Élu ou désigné par"
          optional
          value={draft.eluPar}
          maxLength={300}
          onChange={(eluPar) => set({ eluPar })}
          autoComplete="off"
        />
      </Pair>
    </EditForm>
  )
}
