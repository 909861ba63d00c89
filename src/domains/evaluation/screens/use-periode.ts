/** The year lives in the address: a link shows the same figures to somebody else. */
import { useNavigate, useSearch } from '@tanstack/react-router'

export const usePeriode = (to: string) => {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const periode = typeof search.periode === 'string' ? search.periode : undefined
  const setPeriode = (next: string) =>
    void navigate({ to, search: { ...search, periode: next } as never, replace: true, resetScroll: false })
  return { periode, setPeriode, query: periode === undefined ? {} : { periode } }
}
