/** The lines of one mission: as they are signed, what they are worth today, what the next step asks, what was granted. */

import { MISSION_LABELS } from '../../../../referentials/echeances.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { LigneVue, MissionVariable } from '../../contract.ts'
import styles from './lignes.module.css'

const sayMission = ({ enveloppe, compte, estimation, accordeEntier, enAttente }: MissionVariable): string => {
  const most = enveloppe === null ? 'enveloppe inconnue' : `${euros(enveloppe)} au plus`
  if (accordeEntier !== null) return `${euros(accordeEntier)} accordés à la mission, ${most}`
  if (compte === null) return enAttente ? `${most}, si une crise est reconnue` : most
  return `${euros(compte)} ${estimation ? 'estimés' : 'accordés'}, ${most}`
}

export const MissionLignes = ({ mission }: { mission: MissionVariable }) => (
  <Section title={<MissionBadge mission={mission.mission} />} aside={sayMission(mission)}>
    {mission.lignes.length === 0 ? (
      <p className={styles.ecart}>Aucune ligne n’est écrite{'\u00a0'}: la part variable est comptée au plus.</p>
    ) : (
      <>
        <DataTable
          caption={`Lignes de la part variable, ${MISSION_LABELS[mission.mission]}`}
          rows={mission.lignes}
          keyOf={({ id }) => id}
          linkOf={({ id }) => `/finances/part-variable/${id}`}
          columns={COLUMNS}
          total={totalOf(mission)}
        />
        <Ecart mission={mission} />
      </>
    )}
  </Section>
)

const Ecart = ({ mission: { ecart, ecartDit, sansValeur } }: { mission: MissionVariable }) => (
  <>
    {ecart !== 0 && ecartDit !== '' ? (
      <Notice kind="hand">
        <p>{ecartDit} Vérifiez les montants dans l’annexe.</p>
      </Notice>
    ) : (
      <p className={styles.ecart}>{ecartDit}</p>
    )}
    {sansValeur > 0 && (
      <p className={styles.ecart}>
        {sansValeur > 1 ? `${sansValeur} lignes sans valeur comptent` : 'Une ligne sans valeur compte'} pour rien.
      </p>
    )}
  </>
)

const grantedOf = ({ lignes }: MissionVariable): string | null => {
  const known = lignes.flatMap(({ accord }) => (accord ? [accord.centimes] : []))
  return known.length === 0 ? null : euros(known.reduce((sum, one) => sum + one, 0))
}

const totalOf = (mission: MissionVariable) => {
  const known = mission.lignes.flatMap(({ estime }) => (estime === null ? [] : [estime]))
  return [
    'Ensemble',
    null,
    null,
    null,
    null,
    <>
      {known.length === 0 ? 'inconnue' : euros(known.reduce((sum, one) => sum + one, 0))}
      <small className={styles.under}>sur {euros(mission.meilleur)}</small>
    </>,
    grantedOf(mission),
  ]
}

const COLUMNS = [
  {
    head: 'Ligne',
    cell: ({ libelle }: LigneVue) => libelle,
    width: '17%',
  },
  {
    head: 'Texte signé',
    cell: ({ enonce, constats }: LigneVue) => (
      <span>
        <span className={styles.signed}>{enonce}</span>
        {constats.length > 0 && (
          <>
            {' '}
            <StatusChip kind="unknown">à relire</StatusChip>
          </>
        )}
      </span>
    ),
    bare: true,
    width: '25%',
  },
  {
    head: 'Départ et cible',
    cell: ({ dit, departLe }: LigneVue) =>
      dit.depart === null && dit.cible === null ? null : (
        <span className={styles.cell}>
          {dit.depart ?? '…'} → {dit.cible ?? '…'}
          {departLe && <small className={styles.under}>départ du {shortDay(departLe)}</small>}
        </span>
      ),
    width: '13%',
  },
  {
    head: 'À ce jour',
    cell: ({ dit }: LigneVue) => (
      <span className={styles.cell}>
        {dit.valeur}
        <small className={styles.under}>{dit.constat}</small>
      </span>
    ),
    width: '14%',
  },
  {
    head: 'Palier suivant',
    cell: ({ dit }: LigneVue) => dit.prochain || null,
    width: '14%',
  },
  {
    head: 'Estimation',
    cell: ({ estime, meilleur }: LigneVue) => (
      <span className={styles.cell}>
        {estime === null ? 'inconnue' : euros(estime)}
        <small className={styles.under}>sur {euros(meilleur)}</small>
      </span>
    ),
    right: true,
    width: '9%',
  },
  {
    head: 'Accordé',
    cell: ({ accord }: LigneVue) =>
      accord ? (
        <span className={styles.cell}>
          <b>{euros(accord.centimes)}</b>
          <small className={styles.under}>{accord.motif}</small>
        </span>
      ) : (
        <span className={styles.signed}>pas encore</span>
      ),
    right: true,
    width: '8%',
  },
]
