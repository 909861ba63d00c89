/**
 * What a room gives to the shell, in `screens/index.ts`. It is read at once, so it stays light: each screen is loaded
 * when it is shown (`load`), and its module exports it as `Screen`.
 */
import type { ComponentType, SVGProps } from 'react'
import type { RoomView } from './view-parts.ts'

export type ScreenModule = { Screen: ComponentType }

/**
 * The frame around a screen:
 * `cpts` a signed-in person in a CPTS, with the navigation (the default);
 * `personne` a signed-in person, no CPTS needed;
 * `lien` opened by a signed link, no navigation;
 * `public` nobody in particular.
 */
export type FrameKind = 'cpts' | 'personne' | 'lien' | 'public'

export type ScreenRoute = {
  /** `/soins/demandes/$demandeId`: read by `useParams({ strict: false })`. */
  path: `/${string}`
  /** Of the window: never the name or the motive of a patient. */
  title: string
  load: () => Promise<ScreenModule>
  frame?: FrameKind
  /** Without it, the screen says that it is not open to this role. */
  permission?: string
  /** `wide` uses the whole window (map, desk); `page` keeps the margins and the measure. */
  width?: 'page' | 'wide'
}

export type Entry = {
  word: string
  to: `/${string}`
  /** Other addresses that stand under this word. */
  also?: readonly `/${string}`[]
  /** Seen only by who holds it. */
  permission: string
  /** Seen only where the installation holds patients. */
  patients?: true
  /** `G` then this letter opens it. */
  letter: string
  icon: ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>
}

export type SearchHit = { title: string; detail?: string; to: string; kind: string }
/** Finds in the CPTS what folds to these words; at most eight hits. */
export type SearchSource = {
  permission: string
  find: (cptsId: string, words: string) => Promise<SearchHit[]>
}

/** Shown inside the screen of an earlier room, to who holds the permission; `id` is of what that screen shows. */
export type PartOfRoom = { permission: string; load: () => Promise<{ Part: ComponentType<{ id: string }> }> }

export type RoomScreens = {
  name: string
  entries: readonly Entry[]
  routes: readonly ScreenRoute[]
  /** Where a signed link of this usage leads: `{ 'proposer-creneau': '/proposer' }`. */
  links?: Readonly<Record<string, `/${string}`>>
  search?: () => Promise<SearchSource>
  /** Shown above its screens, with those of other rooms that stand under the same word. */
  views?: readonly RoomView[]
  /** By the name of the place: `{ 'acte.indemnites': … }`. */
  parts?: Readonly<Record<string, PartOfRoom>>
}

export const defineScreens = (screens: RoomScreens): RoomScreens => screens
