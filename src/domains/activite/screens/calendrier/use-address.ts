/** What is chosen stands in the address: it can be kept, sent and gone back to. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export const useAddress = () => {
  const navigate = useNavigate()
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const chosen = useMemo(() => Object.fromEntries(new URLSearchParams(text)) as Record<string, string>, [text])
  const choose = useCallback(
    (part: Record<string, string | undefined>) => {
      const next = Object.fromEntries(Object.entries({ ...chosen, ...part }).filter(([, value]) => value))
      void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
    },
    [chosen, navigate],
  )
  return { chosen, choose }
}
