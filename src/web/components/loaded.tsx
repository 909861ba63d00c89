import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'

/**
 * The three states of a reading, once: `<Loaded of="les demandes" from={useCall(…)}>{(data) => …}</Loaded>`.
 */
export const Loaded = <T,>({
  from,
  of,
  children,
}: {
  from: UseQueryResult<T>
  of: string
  children: (data: T) => ReactNode
}) => {
  if (from.isPending) return <Loading of={of} />
  if (from.data === undefined) return <Problem error={from.error} retry={from.refetch} />
  return children(from.data)
}
