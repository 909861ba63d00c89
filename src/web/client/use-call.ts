import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Input, Output, RouteLike } from '../../kernel/contract.ts'
import type { Args, Call } from './create-client.ts'

type Options = {
  /** False until what the question needs is known. */
  enabled?: boolean
  /** Keeps the former answer on screen while the next one comes (filters, searches). */
  keep?: boolean
  /** Asks again every so many seconds while the page is visible. */
  everySeconds?: number
}

export const keyOf = (call: { key: string }, input: unknown): unknown[] =>
  input === undefined ? [call.key] : [call.key, input]

type Rest<R extends RouteLike> =
  unknown extends Input<R> ? [input?: undefined, options?: Options] : [input: Input<R>, options?: Options]

/** Reads: `const demandes = useCall(client.listDemandes, { params: { cptsId } })`. */
export const useCall = <R extends RouteLike>(call: Call<R>, ...rest: Rest<R>): UseQueryResult<Output<R>, Error> => {
  const [input, options = {}] = rest
  return useQuery<Output<R>, Error>({
    queryKey: keyOf(call, input),
    queryFn: () => call(...([input] as unknown as Args<R>)),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.everySeconds ? { refetchInterval: options.everySeconds * 1000 } : {}),
  })
}
