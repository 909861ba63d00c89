/** One indicator: what it means here, beside the others, commune by commune, over the years, from every source. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { listInWords } from '../../../../kernel/french.ts'
import { type IndicateurTerritorial, THEME_LABELS } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { BarList } from '../../../../web/charts/bar-list.tsx'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { LectureVue, RecopieVue, TerrainVu } from '../../contract-themes.ts'
import {
  GENRE_LABELS,
  SECRET_EXPLIQUE,
  sayEcart,
  sayNombre,
  sayNombreRecopie,
  sayPartielle,
  sayPeriode,
  sayRecopie,
} from '../../labels-themes.ts'
import { diagnostic, type IndicateurOuvert } from '../client.ts'
import { hasCommunes } from './commune-rows.ts'
import { CommunesPart } from './communes-part.tsx'
import { NoSource, NoTerritoire } from './empty.tsx'
import { EvolutionPart } from './evolution-part.tsx'
import { Reserves } from './reserves.tsx'
import { SemblablesPart } from './semblables-part.tsx'
import { SourcesPart } from './sources-part.tsx'
import { TerritoireFigure } from './territoire-figure.tsx'
import styles from './themes.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { code } = useParams({ strict: false }) as { code: string }
  const read = useCall(diagnostic.readIndicateurTerritorial, { params: { cptsId, code } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="l’indicateur" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

const Page = ({ data }: { data: IndicateurOuvert }) => {
  const { definition, terrain, lectures, dernieres } = data
  const first = lectures[dernieres[0] ?? 0]
  return (
    <>
      <Headline
        above={
          <ButtonLink kind="plain" to={`/diagnostic/themes/${definition.theme}`}>
            {THEME_LABELS[definition.theme]}
          </ButtonLink>
        }
        meaning={definition.definition}
      >
        {definition.libelle}
      </Headline>
      {!terrain ? (
        <NoTerritoire />
      ) : first ? (
        <Body data={data} terrain={terrain} />
      ) : data.recopies.length > 0 ? (
        <SourcesPart definition={definition} lectures={[]} recopies={data.recopies} />
      ) : (
        <NoSource what="Aucune source ne dit encore rien de cet indicateur." />
      )}
      <Source>{SECRET_EXPLIQUE}</Source>
    </>
  )
}

const Body = ({ data, terrain }: { data: IndicateurOuvert; terrain: TerrainVu }) => {
  const { id: cptsId } = useCpts()
  const { definition, lectures, dernieres, recopies, semblables, rapprochement } = data
  const latest = dernieres.map((rank) => lectures[rank]!)
  const [chosen, setChosen] = useState('0')
  const lecture = lectures[Number(chosen)] ?? latest[0]!
  const isLatest = lecture === latest[0]
  return (
    <>
      {lectures.length > 1 && (
        <div className={styles.find}>
          <SelectField
            label="Source et période"
            value={String(lectures.indexOf(lecture))}
            onChange={setChosen}
            choices={lectures.map((one, rank) => ({ value: String(rank), label: one.provenance }))}
          />
        </div>
      )}
      <div className={styles.lead}>
        {lecture.territoire.valeur !== null && (
          <p className={styles.big}>
            <TerritoireFigure definition={definition} lecture={lecture} large />
          </p>
        )}
        <div>
          <p className={styles.sentence}>{lecture.phrase}</p>
          <Reserves reserves={[...lecture.reserves, ...othersOf(definition, lecture, latest, recopies)]} />
        </div>
      </div>
      <Section title="À côté des autres">
        <Comparison data={data} terrain={terrain} lecture={lecture} semblables={isLatest ? semblables : null} />
      </Section>
      {hasCommunes(lecture) && (
        <Section title="Commune par commune">
          <CommunesPart
            terrain={terrain}
            definition={definition}
            lecture={lecture}
            semblables={isLatest ? semblables : null}
          />
        </Section>
      )}
      <EvolutionPart terrain={terrain} definition={definition} lectures={lectures} />
      {latest.length + recopies.length > 1 && (
        <SourcesPart definition={definition} lectures={latest} recopies={recopies} />
      )}
      {rapprochement && semblables && <SemblablesPart semblables={rapprochement} />}
      <p className={styles.exports}>
        Communes, zones, sources et périodes&nbsp;:{' '}
        <CsvLink href={diagnostic.exportIndicateurTerritorialCsv.href({ params: { cptsId, code: definition.code } })} />
      </p>
    </>
  )
}

/** What each other source says, at its latest period, with the gap: no source is chosen in silence. */
const othersOf = (
  definition: IndicateurTerritorial,
  shown: LectureVue,
  latest: readonly LectureVue[],
  recopies: readonly RecopieVue[],
): string[] => {
  const own = { valeur: shown.territoire.valeur }
  const sources = latest.flatMap(({ source, territoire, provenance }) => {
    if (source.code === shown.source.code || territoire.valeur === null) return []
    const gap = sayEcart(own, territoire, definition)
    return `selon ${provenance}\u00a0: ${sayNombre(territoire, definition.decimales)}${gap ? `, ${gap}` : ''}`
  })
  const pasted = recopies.flatMap((one) => {
    const read = one.valeurs.find(({ zone }) => zone === 'territoire')
    if (!read || read.valeur === null) return []
    const gap = one.comparable ? sayEcart(own, read, definition) : null
    return `selon ${sayRecopie(one)}\u00a0: ${sayNombreRecopie(one, 'territoire')}${gap ? `, ${gap}` : ''}`
  })
  return [...sources, ...pasted]
}

type ComparisonProps = {
  data: IndicateurOuvert
  terrain: TerrainVu
  lecture: LectureVue
  semblables: IndicateurOuvert['semblables']
}

/** Every zone that has a value; for counts, whose size follows that of the zone, no bar would say anything. */
const Comparison = ({ data: { definition }, terrain, lecture, semblables }: ComparisonProps) => {
  const { decimales, unite, libelle, nature } = definition
  const lines = [
    { key: 'territoire', name: 'Votre territoire', valeur: lecture.territoire },
    ...terrain.zones.flatMap(({ cle, genre, nom }) => {
      const found = lecture.zones.find((zone) => zone.cle === cle)
      return found && !sayPartielle(found.valeur)
        ? [{ key: cle, name: genre === 'france' ? nom : `${nom} (${GENRE_LABELS[genre]})`, valeur: found.valeur }]
        : []
    }),
    ...(semblables
      ? [{ key: 'semblables', name: `Semblables (${semblables.epci} EPCI)`, valeur: semblables.valeur }]
      : []),
  ]
  const known = lines.filter(({ valeur }) => valeur.valeur !== null)
  const hidden = lines.length - known.length
  const partial = terrain.zones.filter(({ cle }) =>
    lecture.zones.some((zone) => zone.cle === cle && sayPartielle(zone.valeur)),
  )
  const source = [
    lecture.provenance,
    ...(hidden > 0 ? [`Sans valeur ou masqué\u00a0: ${hidden}`] : []),
    ...(partial.length > 0
      ? [`Non comparable, la source n’en couvre qu’une partie\u00a0: ${listInWords(partial.map(({ nom }) => nom))}`]
      : []),
  ].join('. ')
  if (nature === 'effectif')
    return (
      <>
        <DataTable
          caption={`${libelle}, ${sayPeriode(lecture)}`}
          tight
          rows={known}
          keyOf={({ key }) => key}
          columns={[
            { head: 'Zone', cell: ({ name }) => name, sort: ({ name }) => name, width: '60%' },
            {
              head: unite,
              cell: ({ valeur }) => sayNombre(valeur, decimales),
              sort: ({ valeur }) => valeur.valeur,
              right: true,
            },
          ]}
        />
        <Source>{source}</Source>
      </>
    )
  return (
    <BarList
      title={`${libelle}, ${sayPeriode(lecture)}`}
      subtitle={unite}
      source={source}
      nameHead="Zone"
      valueHead={unite}
      hue="var(--pine)"
      lines={known.map(({ key, name, valeur }) => ({
        key,
        name,
        value: valeur.valeur!,
        shown: sayNombre(valeur, decimales),
      }))}
    />
  )
}
