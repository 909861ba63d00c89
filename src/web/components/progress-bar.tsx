import { formatDuration } from '../../kernel/french.ts'
import styles from './states.module.css'

type Props = {
  /** What is happening: « Lecture de la ligne 1 204 sur 2 000 ». */
  doing: string
  /** 0 to 1; without it, only the sentence is sure. */
  share?: number
  secondsLeft?: number
}

export const ProgressBar = ({ doing, share, secondsLeft }: Props) => (
  <div className={styles.progress}>
    <span role="status">
      {doing}
      {secondsLeft !== undefined && secondsLeft >= 1 && `, encore ${inWords(secondsLeft)}`}
    </span>
    <progress aria-label={doing} {...(share === undefined ? {} : { value: share, max: 1 })} />
  </div>
)

const inWords = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)}\u00a0s environ` : `${formatDuration(seconds / 60)} environ`
