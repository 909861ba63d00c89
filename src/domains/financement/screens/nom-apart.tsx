/** For other rooms: the door of this one is in the first script that a browser reads, so that the name comes apart. */
import { lazy, Suspense } from 'react'
import type { Dispositif } from '../rules/dispositifs.ts'

const Known = lazy(() => import('./nom.tsx').then(({ Nom }) => ({ default: Nom })))

export const NomDispositif = ({ code }: { code: Dispositif }) => (
  <Suspense>
    <Known code={code} />
  </Suspense>
)
