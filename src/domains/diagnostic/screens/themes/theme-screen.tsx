/** One theme: its indicators on the territory and around it, then one of them by commune. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { count, foldText, listInWords } from '../../../../kernel/french.ts'
import type { THEMES } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { IndicateurLu, TerrainVu } from '../../contract-themes.ts'
import { SECRET_EXPLIQUE } from '../../labels-themes.ts'
import { diagnostic, type ThemeLu } from '../client.ts'
import { hasCommunes } from './commune-rows.ts'
import { CommunesPart } from './communes-part.tsx'
import { NoSource, NoTerritoire } from './empty.tsx'
import { IndicateursTable } from './indicateurs-table.tsx'
import { SemblablesPart } from './semblables-part.tsx'
import styles from './themes.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { theme } = useParams({ strict: false }) as { theme: (typeof THEMES)[number] }
  const read = useCall(diagnostic.readTheme, { params: { cptsId, theme } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="le thème" from={read}>
        {(data) =>
          data.terrain ? (
            <Page data={data} terrain={data.terrain} />
          ) : (
            <>
              <Headline>{data.libelle}</Headline>
              <NoTerritoire />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const Page = ({ data, terrain }: { data: ThemeLu; terrain: TerrainVu }) => {
  const { id: cptsId } = useCpts()
  const { theme, libelle, indicateurs, recopies, semblables, sansSource } = data
  const [words, setWords] = useState('')
  const isAsked = ({ definition }: Pick<IndicateurLu, 'definition'>) =>
    foldText(definition.libelle).includes(foldText(words))
  const all = indicateurs.length + recopies.length
  return (
    <>
      <Headline
        above={
          <ButtonLink kind="plain" to="/diagnostic">
            Tous les thèmes
          </ButtonLink>
        }
        meaning={meaningOf(data)}
      >
        {libelle}
      </Headline>
      {all === 0 ? (
        <NoSource what="Aucune source ne dit encore rien de ce thème." />
      ) : (
        <>
          {all > 8 && (
            <search className={styles.find}>
              <TextField
                label="Chercher un indicateur"
                type="search"
                value={words}
                maxLength={100}
                onChange={setWords}
              />
            </search>
          )}
          <IndicateursTable
            caption={libelle}
            terrain={terrain}
            rows={indicateurs.filter(isAsked)}
            recopiees={recopies.filter(isAsked)}
          />
          <p className={styles.exports}>
            Ce thème, communes et zones&nbsp;:{' '}
            <CsvLink href={diagnostic.exportThemeCsv.href({ params: { cptsId, theme } })} />
          </p>
          <ByCommune terrain={terrain} indicateurs={indicateurs} />
          {semblables && <SemblablesPart semblables={semblables} />}
        </>
      )}
      {sansSource.length > 0 && all > 0 && (
        <Section title="Sans source pour l’instant" small>
          <p className={styles.quiet}>
            {listInWords(sansSource.slice(0, 12).map((one) => one.libelle))}
            {sansSource.length > 12 ? '…' : '.'}
          </p>
        </Section>
      )}
      <Source>{SECRET_EXPLIQUE}</Source>
    </>
  )
}

const meaningOf = ({ indicateurs, recopies }: ThemeLu): string => {
  const sources = new Set(indicateurs.flatMap(({ lectures }) => lectures.map(({ source }) => source.titre)))
  const pasted = new Set([...indicateurs, ...recopies].flatMap((one) => one.recopies.map(({ tableauId }) => tableauId)))
  const from = [
    ...(sources.size > 0 ? [count(sources.size, 'source')] : []),
    ...(pasted.size > 0 ? [count(pasted.size, 'tableau recopié', 'tableaux recopiés')] : []),
  ]
  return indicateurs.length + recopies.length === 0
    ? 'Rien à lire pour l’instant.'
    : `${count(indicateurs.length + recopies.length, 'indicateur')}, de ${listInWords(from)}. Un territoire se lit à côté de ceux qui l’entourent et de ceux qui lui ressemblent.`
}

/** A share says more on a map than a count, which follows the size of the communes. */
const firstOf = (drawable: readonly IndicateurLu[]) =>
  drawable.find(({ definition }) => definition.nature !== 'effectif') ?? drawable[0]

const ByCommune = ({ terrain, indicateurs }: { terrain: TerrainVu; indicateurs: readonly IndicateurLu[] }) => {
  const drawable = indicateurs.filter(({ lectures }) => hasCommunes(lectures[0]))
  const [code, setCode] = useState('')
  const shown = drawable.find(({ definition }) => definition.code === code) ?? firstOf(drawable)
  const lecture = shown?.lectures[0]
  if (!shown || !lecture) return null
  return (
    <Section title="Commune par commune">
      <div className={styles.find}>
        <SelectField
          label="Indicateur"
          value={shown.definition.code}
          onChange={setCode}
          choices={drawable.map(({ definition }) => ({ value: definition.code, label: definition.libelle }))}
        />
      </div>
      <CommunesPart
        terrain={terrain}
        definition={shown.definition}
        lecture={lecture}
        semblables={shown.semblables}
        withSentence
      />
    </Section>
  )
}
