import styles from './chip.module.css'
import { missionOf } from './missions.ts'

/** Hue, icon and name: never a colour alone. The name is in ink. */
export const MissionBadge = ({ mission, name = true }: { mission: string; name?: boolean }) => {
  const { name: word, hue, icon: Drawn } = missionOf(mission)
  return (
    <span className={styles.badge}>
      <span className={styles.square} style={{ background: hue }}>
        <Drawn size={16} />
      </span>
      {name ? word : <span className="visually-hidden">{word}</span>}
    </span>
  )
}
