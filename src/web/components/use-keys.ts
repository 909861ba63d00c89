/**
 * Keys of a screen. Single letters work outside fields only, and can be switched off (WCAG 2.1.4).
 * `useKeys([{ key: 'n', does: 'Écrire un acte', run }])`: the list also feeds the help that `?` opens.
 */
import { useLayoutEffect, useSyncExternalStore } from 'react'

export type KeyAction = {
  /** As `KeyboardEvent.key`, lower case: `n`, `escape`, `f9`, `arrowdown`, `alt+1`. */
  key: string
  does: string
  run: (event: KeyboardEvent) => void
  /** Also inside fields: for Escape, function keys and Alt combinations. */
  inFields?: boolean
  /** When false, the key is left to others: a letter after `G` is nobody's otherwise. */
  when?: () => boolean
}

const NAME = 'maillage.touches'
let active: readonly KeyAction[] = []
let isOn: boolean | undefined
const watchers = new Set<() => void>()
const tell = () => {
  for (const react of watchers) react()
}
const watch = (react: () => void) => {
  watchers.add(react)
  return () => watchers.delete(react)
}

const areLettersOn = (): boolean => {
  try {
    isOn ??= localStorage.getItem(NAME) !== 'non'
  } catch {
    isOn ??= true
  }
  return isOn
}
export const switchLetters = (on: boolean): void => {
  isOn = on
  try {
    localStorage.setItem(NAME, on ? 'oui' : 'non')
  } catch {
    // The choice then lasts as long as the page.
  }
  tell()
}

export const useLettersOn = () => useSyncExternalStore(watch, areLettersOn)
export const useActiveKeys = () => useSyncExternalStore(watch, () => active)

export const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const nameOfKey = (event: Pick<KeyboardEvent, 'key' | 'altKey' | 'code'>): string => {
  // With Alt, some layouts give another sign for the same key: the place on the keyboard is the name.
  if (event.altKey) return `alt+${event.code.replace(/^(Digit|Numpad|Key)/, '').toLowerCase()}`
  return event.key.toLowerCase()
}

/** True when the key may act here. */
export const mayAct = (action: KeyAction, place: { inField: boolean; lettersOn: boolean }): boolean => {
  if (place.inField) return action.inFields === true
  return place.lettersOn || action.key.length > 1
}

export const useKeys = (actions: readonly KeyAction[]): void => {
  // Before it is painted: what is seen answers to its keys, and no longer to those of what it replaces.
  useLayoutEffect(() => {
    active = [...active, ...actions]
    tell()
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
      const place = { inField: isInField(event.target), lettersOn: areLettersOn() }
      const name = nameOfKey(event)
      const found = actions.find((action) => action.key === name && mayAct(action, place) && (action.when?.() ?? true))
      if (!found) return
      event.preventDefault()
      found.run(event)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      active = active.filter((action) => !actions.includes(action))
      window.removeEventListener('keydown', onKey)
      tell()
    }
  }, [actions])
}
