import { useCan } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

type Page = { word: string; to: string; permission?: string }
type View = { word: string; to: string; pages?: readonly Page[] }

const VIEWS: readonly View[] = [
  {
    word: 'Chiffres',
    to: '/diagnostic',
    pages: [
      { word: 'Thèmes', to: '/diagnostic' },
      { word: 'Sources', to: '/diagnostic/sources' },
    ],
  },
  { word: 'Accès aux soins', to: '/diagnostic/acces' },
  {
    word: 'Flux et territoire',
    to: '/diagnostic/flux',
    pages: [
      { word: 'Flux', to: '/diagnostic/flux' },
      { word: 'Atelier territoire', to: '/diagnostic/atelier' },
    ],
  },
  {
    word: 'Synthèse',
    to: '/diagnostic/synthese',
    pages: [
      { word: 'Forces et besoins', to: '/diagnostic/synthese' },
      { word: 'Profil imprimé', to: '/diagnostic/profil' },
      { word: 'Enquêtes', to: '/diagnostic/enquetes' },
      { word: 'Entretiens', to: '/diagnostic/entretiens', permission: 'diagnostic.edit' },
    ],
  },
]

/** The views of « Diagnostic », and under them the pages of the one that is open. */
export const DiagnosticViews = ({ current }: { current: string }) => {
  const mayEdit = useCan('diagnostic.edit')
  const isOpen = ({ to, pages }: View) => to === current || pages?.some((page) => page.to === current) === true
  const pages = VIEWS.find(isOpen)?.pages?.filter(({ permission }) => permission === undefined || mayEdit) ?? []
  return (
    <>
      <ViewTabs
        label="Diagnostic"
        views={VIEWS.map((view) => ({ word: view.word, to: view.to, current: isOpen(view) }))}
      />
      {pages.length > 1 && (
        <ViewTabs
          label="Pages de cette vue"
          views={pages.map(({ word, to }) => ({ word, to, current: to === current }))}
        />
      )}
    </>
  )
}
