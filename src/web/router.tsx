import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  useMatches,
} from '@tanstack/react-router'
import { switchAccess } from './client/access.ts'
import { whenSignedOut } from './client/query-client.ts'
import { rooms } from './rooms.ts'
import { FrameOf } from './shell/frames.tsx'
import { setLinkPlaces } from './shell/link-places.ts'
import { NotFound } from './shell/not-found.tsx'
import { setRoomParts } from './shell/room-part.tsx'
import type { ScreenRoute } from './shell/room-screens.ts'
import { setRoomViews } from './shell/room-views.tsx'
import { ScreenError } from './shell/screen-error.tsx'
import { signInAddress } from './shell/sign-in-address.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    screen?: ScreenRoute
  }
}

const nowhere: ScreenRoute = {
  path: '/',
  title: 'Page introuvable',
  frame: 'public',
  load: async () => ({ Screen: NotFound }),
}

/** The frame stays in place from one screen to the next: only what is inside changes. */
const Framed = () => {
  const screen = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen })
  return (
    <FrameOf route={screen ?? nowhere} rooms={rooms}>
      <Outlet />
    </FrameOf>
  )
}

const root = createRootRoute({ component: Framed, notFoundComponent: NotFound, errorComponent: ScreenError })

/** One lazy module per screen; it is fetched as soon as a link to it is pointed at. */
const routeOf = (screen: ScreenRoute) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    staticData: { screen },
    beforeLoad: ({ preload }) => {
      if (!preload) switchAccess(screen.frame === 'lien' ? 'lien' : 'session')
    },
    component: lazyRouteComponent(screen.load as () => Promise<{ Screen: RouteComponent }>, 'Screen'),
  })

export const createAppRouter = () => {
  setLinkPlaces(rooms)
  setRoomParts(rooms)
  setRoomViews(rooms)
  const router = createRouter({
    routeTree: root.addChildren(rooms.flatMap((room) => room.routes).map(routeOf)),
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ScreenError,
  })
  whenSignedOut(() => {
    const { pathname, href } = router.state.location
    if (pathname !== '/connexion') void router.navigate({ href: signInAddress(href) })
  })
  return router
}
