/** Where the SAS sends a regulator: sign in once, then the slots of the professional whom the address names. */
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { switchAccess } from '../../../web/client/access.ts'
import { ApiError } from '../../../web/client/api-error.ts'
import { useMe } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { comesFromSas } from '../rules/compte.ts'
import { regulation } from './client.ts'
import { REGULATION } from './labels.ts'
import styles from './regulation.module.css'
import { Conditions, SignIn } from './sign-in.tsx'
import { Slots } from './slots.tsx'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const Screen = () => {
  const asked = new URLSearchParams(window.location.search)
  const origine = asked.get('origin') ?? ''
  const professionnelId = asked.get('professionnel') ?? ''
  if (!comesFromSas(origine) || !UUID.test(professionnelId)) return <NotFromSas professionnelId={professionnelId} />
  return <FromSas origine={origine} professionnelId={professionnelId} />
}

const NotFromSas = ({ professionnelId }: { professionnelId: string }) => (
  <>
    <Headline meaning={REGULATION.notFromSasMeaning}>{REGULATION.notFromSas}</Headline>
    {UUID.test(professionnelId) && (
      <p>
        {REGULATION.member}{' '}
        <Link to="/soins" search={{ professionnel: professionnelId } as never}>
          {REGULATION.toDesk}
        </Link>
      </p>
    )}
  </>
)

/** The page acts as the session of a regulator, never as the person signed in on the same device. */
const FromSas = ({ origine, professionnelId }: { origine: string; professionnelId: string }) => {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    switchAccess('lien')
    setReady(true)
    return () => switchAccess('session')
  }, [])
  return isReady ? <Known origine={origine} professionnelId={professionnelId} /> : null
}

const Known = ({ origine, professionnelId }: { origine: string; professionnelId: string }) => {
  const me = useMe()
  return (
    <Loaded of="votre session" from={me}>
      {({ lien }) =>
        lien?.usage === 'regulation' ? <AtAgenda professionnelId={professionnelId} /> : <SignIn origine={origine} />
      }
    </Loaded>
  )
}

const AtAgenda = ({ professionnelId }: { professionnelId: string }) => {
  const vue = useCall(regulation.readRegulation, { params: { professionnelId } }, { keep: true, everySeconds: 20 })
  if (vue.error instanceof ApiError && vue.error.code === 'conditions-needed') return <FirstTime />
  return (
    <Loaded of="les créneaux" from={vue}>
      {(data) => <Slots vue={data} professionnelId={professionnelId} />}
    </Loaded>
  )
}

/** Who came by Pro Santé Connect has typed nothing yet: the conditions are accepted here, once. */
const FirstTime = () => {
  const accept = useAction(regulation.acceptConditions)
  return (
    <>
      <Headline>{REGULATION.acceptTitle}</Headline>
      <Conditions />
      <Problem error={accept.error} />
      <p className={styles.spaced}>
        <Button kind="primary" onClick={() => void accept.run()} pending={accept.pending}>
          {REGULATION.accept}
        </Button>
      </p>
    </>
  )
}
