/** A place inside a screen that a later room fills: neither room knows the other, the list of rooms does. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useCpts } from '../client/session.ts'
import type { PartOfRoom, RoomScreens } from './room-screens.ts'

type Known = Omit<PartOfRoom, 'load'> & { Part: ComponentType<{ id: string }> }
let parts: Readonly<Record<string, Known>> = {}

/** Said once at start by the list of rooms. */
export const setRoomParts = (rooms: readonly RoomScreens[]): void => {
  const all: Record<string, PartOfRoom> = Object.assign({}, ...rooms.map((room) => room.parts ?? {}))
  parts = Object.fromEntries(
    Object.entries(all).map(([name, { load, ...rest }]) => [
      name,
      { ...rest, Part: lazy(async () => ({ default: (await load()).Part })) },
    ]),
  )
}

/** `id` is of the thing that the screen shows. What stands here otherwise is for who may not see the part. */
export const RoomPart = ({ name, id, children }: { name: string; id: string; children: ReactNode }) => {
  const { permissions } = useCpts()
  const known = parts[name]
  if (!known || !permissions.includes(known.permission)) return children
  return (
    <Suspense fallback={children}>
      <known.Part id={id} />
    </Suspense>
  )
}
