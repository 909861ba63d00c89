/** Where the figures come from: what the installation holds, and what the CPTS copied itself. */
import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { diagnostic, type Sources, type TableauVu } from '../client.ts'
import { TableauTable } from './tableau-table.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listSources, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="les sources" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

const Page = ({ data: { sources, tableaux } }: { data: Sources }) => {
  const mayEdit = useCan('diagnostic.edit')
  return (
    <>
      <Headline
        meaning="Chaque chiffre du diagnostic garde sa source et son millésime. Deux sources qui ne disent pas la même chose restent l’une à côté de l’autre."
        actions={mayEdit && <Link to="/diagnostic/sources/recopier">Recopier un tableau</Link>}
      >
        {sources.length + tableaux.length === 0
          ? 'Aucune source pour l’instant'
          : `${count(sources.length, 'source ouverte', 'sources ouvertes')}, ${count(tableaux.length, 'tableau recopié', 'tableaux recopiés')}`}
      </Headline>
      <Section title="Sources ouvertes de l’installation">
        {sources.length === 0 ? <NoSource /> : <Catalogue sources={sources} />}
      </Section>
      <Section title="Tableaux recopiés par votre CPTS">
        {tableaux.length === 0 ? (
          <EmptyState>
            Un tableau lu à l’écran (Rezone, un envoi de votre CPAM) se colle tel quel, avec sa source&nbsp;: un
            indicateur par ligne, votre territoire et ceux auxquels il se compare en colonnes.
          </EmptyState>
        ) : (
          tableaux.map((tableau) => <Tableau key={tableau.id} tableau={tableau} mayEdit={mayEdit} />)
        )}
      </Section>
    </>
  )
}

const NoSource = () => (
  <EmptyState>
    L’opérateur de l’installation charge les fichiers publics (Insee, Drees, FINESS…) en ligne de commande&nbsp;:{' '}
    <code>npm run maillage -- sources recettes</code> dit lesquels et où les trouver,{' '}
    <code>npm run maillage -- sources add</code> les lit.
  </EmptyState>
)

/** What a source brought, in words. */
const sayContent = ({ indicateurs, periodes, zones, flux }: Sources['sources'][number]): string => {
  if (zones > 0) return count(zones, 'zone')
  if (flux > 0) return count(flux, 'couple de communes', 'couples de communes')
  const [last, first] = [periodes[0], periodes.at(-1)]
  const years = last === first ? last : `${first} à ${last}`
  return `${count(indicateurs, 'indicateur')}, ${years}`
}

const Catalogue = ({ sources }: { sources: Sources['sources'] }) => {
  const { zone } = useCpts()
  return (
    <DataTable
      caption="Sources ouvertes"
      rows={sources}
      keyOf={({ code, millesime }) => `${code} ${millesime}`}
      columns={[
        {
          head: 'Source',
          bare: true,
          sort: ({ titre }) => titre,
          cell: ({ titre, page }) =>
            page ? (
              <a href={page} rel="noreferrer">
                {titre}
              </a>
            ) : (
              titre
            ),
        },
        { head: 'Qui la publie', sort: ({ producteur }) => producteur, cell: ({ producteur }) => producteur },
        { head: 'Millésime', sort: ({ millesime }) => millesime, cell: ({ millesime }) => millesime },
        { head: 'Contenu', sort: ({ indicateurs }) => indicateurs, cell: sayContent },
        { head: 'Licence', cell: ({ licence }) => licence },
        {
          head: 'Lue le',
          sort: ({ importeeLe }) => importeeLe,
          cell: ({ importeeLe }) => shortMoment(importeeLe, zone),
        },
      ]}
    />
  )
}

const Tableau = ({ tableau, mayEdit }: { tableau: TableauVu; mayEdit: boolean }) => {
  const { id: cptsId, zone } = useCpts()
  const params = { cptsId, tableauId: tableau.id }
  const restore = useAction(diagnostic.restoreTableau)
  const remove = useAction(diagnostic.removeTableau, {
    onDone: () => notify(`«\u00a0${tableau.titre}\u00a0» est retiré.`, { undo: () => void restore.run({ params }) }),
  })
  const { titre, producteur, page, millesime, recopieLe, lignes } = tableau
  return (
    <>
      <h3>{titre}</h3>
      <TableauTable caption={titre} lignes={lignes} />
      <Source>
        {producteur}, {millesime}, {formatNumber(lignes.length)}{' '}
        {lignes.length > 1 ? 'lignes recopiées' : 'ligne recopiée'} le {shortMoment(recopieLe, zone)}
        {page && (
          <>
            {' · '}
            <a href={page} rel="noreferrer">
              page d’origine
            </a>
          </>
        )}
      </Source>
      <Problem error={remove.error ?? restore.error} />
      {mayEdit && (
        <Actions>
          <Button kind="plain" pending={remove.pending} onClick={() => remove.run({ params })}>
            Retirer ce tableau
          </Button>
        </Actions>
      )}
    </>
  )
}
