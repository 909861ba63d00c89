import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance, type Version } from '../client.ts'

const bodyOf = ({ debut, adoptesLe, adoptesPar, note, regles, version }: Version) => ({
  debut,
  adoptesLe,
  adoptesPar,
  note,
  regles,
  version,
})

/** Saves one chapter of the text; the way back writes the former one over it. */
export const useSaveRegles = (version: Version, close: () => void) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, statutsId: version.id }
  const undo = useAction(gouvernance.saveStatuts)
  const save = useAction(gouvernance.saveStatuts, {
    onDone: () => {
      const former = { ...bodyOf(version), version: version.version + 1 }
      notify('Statuts corrigés.', { undo: () => undo.run({ params, body: former }) })
      close()
    },
  })
  return {
    pending: save.pending,
    error: save.error,
    run: (change: Partial<Version['regles']>) =>
      save.run({ params, body: { ...bodyOf(version), regles: { ...version.regles, ...change } } }),
  }
}
