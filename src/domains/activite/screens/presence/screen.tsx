/** On a phone, without an account: the code, one's name, « Présent ». */
import { useEffect, useRef, useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Loading } from '../../../../web/components/loading.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { readTyped } from '../../rules/code.ts'
import { activite } from '../client.ts'
import { deviceName, type Entered, lastSigned, readSigned, type Signed } from './device.ts'
import { Done } from './done.tsx'
import { NameStep } from './name-step.tsx'
import styles from './presence.module.css'

/** `#KMR.<proof>`: after the sign #, it is sent to nobody and written in no log. */
const readAddress = (hash: string): { mot: string; code: string } | null => {
  const [, mot, code] = /^#([A-Z]{3})\.([0-9a-f]{24})$/.exec(hash) ?? []
  return mot && code ? { mot, code } : null
}

export const Screen = () => {
  const [entered, setEntered] = useState<Entered | null>(null)
  const [done, setDone] = useState<Signed | null>(null)
  const enter = useAction(activite.enterFeuille, { refresh: 'nothing', onDone: setEntered })
  const scanned = useRef(readAddress(window.location.hash))
  const give = (code: { mot: string; code: string }) => enter.run({ body: { ...code, appareil: deviceName() } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read from the picture is given once
  useEffect(() => {
    if (!scanned.current) {
      setDone(lastSigned(Date.now()))
      return
    }
    window.history.replaceState(null, '', window.location.pathname)
    void give(scanned.current)
  }, [])
  const again = () => {
    scanned.current = null
    setEntered(null)
    setDone(null)
    enter.reset()
  }
  if (done) return <Done signed={done} change={setDone} again={again} other={entered && (() => setDone(null))} />
  if (entered) return <NameStep entered={entered} own={ownOf(entered)} onSigned={setDone} again={again} />
  if (scanned.current && !enter.error) return <Loading of="la feuille" />
  return (
    <div className={styles.screen}>
      <CodeStep give={give} pending={enter.pending} error={enter.error} />
    </div>
  )
}

/** What this device signed here already. */
const ownOf = ({ activiteId }: Entered): Signed | null =>
  readSigned().find((one) => one.activiteId === activiteId) ?? null

const CodeStep = ({
  give,
  pending,
  error,
}: {
  give: (code: { mot: string; code: string }) => Promise<unknown>
  pending: boolean
  error: Error | null
}) => {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = () => {
    const code = readTyped(typed)
    setWrong(code === null)
    return code ? give(code) : undefined
  }
  return (
    <>
      <h1 tabIndex={-1} className={styles.headline}>
        Signer ma présence
      </h1>
      <p className={styles.meaning}>
        Lisez avec l’appareil photo l’image affichée dans la salle, ou tapez le code qui est dessous.
      </p>
      <Form
        wide
        onSubmit={submit}
        actions={
          <Button kind="primary" size="large" type="submit" pending={pending}>
            Continuer
          </Button>
        }
      >
        <TextField
          label="Code affiché dans la salle"
          hint="Trois lettres et six chiffres."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={16}
          value={typed}
          onChange={setTyped}
          error={isWrong ? 'Il faut trois lettres, puis six chiffres.' : undefined}
        />
        <Problem error={error} />
      </Form>
    </>
  )
}
