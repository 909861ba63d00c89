import { Link } from '@tanstack/react-router'
import { count, formatDate, formatNumber, formatShare } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { ProofBar } from '../../../web/charts/proof-bar.tsx'
import { Trame } from '../../../web/charts/trame.tsx'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { missionOf } from '../../../web/components/missions.ts'
import type { MissionView } from '../contract.ts'
import { sayFiches } from '../labels.ts'
import styles from './board.module.css'
import type { Accueil } from './client.ts'
import { MissionMoney } from './mission-money.tsx'
import { MissionResult } from './mission-result.tsx'
import { shareProven } from './share-proven.ts'

/** Of the drawing, in pixels: beside money and results a year need not be wider. */
const TRAME_WIDTH = 216

type Props = { mission: MissionView; home: Accueil; hasMoney: boolean }

export const MissionRow = ({ mission, home, hasMoney }: Props) => (
  <tr data-quiet={!mission.vivante || undefined}>
    <th scope="row">
      <div className={styles.mission}>
        <MissionBadge mission={mission.code} name={false} />
        <span>
          {mission.vivante ? <Link to="/soins/tableau">{mission.libelle}</Link> : mission.libelle}
          <small>
            {mission.promesse}
            <Fiches mission={mission} />
          </small>
        </span>
      </div>
    </th>
    <td className={styles.trame}>
      <Trame
        width={TRAME_WIDTH}
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
    {hasMoney && (
      <td data-head="Argent">
        <MissionMoney mission={mission} home={home} />
      </td>
    )}
    <td data-head="Résultat">
      <MissionResult mission={mission} />
    </td>
  </tr>
)

const Fiches = ({ mission: { code, libelle, fiches } }: { mission: MissionView }) => {
  if (!fiches || fiches.total === 0) return null
  const said = sayFiches(fiches)
  return (
    <>
      {' · '}
      <Link to="/projet/fiches" search={{ mission: code } as never} aria-label={`${libelle}\u00a0: ${said}`}>
        {said}
      </Link>
    </>
  )
}

const dayOf = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

const Proof = ({ mission, home }: Omit<Props, 'hasMoney'>) => {
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
