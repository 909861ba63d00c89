/** For other rooms: the door of this one is in the first script that a browser reads, so that the name comes apart. */
import { lazy, Suspense } from 'react'
import { capitalizeFirst } from '../../../kernel/french.ts'
import { DISPOSITIFS, type Dispositif } from '../rules/dispositifs.ts'

const Known = lazy(() => import('./nom.tsx').then(({ Nom }) => ({ default: Nom })))

/** The usual name stands until the one of this installation is known: a link is never without a word. */
export const NomDispositif = ({ code }: { code: Dispositif }) => (
  <Suspense fallback={capitalizeFirst(DISPOSITIFS[code])}>
    <Known code={code} />
  </Suspense>
)
