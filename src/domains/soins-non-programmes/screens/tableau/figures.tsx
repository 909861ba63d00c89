import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../../web/components/explanation-of.tsx'
import type { ChiffreLu } from '../../contract.ts'
import styles from './tableau.module.css'

/** The shares and the delay lead; the rest stands under them. */
const LEADING: ReadonlySet<ChiffreLu['code']> = new Set(['part-24h', 'part-48h', 'delai-median', 'demandes'])
const ORDER: readonly ChiffreLu['code'][] = [
  'part-24h',
  'part-48h',
  'delai-median',
  'demandes',
  'offerts',
  'pourvus',
  'inutilises',
  'honores',
  'orientees',
  'suites-connues',
  'appels',
]

/** Apart: they are not of the slots. */
const ELSEWHERE: ReadonlySet<ChiffreLu['code']> = new Set(['orientees', 'suites-connues', 'appels'])

export const Figures = ({ chiffres }: { chiffres: readonly ChiffreLu[] }) => {
  const sorted = [...chiffres].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code))
  return (
    <div className={styles.figures}>
      <dl className={styles.leading}>
        {sorted
          .filter(({ code }) => LEADING.has(code))
          .map((one) => (
            <Figure key={one.code} chiffre={one} size="large" />
          ))}
      </dl>
      <dl className={styles.second}>
        {sorted
          .filter(({ code }) => !LEADING.has(code) && !ELSEWHERE.has(code))
          .map((one) => (
            <Figure key={one.code} chiffre={one} size="small" />
          ))}
      </dl>
      <dl className={styles.second}>
        {sorted
          .filter(({ code }) => ELSEWHERE.has(code))
          .map((one) => (
            <Figure key={one.code} chiffre={one} size="small" />
          ))}
      </dl>
    </div>
  )
}

const Figure = ({ chiffre, size }: { chiffre: ChiffreLu; size: 'large' | 'small' }) => (
  <div>
    <dt>{chiffre.libelle}</dt>
    <dd>
      {chiffre.valeur === null ? (
        <span className={styles.noFigure}>{chiffre.texte}</span>
      ) : (
        <ExplainedFigure label={chiffre.libelle} explanation={explanationOf(chiffre.explication)} size={size}>
          {chiffre.texte}
        </ExplainedFigure>
      )}
    </dd>
  </div>
)
