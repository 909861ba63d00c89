import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output, RouteLike } from '../../kernel/contract.ts'
import { ApiError } from './api-error.ts'
import type { Args, Call } from './create-client.ts'
import { noteError } from './query-client.ts'

type Options<R extends RouteLike> = {
  onDone?: (output: Output<R>, args: Args<R>) => void
  /** What to read again afterwards: everything on screen, unless said. */
  refresh?: { key: string }[] | 'nothing'
}

const filterOf = (calls: { key: string }[] | undefined) => {
  const keys = calls?.map(({ key }) => key)
  return keys
    ? { predicate: (query: { queryKey: readonly unknown[] }) => keys.includes(String(query.queryKey[0])) }
    : {}
}

export type ActionState<R extends RouteLike> = {
  /** Sends; the promise gives the answer, or undefined when it was refused (`error` then says why). */
  run: (...args: Args<R>) => Promise<Output<R> | undefined>
  pending: boolean
  error: Error | null
  /** One sentence for each field at fault. */
  champs: Record<string, string>
  reset: () => void
}

/** Writes: `const book = useAction(client.bookCreneau, { onDone: … })`, then `book.run({ params, body })`. */
export const useAction = <R extends RouteLike>(call: Call<R>, options: Options<R> = {}): ActionState<R> => {
  const queries = useQueryClient()
  const mutation = useMutation<Output<R>, Error, Args<R>>({
    mutationFn: (args) => call(...args),
    // An outage must be said at once, not wait in silence for the network.
    networkMode: 'always',
    onError: noteError,
    onSuccess: async (output, args) => {
      // First what is on screen is true again, then what was waiting for it goes on.
      if (options.refresh !== 'nothing') await queries.invalidateQueries(filterOf(options.refresh))
      options.onDone?.(output, args)
    },
  })
  return {
    run: (...args) => mutation.mutateAsync(args).catch(() => undefined),
    pending: mutation.isPending,
    error: mutation.error,
    champs: mutation.error instanceof ApiError ? mutation.error.champs : {},
    reset: mutation.reset,
  }
}
