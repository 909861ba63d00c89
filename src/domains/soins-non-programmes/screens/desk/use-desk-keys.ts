/** The keys of the desk. Digits act outside fields; on a French keyboard the row of digits gives signs without Shift. */
import { useMemo, useRef } from 'react'
import { type KeyAction, useKeys } from '../../../../web/components/use-keys.ts'
import { DESK } from '../labels.ts'
import { APPEL, TRIAGE } from '../triage/labels.ts'
import { FIELDS, type Field } from './desk-state.ts'

export const AZERTY = ['&', 'é', '"', "'", '(', '-', 'è', '_', 'ç']

type Acts = {
  goTo: (field: Field) => void
  pick: (index: number) => void
  transfer: () => void
  back: () => void
  more: () => void
  filter: () => void
  triage: () => void
  noteCall: () => void
}

export const useDeskKeys = (shown: number, acts: Acts): void => {
  // The list of keys stays the same from one render to the next; what they do follows the screen.
  const latest = useRef(acts)
  latest.current = acts
  const keys = useMemo(
    (): KeyAction[] => [
      ...FIELDS.map((field, index) => ({
        key: `alt+${index + 1}`,
        does: DESK.fields[field],
        run: () => latest.current.goTo(field),
        inFields: true,
      })),
      ...Array.from({ length: shown }, (_, index) => [
        { key: String(index + 1), does: `Choisir le créneau ${index + 1}`, run: () => latest.current.pick(index) },
        { key: AZERTY[index]!, does: '', run: () => latest.current.pick(index) },
      ]).flat(),
      { key: 'f7', does: TRIAGE.start, run: () => latest.current.triage(), inFields: true },
      { key: 'f8', does: APPEL.open, run: () => latest.current.noteCall(), inFields: true },
      { key: 'f9', does: DESK.transfer, run: () => latest.current.transfer(), inFields: true },
      { key: 'escape', does: 'Revenir', run: () => latest.current.back(), inFields: true },
      { key: 's', does: 'Voir les créneaux suivants', run: () => latest.current.more() },
      { key: 'p', does: 'Choisir une profession', run: () => latest.current.filter() },
    ],
    [shown],
  )
  useKeys(keys)
}
