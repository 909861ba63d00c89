/** On arriving at a screen: the title of the window, then the focus on the headline, so that a screen reader says it. */
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCptsQuery } from '../client/session.ts'

const PATIENCE = 5000
/** The browser itself announces the first page. */
let lastPath = window.location.pathname

export const useArrival = (title: string): void => {
  const cpts = useCptsQuery().data?.nom
  useEffect(() => {
    document.title = [title, cpts, 'Maillage'].filter(Boolean).join(' · ')
  }, [title, cpts])
  const path = useLocation({ select: ({ pathname }) => pathname })
  useEffect(() => {
    if (path === lastPath) return
    lastPath = path
    return focusHeadline()
  }, [path])
}

/** The headline may come after the data: wait for it, unless the person has begun something else meanwhile. */
const focusHeadline = (): (() => void) => {
  const before = document.activeElement
  const tryNow = (): boolean => {
    const isElsewhere = document.activeElement !== before && document.activeElement !== document.body
    if (isElsewhere) return true
    const headline = document.querySelector<HTMLElement>('main h1')
    headline?.focus({ preventScroll: true })
    return headline !== null
  }
  if (tryNow()) return () => {}
  const watcher = new MutationObserver(() => tryNow() && watcher.disconnect())
  watcher.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(() => watcher.disconnect(), PATIENCE)
  return () => {
    clearTimeout(timer)
    watcher.disconnect()
  }
}
