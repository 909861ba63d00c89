import type { RoomScreens } from './room-screens.ts'

let places: Readonly<Record<string, string>> = {}

/** Said once at start by the list of rooms: no room knows the others. */
export const setLinkPlaces = (rooms: readonly RoomScreens[]): void => {
  places = Object.assign({}, ...rooms.map(({ links }) => links ?? {}))
}
/** Where a signed link of this usage leads. */
export const placeOfLink = (usage: string): string => places[usage] ?? '/'
