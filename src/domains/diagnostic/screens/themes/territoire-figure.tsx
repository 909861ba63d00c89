/** The figure of the territory, which says where it comes from and what limits trust in it. */
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import type { LectureVue, ValeurVue } from '../../contract-themes.ts'
import { sayCouverture, sayNombre, sayPartielle, sayPeriode } from '../../labels-themes.ts'
import styles from './themes.module.css'

type Props = { definition: IndicateurTerritorial; lecture: LectureVue; large?: boolean }

export const TerritoireFigure = ({ definition, lecture, large = false }: Props) => {
  const { territoire, reserves, calcul, provenance, source } = lecture
  if (territoire.valeur === null) return <Quiet valeur={territoire} decimales={definition.decimales} />
  const shown = sayNombre(territoire, definition.decimales)
  return (
    <ExplainedFigure
      label={`${definition.libelle}, sur le territoire`}
      size={large ? 'large' : 'text'}
      explanation={{
        calcul: (
          <>
            {calcul} {definition.definition}
          </>
        ),
        dates: `${sayPeriode(lecture)}, ${sayCouverture(territoire) ?? 'toutes les communes du territoire'}`,
        texte: source.page ? (
          <a href={source.page} rel="noreferrer">
            {provenance}
          </a>
        ) : (
          provenance
        ),
        preuve: { grade: 'externe' },
        doute: reserves.length > 0 ? reserves.join('\u00a0; ') : null,
      }}
    >
      <span className={styles.number}>{large ? `${shown}\u00a0${definition.unite}` : shown}</span>
    </ExplainedFigure>
  )
}

export const Quiet = ({ valeur, decimales }: { valeur: ValeurVue | undefined; decimales: number }) => {
  if (!valeur) return <span className={styles.quiet}>–</span>
  const text = sayNombre(valeur, decimales)
  const partial = sayPartielle(valeur)
  if (valeur.valeur === null) return <span className={styles.quiet}>{text}</span>
  return (
    <span className={partial ? styles.quiet : styles.number}>
      {text}
      {partial && <small className={styles.partial}>{partial}</small>}
    </span>
  )
}
