/** Where the focus goes. The desk is used without a mouse: each key lands on something that can be typed in or chosen. */
import { useMemo, useRef } from 'react'
import type { Field } from './desk-state.ts'

const INSIDE = 'input[role="combobox"], input:checked, input'

export const useDeskFocus = () => {
  const form = useRef<HTMLFormElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const last = useRef<Field>('appelant')
  return useMemo(() => {
    const field = (name: Field) => {
      last.current = name
      const place = form.current?.querySelector(`[data-field="${name}"]`)
      const control = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>(INSIDE)
      control?.focus()
    }
    return {
      form,
      listRef,
      field,
      lastField: () => field(last.current),
      // At once when it is there: a key pressed before the next frame is meant for it.
      list: () => {
        if (listRef.current) listRef.current.focus()
        else requestAnimationFrame(() => listRef.current?.focus())
      },
      isOnList: () => listRef.current !== null && document.activeElement === listRef.current,
      profession: () => document.getElementById('profession')?.click(),
    }
  }, [])
}
