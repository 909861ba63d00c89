import { QueryCache, QueryClient } from '@tanstack/react-query'
import { whenAccessSwitches } from './access.ts'
import { ApiError } from './api-error.ts'

/** Signed out elsewhere, or the session has ended: the shell sends to the sign-in page and keeps the address. */
let onSignedOut = () => {}
export const whenSignedOut = (react: () => void) => {
  onSignedOut = react
}
/** A wrong password is a 401 too: it is told where it was typed. */
const SIGNED_OUT = new Set(['sign-in-needed', 'second-factor-needed'])
export const noteError = (error: unknown) => {
  if (error instanceof ApiError && SIGNED_OUT.has(error.code)) onSignedOut()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only an outage is worth another try.
      retry: (times, error) =>
        times < 2 && (!(error instanceof ApiError) || error.isUnreachable || error.status >= 500),
      refetchOnWindowFocus: true,
    },
  },
})

whenAccessSwitches(() => queryClient.clear())
