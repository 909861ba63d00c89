/** Three parts, each with its few views: who sits, what is decided, what is promised to others. */
import { useLocation } from '@tanstack/react-router'
import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

const ROOT = '/gouvernance'
type View = { word: string; to: string; needs?: string; unless?: string; also?: string }

const PARTS: readonly { word: string; views: readonly View[] }[] = [
  {
    word: 'Instances et statuts',
    views: [
      { word: 'Instances', to: ROOT, also: `${ROOT}/instances/` },
      { word: 'Collèges', to: `${ROOT}/colleges`, needs: 'professionnel.read' },
      { word: 'Statuts', to: `${ROOT}/statuts` },
    ],
  },
  {
    word: 'Séances et décisions',
    views: [
      { word: 'Séances', to: `${ROOT}/seances`, needs: 'seance.read' },
      { word: 'Décisions', to: `${ROOT}/decisions`, needs: 'decision.read' },
    ],
  },
  {
    word: 'Textes et engagements',
    views: [
      { word: 'Conventions', to: `${ROOT}/conventions`, needs: 'convention.read' },
      { word: 'Bibliothèque', to: `${ROOT}/bibliotheque`, needs: 'bibliotheque.read' },
      { word: 'Intérêts', to: `${ROOT}/interets`, needs: 'interet.read', also: `${ROOT}/mes-interets` },
      { word: 'Mes intérêts', to: `${ROOT}/mes-interets`, needs: 'interet.declare', unless: 'interet.read' },
    ],
  },
]

const isAt = (pathname: string, { to, also }: View): boolean =>
  pathname === to || (to !== ROOT && pathname.startsWith(`${to}/`)) || (also !== undefined && pathname.startsWith(also))

export const Views = () => {
  const { pathname } = useLocation()
  const permissions = useCptsQuery().data?.permissions ?? []
  const may = ({ needs, unless }: View): boolean =>
    (!needs || permissions.includes(needs)) && !(unless && permissions.includes(unless))
  const parts = PARTS.map(({ word, views }) => ({ word, views: views.filter(may) })).filter(
    ({ views }) => views.length > 0,
  )
  const here = parts.find(({ views }) => views.some((view) => isAt(pathname, view)))
  return (
    <>
      <ViewTabs
        label="Gouvernance"
        views={parts.map((part) => ({ word: part.word, to: part.views[0]!.to, current: part === here }))}
      />
      {here && here.views.length > 1 && (
        <ViewTabs
          label={here.word}
          views={here.views.map((view) => ({ word: view.word, to: view.to, current: isAt(pathname, view) }))}
        />
      )}
    </>
  )
}
