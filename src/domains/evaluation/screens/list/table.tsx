import { DataTable } from '../../../../web/components/data-table.tsx'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../../web/components/explanation-of.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { LigneIndicateur, PeriodeVue } from '../../contract.ts'
import { Cible } from '../cible.tsx'
import styles from '../evaluation.module.css'
import { Tendance } from '../tendance.tsx'

type Props = { lines: readonly LigneIndicateur[]; periode: PeriodeVue; running: boolean }

export const IndicateursTable = ({ lines, periode, running }: Props) => (
  <DataTable
    caption={`Indicateurs, ${periode.nom}`}
    rows={lines}
    keyOf={({ code }) => code}
    linkOf={({ code }) => `/indicateurs/${code}?periode=${periode.cle}`}
    columns={[
      { head: 'Indicateur', cell: (one) => <Name line={one} />, sort: ({ nom }) => nom, width: '34%' },
      { head: 'Valeur', cell: (one) => <Value line={one} />, sort: ({ valeur }) => valeur.valeur, width: '18%' },
      { head: 'Tendance', cell: (one) => <Tendance ligne={one} />, sort: ({ tendance }) => tendance, width: '19%' },
      {
        head: 'Cible',
        cell: ({ cible }) => <Cible cible={cible} running={running} />,
        sort: ({ cible }) => (cible === null ? null : Number(cible.atteinte)),
        width: '19%',
      },
      { head: 'Preuve', cell: (one) => <Proof line={one} />, sort: ({ valeur }) => valeur.grade },
    ]}
  />
)

const Name = ({ line: { nom, statut, suivi, propre } }: { line: LigneIndicateur }) => (
  <span className={styles.name}>
    {nom}
    {statut === 'a-verifier' && <StatusChip kind="unknown">à vérifier</StatusChip>}
    {propre && <StatusChip kind="neutral">propre à la CPTS</StatusChip>}
    {!suivi && <span className={styles.silent}>non suivi</span>}
  </span>
)

const Value = ({ line: { nom, valeur } }: { line: LigneIndicateur }) => {
  if (valeur.masquee) return <span className={styles.silent}>{valeur.texte}</span>
  if (valeur.valeur === null) return <span className={styles.silent}>{valeur.texte}</span>
  return (
    <ExplainedFigure label={nom} explanation={explanationOf(valeur.explication)}>
      <span className={styles.figure}>{valeur.texte}</span>
    </ExplainedFigure>
  )
}

const Proof = ({ line: { valeur } }: { line: LigneIndicateur }) =>
  valeur.valeur === null ? null : <ProofGrade grade={valeur.grade} />
