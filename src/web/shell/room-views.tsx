/**
 * The views of a word of the navigation: its parts, and under them the views of the part that is open. Rooms say their
 * own views, and so several rooms stand under one word without knowing each other.
 */
import { useLocation } from '@tanstack/react-router'
import { useCptsQuery, useMe } from '../client/session.ts'
import { ViewTabs } from '../components/view-tabs.tsx'
import type { RoomScreens } from './room-screens.ts'
import { PARTS, type RoomView, type Word } from './view-parts.ts'
import { openView } from './view-places.ts'

let all: readonly RoomView[] = []

/** Said once at start by the list of rooms. */
export const setRoomViews = (rooms: readonly RoomScreens[]): void => {
  all = rooms.flatMap((room) => room.views ?? [])
}

export const RoomViews = ({ of }: { of: Word }) => {
  const { pathname } = useLocation()
  const permissions = useCptsQuery().data?.permissions ?? []
  const holdsPatients = useMe().data?.installation.patients === true
  const isSeen = ({ permission, unless, patients }: RoomView): boolean =>
    permissions.includes(permission) && !(unless && permissions.includes(unless)) && (holdsPatients || !patients)
  const views = all.filter((view) => view.of === of && isSeen(view))
  const open = openView(pathname, views)
  const parts = PARTS[of]
    .map((part) => ({ part, views: views.filter((view) => view.part === part) }))
    .filter((one) => one.views.length > 0)
  const tabs = (views: readonly RoomView[]) =>
    views.map((view) => ({ word: view.word, to: view.to, current: view === open }))
  const within = parts.find(({ part }) => part === open?.part)?.views ?? []
  return (
    <>
      {parts.length > 1 && (
        <ViewTabs
          label={of}
          views={parts.map(({ part, views: [first] }) => ({ word: part, to: first!.to, current: part === open?.part }))}
        />
      )}
      {within.length > 1 && <ViewTabs label={`Vues\u00a0: ${open!.part}`} views={tabs(within)} />}
    </>
  )
}
