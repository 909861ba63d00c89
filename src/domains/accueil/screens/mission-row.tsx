import { Link } from '@tanstack/react-router'
import { count, formatDate, formatNumber, formatShare } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { ProofBar } from '../../../web/charts/proof-bar.tsx'
import { Trame } from '../../../web/charts/trame.tsx'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { missionOf } from '../../../web/components/missions.ts'
import type { MissionView } from '../contract.ts'
import styles from './board.module.css'
import type { Accueil } from './client.ts'
import { MissionResult } from './mission-result.tsx'
import { shareProven } from './share-proven.ts'

type Props = { mission: MissionView; home: Accueil }

export const MissionRow = ({ mission, home }: Props) => (
  <tr data-quiet={!mission.vivante || undefined}>
    <th scope="row">
      <div className={styles.mission}>
        <MissionBadge mission={mission.code} name={false} />
        <span>
          {mission.vivante ? <Link to="/soins/tableau">{mission.libelle}</Link> : mission.libelle}
          <small>{mission.promesse}</small>
        </span>
      </div>
    </th>
    <td className={styles.trame}>
      <Trame
        hue={missionOf(mission.code).hue}
        label={`${mission.libelle}\u00a0: ${count(mission.actes, 'acte')}, ${mission.reperes.map(({ libelle }) => libelle).join(', ') || 'sans date de contrat'}`}
        du={home.periode.du}
        au={home.periode.au}
        aujourdhui={home.aujourdhui}
        semaines={mission.semaines}
        reperes={mission.reperes}
      />
    </td>
    <td className={styles.right} data-head="Actes">
      {mission.actes > 0 ? (
        <Link to="/registre" search={{ mission: mission.code } as never} className={styles.count}>
          {formatNumber(mission.actes)}
        </Link>
      ) : null}
    </td>
    <td data-head="Preuves étayées">{mission.actes > 0 && <Proof mission={mission} home={home} />}</td>
    <td data-head="Résultat">
      <MissionResult mission={mission} />
    </td>
  </tr>
)

const dayOf = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

const Proof = ({ mission, home }: Props) => {
  const { grades } = mission
  const share = shareProven(grades)
  const total = grades.reduce((sum, { nombre }) => sum + nombre, 0)
  const counts = Object.fromEntries(grades.map(({ grade, nombre }) => [grade, nombre]))
  return (
    <div className={styles.proof}>
      {share !== null && (
        <ExplainedFigure
          label={`${mission.libelle}, preuves étayées`}
          explanation={{
            calcul: `${count(Math.round(share * total), 'preuve signée, calculée ou externe', 'preuves signées, calculées ou externes')} sur ${formatNumber(total)}`,
            dates: `actes écrits du ${dayOf(home.periode.du)} au ${dayOf(home.aujourdhui)}`,
            texte: 'Registre de la CPTS',
            preuve: { grade: 'calculee' },
            doute: null,
            piece: { word: 'Voir les actes', to: '/registre' },
          }}
        >
          {formatShare(share)}
        </ExplainedFigure>
      )}
      <ProofBar counts={counts} />
    </div>
  )
}
