/** The figures that lead the page, each with how it is made. */
import { formatNumber, formatShare } from '../../../../kernel/french.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { shareUnder } from '../../rules/acces.ts'
import styles from './acces.module.css'
import type { AccesState } from './use-acces.ts'
import { explainAcces, sayAcces, sayNombre, sayPair, UNITE } from './words.ts'

export const Figures = ({ state, today }: { state: AccesState; today: string }) => {
  const { propres, moyenneAvant, moyenneApres, hasTry, data } = state
  const read = propres.flatMap(({ code, population, apres }) =>
    apres === null ? [] : [{ code, population, acces: apres }],
  )
  if (moyenneAvant === null || moyenneApres === null) return null
  const under = shareUnder(read, moyenneAvant / 2)
  const people = read.reduce((sum, { population }) => sum + population, 0)
  const counted = propres.reduce((sum, { offreApres }) => sum + (offreApres ?? 0), 0)
  const lines = [
    {
      label: `Accès moyen, ${UNITE}${hasTry ? ', après l’essai' : ''}`,
      shown: hasTry ? sayPair(moyenneAvant, moyenneApres).join(' → ') : sayAcces(moyenneApres),
      calcul: 'Moyenne de l’accès des communes du territoire, pondérée par leurs habitants.',
    },
    {
      label: 'Habitants sous la moitié de l’accès moyen',
      shown: moyenneAvant > 0 ? formatShare(under.part) : '—',
      calcul: `${formatNumber(under.habitants)} habitants sur ${formatNumber(people)} vivent dans une commune sous ${sayAcces(moyenneAvant / 2)} ${UNITE}, moitié de la moyenne d’aujourd’hui.`,
    },
    {
      label: 'Comptés sur le territoire',
      shown: sayNombre(counted),
      calcul: `Somme des ${data.profession.pluriel} en exercice par commune du territoire, un même professionnel étant partagé entre ses lieux.`,
    },
  ]
  return (
    <dl className={styles.figures}>
      {lines.map(({ label, shown, calcul }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ExplainedFigure label={label} size="large" explanation={explainAcces(state, calcul, today)}>
              {shown}
            </ExplainedFigure>
          </dd>
        </div>
      ))}
    </dl>
  )
}
