/** Where the focus goes. The desk is used without a mouse: each key lands on something that can be typed in or chosen. */
import { useMemo, useRef } from 'react'
import type { Field } from './desk-state.ts'

const INSIDE = 'input[role="combobox"], input:checked, input'

export const useDeskFocus = () => {
  const form = useRef<HTMLFormElement>(null)
  const list = useRef<HTMLDivElement>(null)
  /** The list was wanted while it was not there; from what held the focus then. */
  const wantedFrom = useRef<Element | null>(null)
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
      /** At the next frame, where the field that was left has told its value; unless a key led elsewhere meanwhile. */
      soon: (go: () => void) => {
        const from = document.activeElement
        requestAnimationFrame(() => {
          const here = document.activeElement
          if (here === from || here === document.body) go()
        })
      },
      listRef: (node: HTMLDivElement | null) => {
        list.current = node
        if (!node) return
        const here = document.activeElement
        // What held the focus may have left the screen: then nothing holds it.
        if (wantedFrom.current && (here === wantedFrom.current || here === document.body)) node.focus()
        wantedFrom.current = null
      },
      field,
      lastField: () => field(last.current),
      // At once, or when the slots come: what is pressed next is meant for them, unless one went elsewhere meanwhile.
      list: () => {
        if (list.current) list.current.focus()
        else wantedFrom.current = document.activeElement
      },
      isOnList: () => list.current !== null && document.activeElement === list.current,
      profession: () => document.getElementById('profession')?.click(),
    }
  }, [])
}
