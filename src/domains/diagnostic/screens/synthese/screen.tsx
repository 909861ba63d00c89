/** What the diagnosis concludes: four boxes, then needs with what answers them. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { count, listInWords } from '../../../../kernel/french.ts'
import { THEME_LABELS } from '../../../../referentials/indicateurs-territoire/index.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { SENS_LABELS, SENS_MEANINGS } from '../../rules/entretien.ts'
import { diagnostic, type Synthese } from '../client.ts'
import styles from './synthese.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.readSynthese, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="la synthèse" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

const sayHeadline = ({ besoins }: Synthese): string => {
  if (besoins.length === 0) return 'Aucun besoin écrit pour l’instant'
  const without = besoins.filter(({ fiches }) => fiches.length === 0).length
  const all = count(besoins.length, 'besoin')
  if (without === 0) return `${all}, ${besoins.length > 1 ? 'tous portés' : 'porté'} par une fiche-action`
  return without === besoins.length
    ? `${all}, aucun n’est porté par une fiche-action`
    : `${all}, dont ${without} sans fiche-action`
}

const Page = ({ data }: { data: Synthese }) => (
  <>
    <Headline meaning="Ce que le projet de santé et les entretiens disent du territoire, et ce qui répond à chaque besoin.">
      {sayHeadline(data)}
    </Headline>
    <div className={styles.boxes}>
      {data.cases.map(({ sens, lignes }) => (
        <Section key={sens} title={SENS_LABELS[sens]} aside={SENS_MEANINGS[sens]} small>
          {lignes.length === 0 ? (
            <p className={styles.none}>Rien encore.</p>
          ) : (
            <ul>
              {lignes.map(({ texte, theme, origine }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same words
                <li key={index}>
                  {texte}
                  <small>
                    {origine === 'projet'
                      ? 'Projet de santé'
                      : `Entretien, ${THEME_LABELS[theme ?? 'autre'].toLowerCase()}`}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </div>
    <Section title="Besoins et réponses">
      {data.besoins.length === 0 ? (
        <EmptyState>
          Les besoins s’écrivent dans <Link to="/projet">Projet</Link>, et une{' '}
          <Link to="/diagnostic/enquetes">enquête</Link> dit lesquels passent avant les autres.
        </EmptyState>
      ) : (
        <Besoins besoins={data.besoins} />
      )}
    </Section>
  </>
)

const Besoins = ({ besoins }: { besoins: Synthese['besoins'] }) => (
  <DataTable
    caption="Besoins et réponses"
    rows={besoins}
    keyOf={({ id }) => id}
    columns={[
      {
        head: 'Rang',
        right: true,
        width: '72px',
        sort: ({ priorite }) => priorite,
        cell: ({ priorite }) => priorite ?? '–',
      },
      { head: 'Besoin', bare: true, sort: ({ titre }) => titre, cell: ({ titre }) => titre },
      {
        head: 'Objectifs',
        cell: ({ objectifs }) => (objectifs.length === 0 ? 'aucun' : listInWords(objectifs)),
      },
      {
        head: 'Fiches-actions',
        sort: ({ fiches }) => fiches.length,
        cell: ({ fiches }) =>
          fiches.length === 0 ? (
            'aucune'
          ) : (
            <span>
              {fiches.map(({ id, titre }, index) => (
                <Fragment key={id}>
                  {index > 0 && ', '}
                  <Link to={`/projet/fiches/${id}`}>{titre}</Link>
                </Fragment>
              ))}
            </span>
          ),
      },
    ]}
  />
)
