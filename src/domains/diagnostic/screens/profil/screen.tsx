/** The profile on paper: what it would hold, what is not loaded, and the file. */
import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { type ChipKind, StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { ApercuProfil, PageApercue } from '../../contract-profil.ts'
import { SECRET_EXPLIQUE } from '../../labels-themes.ts'
import { diagnostic } from '../client.ts'
import { NoTerritoire } from '../themes/empty.tsx'
import { Imprimer } from './imprimer.tsx'
import styles from './profil.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.readProfil, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="le profil" from={read}>
        {({ apercu }) => (apercu ? <Page apercu={apercu} /> : <Empty />)}
      </Loaded>
    </>
  )
}

const Empty = () => (
  <>
    <Headline>Le profil imprimé attend un territoire</Headline>
    <NoTerritoire />
  </>
)

const Page = ({ apercu }: { apercu: ApercuProfil }) => {
  const { indicateurs, connus, sources, masques, pages } = apercu
  return (
    <>
      <Headline
        meaning={
          'À imprimer ou à envoyer\u00a0: cartes, graphiques, tableaux, sources et guide de lecture. Il se fait à l’instant, avec ce qui est chargé aujourd’hui.'
        }
      >
        {indicateurs > 1
          ? `Le profil de territoire\u00a0: ${formatNumber(indicateurs)} indicateurs sur ${formatNumber(connus)}, ${count(sources, 'source')}`
          : 'Le profil de territoire n’a encore que la population'}
      </Headline>
      <Columns>
        <div>
          <Imprimer />
          <Section title="Ce qu’il contiendra">
            <Contents pages={pages} />
            {masques > 0 && (
              <Source>
                {count(masques, 'indicateur masqué', 'indicateurs masqués')} pour le territoire. {SECRET_EXPLIQUE}
              </Source>
            )}
          </Section>
        </div>
        <aside>
          <Missing pages={pages} />
        </aside>
      </Columns>
    </>
  )
}

const STATES: Record<PageApercue['etat'], { kind: ChipKind; word: string }> = {
  complete: { kind: 'done', word: 'complète' },
  'en-partie': { kind: 'waiting', word: 'en partie' },
  vide: { kind: 'unknown', word: 'à remplir' },
}

const Contents = ({ pages }: { pages: ApercuProfil['pages'] }) => (
  <DataTable
    caption="Pages du profil"
    rows={pages.map((page, index) => ({ ...page, numero: index + 1 }))}
    keyOf={({ titre }) => titre}
    columns={[
      { head: 'Page', right: true, width: '64px', cell: ({ numero }) => formatNumber(numero) },
      {
        head: 'Titre',
        bare: true,
        cell: ({ titre, contenu }) => (
          <>
            <b>{titre}</b>
            <small className={styles.content}>{contenu}</small>
          </>
        ),
      },
      {
        head: 'État',
        width: '132px',
        cell: ({ etat }) => <StatusChip kind={STATES[etat].kind}>{STATES[etat].word}</StatusChip>,
      },
    ]}
  />
)

const Missing = ({ pages }: { pages: ApercuProfil['pages'] }) => {
  const lacking = pages.filter(({ manque }) => manque.length > 0)
  if (lacking.length === 0) return null
  return (
    <Section title="Ce qui n’est pas chargé" small>
      <p>
        Ces pages le disent en toutes lettres, sans chiffre inventé. L’opérateur charge les fichiers publics&nbsp;:{' '}
        <Link to="/diagnostic/sources">voir les sources</Link>.
      </p>
      <dl className={styles.missing}>
        {lacking.map(({ titre, manque }) => (
          <div key={titre}>
            <dt>{titre}</dt>
            {manque.map(({ quoi, comment }) => (
              <dd key={quoi}>
                {quoi}
                <small>{comment}</small>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  )
}
