import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { sayRupture } from '../../labels.ts'
import { registre } from '../client.ts'
import { SCREENS, sayBrowserDone } from '../labels.ts'
import { type BrowserCheck, checkInBrowser } from './browser-check.ts'
import styles from './verification.module.css'

/** For who may take the chain away: the proof does not rest on the server's word. */
export const InBrowser = ({ cptsId }: { cptsId: string }) => {
  const [done, setDone] = useState<BrowserCheck | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const check = async () => {
    setPending(true)
    setError(null)
    try {
      setDone(await checkInBrowser(await registre.exportRegistreJson({ params: { cptsId } })))
    } catch (failure) {
      setError(failure)
    }
    setPending(false)
  }
  return (
    <div className={styles.browser}>
      <p>{SCREENS.inBrowserWhy}</p>
      <p className={styles.actions}>
        <Button onClick={check} pending={isPending}>
          {SCREENS.inBrowser}
        </Button>
        <CsvLink href={registre.exportRegistreJson.href({ params: { cptsId } })}>{SCREENS.exportJson}</CsvLink>
      </p>
      <div role="status">
        {done && !done.rupture && <Notice>{sayBrowserDone(done.actes, done.milliseconds)}</Notice>}
        {done?.rupture && <Notice kind="danger">{sayRupture(done.rupture.sequence, done.rupture.raison)}</Notice>}
      </div>
      {error !== null && <Problem error={error as Error} />}
    </div>
  )
}
