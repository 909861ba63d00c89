import { LineChart } from '../../../../web/charts/line-chart.tsx'
import { useCpts } from '../../../../web/client/session.ts'
import { missionOf } from '../../../../web/components/missions.ts'
import { Section } from '../../../../web/components/section.tsx'
import { sayChiffre } from '../../labels.ts'
import { evaluation, type Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

/** The title is the finding; the same figures stand in a table and in a file. */
export const SeriePart = ({ data: { definition, serie, periode } }: { data: Indicateur }) => {
  const { id: cptsId } = useCpts()
  const annee = periode.genre === 'contrat' ? 'contrat' : 'civile'
  const hue = missionOf(definition.mission ?? 'fonctionnement').hue
  if (serie.lignes.every(({ valeurs }) => valeurs.every((valeur) => valeur === null)))
    return (
      <Section title="Dans le temps">
        <p className={styles.silent}>
          {serie.masquee
            ? 'Trop peu de personnes à chaque période pour que la série soit publiée.'
            : 'La série se dessinera dès la première valeur.'}
        </p>
      </Section>
    )
  return (
    <Section title="Dans le temps">
      <LineChart
        title={serie.titre}
        subtitle={serie.sousTitre}
        source={`Source\u00a0: ${serie.source}`}
        csv={evaluation.exportSerieCsv.href({ params: { cptsId, code: definition.code }, query: { annee } })}
        stepName="Période"
        steps={serie.pas.map(({ cle, mot, court }) => ({ key: cle, word: mot, tick: court }))}
        series={serie.lignes.map(({ nom, valeurs }, rank) => ({
          name: nom,
          hue: rank === 0 ? hue : 'var(--ink-3)',
          values: valeurs,
        }))}
        format={(value) => sayChiffre(definition, value)}
        {...(serie.cible
          ? { reference: { value: serie.cible.valeur, word: `cible\u00a0: ${serie.cible.texte}` } }
          : {})}
      />
    </Section>
  )
}
