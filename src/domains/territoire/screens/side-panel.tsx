/** The list beside the map: the finding, what it rests on, the communes, what to mend, what to do next. */

import { formatNumber } from '../../../kernel/french.ts'
import { Button } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Problem } from '../../../web/components/problem.tsx'
import { Source } from '../../../web/components/section.tsx'
import type { TerritoireAnalysis } from '../contract.ts'
import { sayDay, sayDifference, sayInhabitants, sayNext, sayRemarks, sayTaille, sayTerritoire } from '../labels.ts'
import { territoire } from './client.ts'
import { CommuneSearch, type Found } from './commune-search.tsx'
import { Consequence } from './consequence.tsx'
import { ContoursBanner } from './contours-banner.tsx'
import { SaveDraft } from './save-draft.tsx'
import styles from './territoire.module.css'
import { TimeLine } from './time-line.tsx'
import { NeighboursTable, UnitsTable } from './units-table.tsx'
import { useAddFound } from './use-add-found.ts'
import type { TerritoireState } from './use-territoire.ts'

type Props = { state: TerritoireState; analysis: TerritoireAnalysis }

export const SidePanel = ({ state, analysis }: Props) => {
  const addFound = useAddFound(state)
  const isEmpty = analysis.unites.length === 0
  return (
    <div className={styles.side}>
      <Headline above={<Above state={state} />} meaning={isEmpty ? undefined : <Meaning analysis={analysis} />}>
        {sayTerritoire(analysis)}
      </Headline>
      <VersionShown state={state} />
      {isEmpty && <Empty state={state} />}
      {state.canEdit && <CommuneSearch cptsId={state.cptsId} onPick={(found: Found) => void addFound(found)} />}
      <Problem error={state.proposalError} />
      <SaveDraft key={state.saved.data?.version?.id} state={state} />
      {!isEmpty && (
        <>
          <Consequence state={state} analysis={analysis} />
          <Remarks analysis={analysis} />
          {state.tool === 'voisins' ? (
            <NeighboursTable state={state} analysis={analysis} />
          ) : (
            <UnitsTable state={state} analysis={analysis} />
          )}
          <ContoursBanner state={state} analysis={analysis} />
          <Foot state={state} analysis={analysis} />
        </>
      )}
      <div className={styles.timeInList}>
        <TimeLine state={state} />
      </div>
    </div>
  )
}

/** Saved or only drawn: said before the figures. */
const Above = ({ state }: { state: TerritoireState }) => {
  const version = state.saved.data?.version
  if (state.draft.isChanged) return 'Proposition, pas encore enregistrée'
  if (!version) return null
  return version.jusqu
    ? `Du ${sayDay(version.depuis)} au ${sayDay(version.jusqu)}`
    : `Depuis le ${sayDay(version.depuis)}`
}

const Meaning = ({ analysis }: { analysis: TerritoireAnalysis }) => {
  const { bornes, source, aVerifier } = analysis.lecture
  const vintages = [...new Set(analysis.unites.map(({ millesime }) => millesime))].join(', ')
  return (
    <>
      <ExplainedFigure
        label="Population du territoire"
        explanation={{
          calcul: `Somme des populations de ${analysis.unites.length}\u00a0communes ou parties de commune`,
          dates: `Millésime\u00a0: ${vintages}`,
          texte: 'Population municipale, Insee, géographie 2026',
          preuve: { grade: 'externe' },
          doute: 'Le texte de l’ACI ne dit pas quelle population lire.',
        }}
      >
        {sayInhabitants(analysis.population)}
      </ExplainedFigure>
      {', '}
      <ExplainedFigure
        label="Taille de la CPTS"
        explanation={{
          calcul: `Bornes\u00a0: ${bornes.map((bound) => formatNumber(bound)).join(', ')} habitants`,
          dates: 'Lecture du 30 novembre 2023',
          texte: source,
          preuve: { grade: 'externe' },
          doute: aVerifier,
        }}
      >
        {sayTaille(analysis.taille)}
      </ExplainedFigure>
      . {sayNext(analysis.taille, analysis.manquePourLaSuivante)}
    </>
  )
}

/** What the version on screen changed; a past or future one is left in one press. */
const VersionShown = ({ state }: { state: TerritoireState }) => {
  const version = state.versions.data?.versions.find(({ id }) => id === state.saved.data?.version?.id)
  if (!version || state.draft.isChanged) return null
  if (version.enVigueur)
    return version.populationAvant === null ? null : (
      <p className={styles.change}>
        Dernier changement{'\u00a0'}: {sayDifference(version)}
      </p>
    )
  return (
    <p className={styles.past}>
      {version.note && `${version.note.charAt(0).toUpperCase()}${version.note.slice(1)}. `}
      {sayDifference(version)}{' '}
      <Button kind="plain" onClick={() => state.showVersion(null)}>
        Revenir à aujourd’hui
      </Button>
    </p>
  )
}

const Empty = ({ state }: { state: TerritoireState }) => (
  <EmptyState>
    Aucune commune choisie. {state.canEdit ? 'Cherchez un nom ci-dessous, ou prenez un EPCI entier\u00a0: ' : ''}
    la population, la taille et les voisines se calculent à mesure.
  </EmptyState>
)

const Remarks = ({ analysis }: { analysis: TerritoireAnalysis }) => (
  <ul className={styles.remarks} aria-label="Ce que le territoire donne à vérifier">
    {sayRemarks(analysis).map(({ kind, text }) => (
      <li key={text} data-kind={kind}>
        {kind === 'unknown' && <icons.toCheck size={15} />}
        {text}
      </li>
    ))}
  </ul>
)

const Foot = ({ state, analysis }: Props) => {
  const version = state.saved.data?.version
  const params = { cptsId: state.cptsId }
  const query = version ? { version: version.id } : {}
  const outlines = state.map.data?.sources ?? []
  return (
    <>
      <Source>
        Population municipale 2023, Insee, géographie 2026
        {analysis.unites.some(({ nature }) => nature === 'partie') &&
          '\u00a0; parties de commune déclarées par la CPTS'}
        .{' '}
        {outlines.length > 0
          ? `Contours\u00a0: ${outlines.join(', ')}.`
          : 'Contours schématiques tirés des points de GeoNames.'}
      </Source>
      {version && !state.draft.isChanged && (
        <p className={styles.links}>
          <CsvLink href={territoire.exportCsv.href({ params, query })}>CSV</CsvLink>
          <CsvLink href={territoire.exportGeoJson.href({ params, query })}>GeoJSON</CsvLink>
        </p>
      )}
    </>
  )
}
