import { Link } from '@tanstack/react-router'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../web/components/explanation-of.tsx'
import type { MissionView } from '../contract.ts'
import styles from './board.module.css'

type Chiffre = NonNullable<MissionView['resultat']>['chiffres'][number]

const BOARD = { word: 'Voir le tableau', to: '/soins/tableau' }
/** Three figures are enough for a row; the others are one press away, on the board of the mission. */
const LEAD: Chiffre['code'] = 'part-24h'
const BESIDE: Partial<Record<Chiffre['code'], string>> = {
  'part-48h': 'sous 48\u00a0h',
  'delai-median': 'de délai médian',
}

export const MissionResult = ({ mission: { resultat, vivante, indicateurs } }: { mission: MissionView }) => {
  const known = resultat?.chiffres.filter(({ valeur }) => valeur !== null) ?? []
  const lead = known.find(({ code }) => code === LEAD)
  if (!lead && indicateurs.length > 0)
    return (
      <ul className={styles.indicateurs}>
        {indicateurs.map((one) => (
          <Indicateur key={one.code} one={one} />
        ))}
      </ul>
    )
  if (!lead)
    return <span className={styles.silent}>{vivante ? 'pas encore de résultat' : 'pas encore suivie ici'}</span>
  return (
    <div className={styles.result}>
      <Figure chiffre={lead} className={styles.lead} />
      <span>
        des demandes pourvues sous 24{'\u00a0'}h
        <small>
          {known
            .filter(({ code }) => BESIDE[code])
            .map((one, index) => (
              <span key={one.code}>
                {index > 0 && ', '}
                <Figure chiffre={one} /> {BESIDE[one.code]}
              </span>
            ))}
        </small>
      </span>
    </div>
  )
}

/** What was reached, beside what was promised. */
const Indicateur = ({ one: { code, nom, valeur, cible, atteinte } }: { one: MissionView['indicateurs'][number] }) => (
  <li>
    <ExplainedFigure
      label={nom}
      explanation={explanationOf(valeur.explication, { word: 'Voir l’indicateur', to: `/indicateurs/${code}` })}
    >
      {valeur.texte}
    </ExplainedFigure>
    <small>
      <Link to={`/indicateurs/${code}`}>{nom}</Link>
      {cible && (atteinte ? `, cible atteinte (${cible})` : `, cible\u00a0: ${cible}`)}
    </small>
  </li>
)

const Figure = ({ chiffre, className }: { chiffre: Chiffre; className?: string | undefined }) => (
  <ExplainedFigure label={chiffre.libelle} explanation={explanationOf(chiffre.explication, BOARD)}>
    <span className={className}>{chiffre.texte}</span>
  </ExplainedFigure>
)
