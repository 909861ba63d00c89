/** The grid at the desk: whether one may be run, where the call stands in it, and its path until it is kept. */
import { useRef, useState } from 'react'
import { ApiError } from '../../../../web/client/api-error.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import type { GrilleLue } from '../../contract.ts'
import type { Pas } from '../../rules/grille/modele.ts'
import { type Etape, suivre } from '../../rules/grille/parcours.ts'
import { soins } from '../client.ts'
import { TRIAGE } from './labels.ts'

export type Donne = { grilleId: string; pas: Pas[] }

/** The path is kept once the request has a number, once: another try of the same request does not send it again. */
export const useKeptPath = (cptsId: string) => {
  const waiting = useRef<Donne | null>(null)
  return useRef({
    wait: (path: Donne | null) => {
      waiting.current = path
    },
    of: () => waiting.current,
    keep: async (demandeId: string) => {
      const path = waiting.current
      if (!path) return
      try {
        await soins.keepParcours({ params: { cptsId, demandeId }, body: path })
      } catch (caught) {
        // A grid that was withdrawn in the middle of the call costs the path, not the request.
        if (!(caught instanceof ApiError) || caught.code !== 'grille-not-in-use') throw caught
        notify(TRIAGE.lost)
      }
      waiting.current = null
    },
  }).current
}
export type KeptPath = ReturnType<typeof useKeptPath>

export const useTriage = (cptsId: string, kept: KeptPath) => {
  const inUse = useCall(soins.readGrilleEnUsage, { params: { cptsId } })
  /** The version that this call began with: one that comes meanwhile is for the next call. */
  const [running, setRunning] = useState<{ grille: GrilleLue; pas: Pas[] } | null>(null)
  const grille = inUse.data?.grille ?? null
  const reached = running && suivre(running.grille.contenu, running.pas)
  const at: Etape | null = reached?.ok ? reached.value : null
  const go = (pas: Pas[]) => {
    if (!running) return
    setRunning({ ...running, pas })
    const next = suivre(running.grille.contenu, pas)
    const isOver = next.ok && (next.value.kind === 'issue' || next.value.kind === 'quinze')
    kept.wait(isOver ? { grilleId: running.grille.id, pas } : null)
    return next.ok ? next.value : null
  }
  return {
    grille,
    running,
    at,
    start: () => {
      kept.wait(null)
      if (grille) setRunning({ grille, pas: [] })
    },
    answer: (pas: Pas) => go([...(running?.pas ?? []), pas]),
    back: () => go((running?.pas ?? []).slice(0, -1)),
    /** Leaves the panel; a path that came to its end stays with the request. */
    close: () => setRunning(null),
    reset: () => {
      kept.wait(null)
      setRunning(null)
    },
  }
}
export type Triage = ReturnType<typeof useTriage>
