/** Sources that say the same indicator, pasted tables among them, one under the other, with the gap. */
import { Link } from '@tanstack/react-router'
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { LectureVue, RecopieVue } from '../../contract-themes.ts'
import { sayCouverture, sayEcart, sayNombreRecopie, sayRecopie } from '../../labels-themes.ts'
import { TerritoireFigure } from './territoire-figure.tsx'
import styles from './themes.module.css'

type Props = {
  definition: IndicateurTerritorial
  lectures: readonly LectureVue[]
  recopies: readonly RecopieVue[]
}
type Row =
  | { cle: string; name: string; lecture: LectureVue; recopie?: undefined }
  | { cle: string; name: string; recopie: RecopieVue; lecture?: undefined }

const ownValue = ({ lecture, recopie }: Row): number | null =>
  lecture ? lecture.territoire.valeur : (recopie.valeurs.find(({ zone }) => zone === 'territoire')?.valeur ?? null)

export const SourcesPart = ({ definition, lectures, recopies }: Props) => {
  const rows: Row[] = [
    ...lectures.map((lecture) => ({
      cle: `${lecture.source.code} ${lecture.source.millesime}`,
      name: lecture.provenance,
      lecture,
    })),
    ...recopies.map((recopie) => ({ cle: `${recopie.tableauId} ${recopie.rang}`, name: sayRecopie(recopie), recopie })),
  ]
  const first = rows[0]!
  const gapOf = (row: Row): string => {
    if (row === first) return ''
    if (row.recopie?.comparable === false || first.recopie?.comparable === false) return 'autre unité'
    return sayEcart({ valeur: ownValue(first) }, { valeur: ownValue(row) }, definition) ?? ''
  }
  return (
    <Section title={rows.length > 1 ? 'Ce que dit chaque source' : 'Tableau recopié'}>
      <DataTable
        caption="Le même indicateur selon chaque source"
        rows={rows}
        keyOf={({ cle }) => cle}
        columns={[
          {
            head: 'Source',
            cell: ({ name, recopie }) => (
              <span>
                {name}
                {recopie && recopie.libelle !== definition.libelle && (
                  <small className={styles.partial}>«&nbsp;{recopie.libelle}&nbsp;»</small>
                )}
              </span>
            ),
            sort: ({ name }) => name,
            width: '50%',
          },
          {
            head: 'Territoire',
            cell: ({ lecture, recopie }) =>
              lecture ? (
                <TerritoireFigure definition={definition} lecture={lecture} />
              ) : (
                <span className={styles.number}>{sayNombreRecopie(recopie, 'territoire')}</span>
              ),
            sort: ownValue,
            right: true,
          },
          {
            head: 'Communes',
            cell: ({ lecture }) => (lecture ? (sayCouverture(lecture.territoire) ?? 'toutes') : 'sans détail'),
          },
          { head: 'Écart avec la première', cell: gapOf, right: true },
        ]}
      />
      <Source>
        Deux sources ne comptent pas toujours les mêmes personnes, ni la même année. Aucune n’est corrigée par l’autre.
        La première est celle de la période la plus récente, puis celle qui couvre le plus de communes.
        {recopies.length > 0 && (
          <>
            {' '}
            Un tableau recopié dit la zone que montrait son écran, qui n’est pas toujours exactement votre
            territoire&nbsp;: <Link to="/diagnostic/sources">voir les tableaux</Link>.
          </>
        )}
      </Source>
    </Section>
  )
}
