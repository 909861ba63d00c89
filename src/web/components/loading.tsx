import { useEffect, useState } from 'react'
import styles from './states.module.css'

/** Says what is being read, and only when it takes long enough to be noticed. `of="les demandes"`. */
export const Loading = ({ of }: { of: string }) => {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={styles.loading} role="status">
      {isLate && `Lecture\u00a0: ${of}…`}
    </p>
  )
}
