/** What the desk does with the grid: where each end leads, and what is open in the column at the right. */
import { useState } from 'react'
import type { Destination, IssueGrille, Pas } from '../../rules/grille/modele.ts'
import type { Field } from '../desk/desk-state.ts'
import type { Desk } from '../desk/use-desk.ts'
import type { Triage } from './use-triage.ts'

type Ways = {
  field: (field: Field) => void
  lastField: () => void
  toSlots: () => void
  askMissing: (act: () => void) => void
}

export const useDeskTriage = (desk: Desk, triage: Triage, ways: Ways) => {
  /** `appel`: a call that leads to no request is being noted. */
  const [side, setSide] = useState<Destination | 'appel' | null>(null)
  const { outcome } = desk.state
  return {
    side,
    setSide,
    isAsking: triage.running !== null && outcome === null,
    start: () => {
      if (outcome === null) triage.start()
    },
    // A sign of alarm waits for nothing: the instruction is on screen, the request is closed with what is known.
    answer: (pas: Pas) => {
      if (triage.answer(pas)?.kind === 'quinze') void desk.sendTo15()
    },
    conclude: ({ orientation, degre }: IssueGrille) => {
      if (orientation === 'quinze') return void desk.sendTo15()
      triage.close()
      if (degre) desk.tell({ type: 'edit', change: { degre } })
      if (orientation !== 'creneau') return setSide(orientation)
      const [first] = desk.missing
      if (first) ways.field(first)
      else ways.toSlots()
    },
    leave: () => {
      triage.close()
      ways.lastField()
    },
    orient: (destination: Destination, structureId: string | null) =>
      ways.askMissing(() => {
        setSide(null)
        void desk.orient(destination, structureId)
      }),
    reset: () => {
      triage.reset()
      setSide(null)
    },
    /** Escape, when something of this stands open. */
    goBack: (): boolean => {
      if (triage.running) {
        triage.close()
        ways.lastField()
        return true
      }
      setSide(null)
      return side !== null
    },
  }
}
export type DeskTriage = ReturnType<typeof useDeskTriage>
