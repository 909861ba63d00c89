/** What is done to an appointment or a request from the lists; each with its way back. */
import { useAction } from '../../../../web/client/use-action.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { CAUSE_CLOTURE_LABELS } from '../../labels.ts'
import type { CauseAuBureau } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'

export const useActs = (cptsId: string) => {
  const mark = useAction(soins.markRendezVous)
  const cancel = useAction(soins.cancelRendezVous)
  const restore = useAction(soins.restoreRendezVous, { onDone: () => notify(RENDEZ_VOUS.restored) })
  const close = useAction(soins.closeDemande)
  const reopen = useAction(soins.reopenDemande, { onDone: () => notify(RENDEZ_VOUS.reopened) })
  const atRendezVous = (rendezVousId: string) => ({ cptsId, rendezVousId })
  const atDemande = (demandeId: string) => ({ cptsId, demandeId })

  return {
    mark: async (id: string, statut: 'honore' | 'absent') => {
      const params = atRendezVous(id)
      if (!(await mark.run({ params, body: { statut } }))) return
      const back = () => void mark.run({ params, body: { statut: 'reserve' } })
      notify(RENDEZ_VOUS.marked[statut], { undo: back })
    },
    unmark: async (id: string) => {
      if (await mark.run({ params: atRendezVous(id), body: { statut: 'reserve' } })) notify(RENDEZ_VOUS.unmarked)
    },
    cancel: async (id: string) => {
      const params = atRendezVous(id)
      if (await cancel.run({ params })) {
        notify(RENDEZ_VOUS.cancelled, { undo: () => void restore.run({ params }) })
      }
    },
    close: async (id: string, cause: CauseAuBureau) => {
      const params = atDemande(id)
      if (!(await close.run({ params, body: { cause } }))) return
      notify(RENDEZ_VOUS.closed(CAUSE_CLOTURE_LABELS[cause].toLowerCase()), { undo: () => void reopen.run({ params }) })
    },
    reopen: (id: string) => void reopen.run({ params: atDemande(id) }),
    error: mark.error ?? cancel.error ?? restore.error ?? close.error ?? reopen.error,
  }
}
export type Acts = ReturnType<typeof useActs>
