/** The way in by a passkey, beside the password. */
import { useState } from 'react'
import { comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { CLES } from '../labels.ts'
import styles from './comptes.module.css'
import { askKey, isCalledByName, knowsKeys } from './device.ts'

export const KeyEntrance = ({ onDone }: { onDone: () => void }) => {
  const [hasStopped, setStopped] = useState(false)
  const prepare = useAction(comptes.prepareEntreeCle, { refresh: 'nothing' })
  const signIn = useAction(comptes.signInByCle, { onDone })
  if (!knowsKeys() || !isCalledByName()) return null
  const enter = async () => {
    setStopped(false)
    const begun = await prepare.run()
    if (!begun) return
    const reponse = await askKey(begun.options)
    if (reponse) await signIn.run({ body: { tentative: begun.tentative, reponse } })
    else setStopped(true)
  }
  return (
    <>
      <Problem error={prepare.error ?? signIn.error} />
      {hasStopped && <Notice kind="hand">{CLES.stopped}</Notice>}
      <p className={styles.spaced}>
        <Button onClick={() => void enter()} pending={prepare.pending || signIn.pending}>
          {CLES.enter}
        </Button>
      </p>
    </>
  )
}
