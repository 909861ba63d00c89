import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { type KeyAction, useKeys } from '../components/use-keys.ts'
import type { Entry } from './room-screens.ts'

/** How long `G` waits for its letter. */
const PATIENCE = 1500

export const useShellKeys = (entries: readonly Entry[], open: (what: 'search' | 'keys') => void): void => {
  const navigate = useNavigate()
  const pressedG = useRef(0)
  const keys = useMemo((): KeyAction[] => {
    const letters = new Map(entries.map((entry) => [entry.letter, entry.to]))
    const isAfterG = () => Date.now() - pressedG.current < PATIENCE
    const onLetter = (letter: string) => () => {
      const to = letters.get(letter)
      pressedG.current = 0
      if (to) void navigate({ to })
    }
    return [
      { key: '/', does: 'Chercher', run: () => open('search') },
      { key: '?', does: 'Voir les touches', run: () => open('keys') },
      {
        key: 'g',
        does: '',
        run: () => {
          pressedG.current = Date.now()
        },
      },
      ...[...letters.keys()].map((letter) => ({ key: letter, does: '', when: isAfterG, run: onLetter(letter) })),
    ]
  }, [entries, navigate, open])
  useKeys(keys)
}
