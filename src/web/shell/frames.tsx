/** The frame that a screen asks for, once it is known who is here. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect } from 'react'
import { switchAccess } from '../client/access.ts'
import { type Me, useCptsId, useCptsQuery, useMe } from '../client/session.ts'
import { Loading } from '../components/loading.tsx'
import { ProblemScreen } from '../components/problem.tsx'
import { CptsFrame } from './cpts-frame.tsx'
import { LinkNeeded } from './link-needed.tsx'
import { NotAllowed } from './not-allowed.tsx'
import { PlainFrame } from './plain-frame.tsx'
import type { RoomScreens, ScreenRoute } from './room-screens.ts'
import { signInAddress } from './sign-in-address.ts'
import { useArrival } from './use-arrival.ts'
import { useCptsOfAddress } from './use-cpts-of-address.ts'

type Props = { route: ScreenRoute; rooms: readonly RoomScreens[]; children: ReactNode }

export const FrameOf = (props: Props) => {
  const me = useMe()
  useArrival(props.route.title)
  useCptsOfAddress(me.data)
  const frame = props.route.frame ?? 'cpts'
  if (frame === 'public') return <PlainFrame me={me.data}>{inSuspense(props.children)}</PlainFrame>
  if (me.isPending) return <PlainFrame me={undefined}>{<Loading of="votre session" />}</PlainFrame>
  if (me.isError) return <PlainFrame me={undefined}>{<ProblemScreen error={me.error} retry={me.refetch} />}</PlainFrame>
  return <KnownFrame {...props} me={me.data} />
}

/** Once: while the other page loads, the address has already changed and this is still on screen. */
const SendTo = ({ address }: { address: string }) => {
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first address is the right one
  useEffect(() => {
    void navigate({ href: address, replace: true })
  }, [])
  return null
}

const inSuspense = (children: ReactNode) => <Suspense fallback={<Loading of="la page" />}>{children}</Suspense>

const KnownFrame = ({ route, rooms, children, me }: Props & { me: Me }) => {
  const here = useLocation({ select: ({ href }) => href })
  const frame = route.frame ?? 'cpts'
  const isHere = me.connecte && (me.secondFacteur === 'fait' || me.secondFacteur === 'non-requis')
  if (frame === 'lien') return <ByLink me={me}>{children}</ByLink>
  if (!isHere) return <SendTo address={signInAddress(here)} />
  if (frame === 'cpts')
    return (
      <InCpts route={route} rooms={rooms} me={me}>
        {children}
      </InCpts>
    )
  return (
    <CptsFrame me={me} rooms={rooms} route={route}>
      {inSuspense(children)}
    </CptsFrame>
  )
}

/** By its link, or signed in for who has an account; otherwise it says how to get a link. */
const ByLink = ({ me, children }: { me: Me; children: ReactNode }) => {
  const hasNoLink = me.lien === null
  useEffect(() => {
    if (hasNoLink) switchAccess('session')
  }, [hasNoLink])
  if (me.lien || me.connecte) return <PlainFrame me={me}>{inSuspense(children)}</PlainFrame>
  return (
    <PlainFrame me={me}>
      <LinkNeeded />
    </PlainFrame>
  )
}

const InCpts = ({ route, rooms, children, me }: Props & { me: Me }) => {
  const cptsId = useCptsId()
  const cpts = useCptsQuery()
  if (!cptsId)
    return <SendTo address={me.personne?.operateur && me.cpts.length === 0 ? '/installation' : '/choisir-cpts'} />
  const body = () => {
    if (cpts.isPending) return <Loading of="votre CPTS" />
    if (cpts.isError) return <ProblemScreen error={cpts.error} retry={cpts.refetch} />
    if (route.permission && !cpts.data.permissions.includes(route.permission)) return <NotAllowed cpts={cpts.data} />
    return inSuspense(children)
  }
  return (
    <CptsFrame me={me} rooms={rooms} route={route}>
      {body()}
    </CptsFrame>
  )
}
