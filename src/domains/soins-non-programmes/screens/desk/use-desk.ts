/** The desk in motion: what is sent, what comes back, what is kept when something fails. */
import { useQueryClient } from '@tanstack/react-query'
import { useReducer, useRef, useState } from 'react'
import { ApiError } from '../../../../web/client/api-error.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CreneauTrouve, DemandeResume } from '../../contract.ts'
import type { Destination } from '../../rules/grille/modele.ts'
import { type CauseAuBureau, type Motif, NON_DIT, type TrancheAge } from '../../rules/vocabulary.ts'
import { type Criteres, soins } from '../client.ts'
import { DESK } from '../labels.ts'
import { ORIENTER } from '../triage/labels.ts'
import type { KeptPath } from '../triage/use-triage.ts'
import { type Draft, identityOf, missingFields, reduceDesk, START } from './desk-state.ts'

/** Refusals that mean that another desk was faster. */
const GONE: ReadonlySet<string> = new Set(['creneau-already-taken', 'creneau-unknown', 'creneau-in-the-past'])

/** `path` keeps the way along the grid with the request, as soon as the request has a number. */
export const useDesk = (cptsId: string, path: KeptPath) => {
  const [state, tell] = useReducer(reduceDesk, START)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const queries = useQueryClient()
  /** What the server already knows of the open request, to correct it only when it changed. */
  const sent = useRef<{ demande: string; identite: string } | null>(null)

  const save = async (draft: Draft): Promise<string> => {
    const body = demandeOf(draft)
    const found = identityOf(draft)
    const identite = found.ok ? found.value : null
    const now = { demande: JSON.stringify(body), identite: JSON.stringify(identite) }
    const before = sent.current
    if (!state.demandeId || !before) {
      const { id } = await soins.openDemande({ params: { cptsId }, body: { ...body, identite } })
      sent.current = now
      tell({ type: 'opened', demandeId: id })
      await path.keep(id)
      return id
    }
    const params = { cptsId, demandeId: state.demandeId }
    if (before.demande !== now.demande) await soins.editDemande({ params, body })
    if (identite && before.identite !== now.identite) await soins.saveIdentite({ params, body: identite })
    sent.current = now
    await path.keep(state.demandeId)
    return state.demandeId
  }

  /** One thing at a time: a second press while the first is under way does nothing. */
  const doOnce = async (work: () => Promise<void>) => {
    if (pending) return
    setPending(true)
    setError(null)
    try {
      await work()
    } catch (caught) {
      setError(caught as Error)
    } finally {
      setPending(false)
      void queries.invalidateQueries()
    }
  }

  const book = (slot: CreneauTrouve) =>
    doOnce(async () => {
      const demandeId = await save(state.draft)
      try {
        const answer = await soins.bookCreneau({ params: { cptsId, creneauId: slot.creneauId }, body: { demandeId } })
        tell({ type: 'finished', outcome: { kind: 'reserve', ...answer, nom: slot.nom } })
        announce(`${DESK.bookedShort} ${answer.phrase}`)
      } catch (caught) {
        if (!(caught instanceof ApiError) || !GONE.has(caught.code)) throw caught
        tell({ type: 'lost', creneauId: slot.creneauId })
      }
    })

  const keepWaiting = (criteres: Criteres) =>
    doOnce(async () => {
      const demandeId = await save(state.draft)
      const { rang, echeance } = await soins.putAttente({ params: { cptsId, demandeId }, body: criteres })
      tell({ type: 'finished', outcome: { kind: 'attente', demandeId, echeance, rang } })
      announce(DESK.keptShort)
    })

  const close = (cause: CauseAuBureau) =>
    doOnce(async () => {
      const demandeId = await save(state.draft)
      await soins.closeDemande({ params: { cptsId, demandeId }, body: { cause } })
      const kind = cause === 'orientee-15' ? 'quinze' : 'close'
      tell({ type: 'finished', outcome: kind === 'quinze' ? { kind, demandeId } : { kind, demandeId, cause } })
      announce(kind === 'quinze' ? DESK.transferredBody : DESK.closedNoneBody)
    })

  /** To the 15: what is known is kept, what is missing delays nothing. */
  const sendTo15 = () =>
    doOnce(async () => {
      const isWhole = missingFields(state).length === 0 && identityOf(state.draft).ok
      let demandeId = state.demandeId
      if (isWhole) demandeId = await save(state.draft)
      if (demandeId) await soins.closeDemande({ params: { cptsId, demandeId }, body: { cause: 'orientee-15' } })
      else {
        const { appelant, trancheAge, commune, motif, contraintes } = state.draft
        const body = { appelant, trancheAge, commune, motif, contraintes: [...contraintes], parcours: path.of() }
        demandeId = (await soins.sendTo15({ params: { cptsId }, body })).id
        path.wait(null)
        sent.current = { demande: '', identite: 'null' }
      }
      tell({ type: 'finished', outcome: { kind: 'quinze', demandeId } })
      announce(DESK.transferredBody)
    })

  const orient = (destination: Destination, structureId: string | null) =>
    doOnce(async () => {
      const demandeId = await save(state.draft)
      await soins.orientDemande({ params: { cptsId, demandeId }, body: { destination, structureId } })
      tell({ type: 'finished', outcome: { kind: 'orientee', demandeId, destination } })
      announce(ORIENTER.done)
    })

  /** Takes back what was just done; the draft is still there. */
  const undo = () =>
    doOnce(async () => {
      const { outcome } = state
      if (!outcome) return
      if (outcome.kind === 'reserve') {
        await soins.cancelRendezVous({ params: { cptsId, rendezVousId: outcome.rendezVousId } })
        notify(DESK.undone)
      } else if (outcome.kind === 'attente') {
        await soins.withdrawAttente({ params: { cptsId, demandeId: outcome.demandeId } })
        notify(DESK.reopened)
      } else {
        await soins.reopenDemande({ params: { cptsId, demandeId: outcome.demandeId } })
        notify(DESK.reopened)
      }
      tell({ type: 'reopened' })
    })

  /** A request that waits, taken up again from its list. */
  const takeUp = (demandeId: string) =>
    doOnce(async () => {
      const demande = await soins.readDemande({ params: { cptsId, demandeId } })
      const draft = draftOf(demande)
      sent.current = { demande: JSON.stringify(demandeOf({ ...draft, identite: {} })), identite: 'null' }
      tell({ type: 'taken-up', demandeId, draft, hasIdentity: demande.aUneIdentite })
    })

  /** The reading is written in the trail: it is done when asked for, never by itself. */
  const readIdentity = () =>
    doOnce(async () => {
      if (!state.demandeId || !sent.current) return
      const identite = await soins.readIdentite({ params: { cptsId, demandeId: state.demandeId } })
      const found = identityOf({ ...state.draft, identite })
      sent.current = { ...sent.current, identite: JSON.stringify(found.ok ? found.value : null) }
      tell({ type: 'identity-read', identite })
    })

  const start = () => {
    sent.current = null
    setError(null)
    tell({ type: 'start' })
  }

  const missing = missingFields(state)
  return {
    state,
    tell,
    pending,
    error,
    book,
    keepWaiting,
    close,
    sendTo15,
    orient,
    undo,
    takeUp,
    readIdentity,
    start,
    missing,
  }
}
export type Desk = ReturnType<typeof useDesk>

/** What was not said, because the call went to the 15 first, is asked now. */
const draftOf = ({ appelant, trancheAge, commune, motif, degre, contraintes }: DemandeResume) => ({
  ...{ appelant, degre, contraintes },
  trancheAge: trancheAge === NON_DIT.trancheAge ? null : trancheAge,
  commune: commune === NON_DIT.commune ? null : commune,
  motif: motif === NON_DIT.motif ? null : motif,
})

/** Called once nothing is missing. */
const demandeOf = (draft: Draft) => ({
  appelant: draft.appelant,
  trancheAge: draft.trancheAge as TrancheAge,
  commune: draft.commune as string,
  motif: draft.motif as Motif,
  degre: draft.degre,
  contraintes: [...draft.contraintes],
})
