/** What the computation proved, and what it could not fill; the rota to take away. */
import { count } from '../../../../kernel/french.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import type { TableauLu } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE, sayLe } from '../labels.ts'
import styles from './tableau.module.css'

/** More would hide the rota. */
const SHOWN = 4

export const Proof = ({ it }: { it: TableauLu }) => {
  const { calcul } = it
  if (it.volontaires.length === 0)
    return (
      <Notice kind="hand">Inscrivez d’abord des volontaires, ou laissez-les s’inscrire depuis « Mes gardes ».</Notice>
    )
  if (!calcul) return <Notice kind="hand">{GARDE.notComputed}</Notice>
  return (
    <Notice kind={calcul.optimal && calcul.couvertes === calcul.aPourvoir ? 'calm' : 'hand'} title={calcul.phrase}>
      {calcul.manques.slice(0, SHOWN).map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {calcul.manques.length > SHOWN && (
        <p>Et {count(calcul.manques.length - SHOWN, 'autre manque', 'autres manques')}.</p>
      )}
      <details className={styles.how}>
        <summary>Comment c’est calculé</summary>
        <p>
          D’abord pourvoir le plus de places. Puis rendre les charges égales (la somme des carrés des gardes de chacun
          est la plus petite), puis les week-ends et jours fériés. Puis suivre les vœux. Un flot de coût minimal borne
          chaque critère, ce qui prouve la réponse quand elle atteint la borne. Calculé {sayLe(calcul.le, it.zone)}.
        </p>
      </details>
    </Notice>
  )
}

export const Exports = ({ cptsId, id }: { cptsId: string; id: string }) => {
  const params = { cptsId, tableauGardeId: id }
  return (
    <p className={styles.exports}>
      <CsvLink href={gardes.exportTableauGardeCsv.href({ params })} />
      <CsvLink href={gardes.exportTableauGardeXlsx.href({ params })}>XLSX</CsvLink>
      <CsvLink href={gardes.exportTableauGardePdf.href({ params })}>PDF à afficher</CsvLink>
    </p>
  )
}
