import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/** Signed out elsewhere, or the session has ended: the shell sends to the sign-in page and keeps the address. */
let onSignedOut = () => {}
export const whenSignedOut = (react: () => void) => {
  onSignedOut = react
}
export const noteError = (error: unknown) => {
  if (error instanceof ApiError && error.status === 401) onSignedOut()
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
