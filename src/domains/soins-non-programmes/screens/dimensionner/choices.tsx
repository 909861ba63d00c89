import { formatShare } from '../../../../kernel/french.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { REPARTITIONS, type Repartition } from '../../rules/dimensionnement.ts'
import styles from './dimensionner.module.css'
import { CIBLES, DIMENSIONNER, EVOLUTIONS, RAYONS } from './words.ts'

export type Choix = {
  cible: (typeof CIBLES)[number]
  /** Empty: the whole territory. */
  rayonKm: string
  repartition: Repartition
  evolution: string
}
type Props = { choix: Choix; change: (part: Partial<Choix>) => void }

export const Choices = ({ choix, change }: Props) => (
  <div className={styles.choices}>
    <Segments
      legend={DIMENSIONNER.cible}
      showLegend
      value={choix.cible}
      onChange={(cible) => change({ cible })}
      choices={CIBLES.map((value) => ({ value, label: formatShare(Number(value)) }))}
    />
    <Segments
      legend={DIMENSIONNER.repartition}
      showLegend
      value={choix.repartition}
      onChange={(repartition) => change({ repartition })}
      choices={REPARTITIONS.map((value) => ({ value, label: DIMENSIONNER.repartitions[value] }))}
    />
    <SelectField
      label={DIMENSIONNER.rayon}
      value={choix.rayonKm}
      onChange={(rayonKm) => change({ rayonKm })}
      none={DIMENSIONNER.rayonTous}
      choices={RAYONS}
    />
    <SelectField
      label={DIMENSIONNER.evolution}
      value={choix.evolution}
      onChange={(evolution) => change({ evolution })}
      choices={EVOLUTIONS}
    />
  </div>
)
