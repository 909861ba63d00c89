/**
 * What has just been done, with a way back. A toast never carries the only copy of a message: the screen behind it
 * already shows the new state.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './toasts.module.css'

type Toast = { id: number; sentence: string; undo?: (() => unknown) | undefined }
const SECONDS = 10

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()
const change = (next: readonly Toast[]) => {
  toasts = next
  for (const react of listeners) react()
}
const dismiss = (id: number) => change(toasts.filter((toast) => toast.id !== id))

/** `notify('Absence enregistrée du 21 décembre au 3 janvier.', { undo: () => … })` */
export const notify = (sentence: string, options: { undo?: () => unknown } = {}): void => {
  last += 1
  change([...toasts.slice(-2), { id: last, sentence, undo: options.undo }])
  announce(sentence)
}

const watch = (react: () => void) => {
  listeners.add(react)
  return () => listeners.delete(react)
}

export const Toasts = () => {
  const shown = useSyncExternalStore(watch, () => toasts)
  if (shown.length === 0) return null
  return (
    <section className={styles.stack} aria-label="Ce qui vient d’être fait">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

/** Stays while it is pointed at or focused, so that nobody has to hurry. */
const ToastLine = ({ toast }: { toast: Toast }) => {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismiss(toast.id), SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [toast.id, isHeld])
  const undo = () => {
    dismiss(toast.id)
    toast.undo?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the line open is a help, not an action
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.sentence}</span>
      {toast.undo && (
        <Button kind="onInk" onClick={undo}>
          Annuler
        </Button>
      )}
      <Button kind="onInk" onClick={() => dismiss(toast.id)} label="Fermer ce message">
        ×
      </Button>
    </div>
  )
}
