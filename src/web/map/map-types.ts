import type { Feature } from 'geojson'
import type { ReactNode } from 'react'
import type { Position, Ring, Shape } from './geometry.ts'
import type { Ground } from './map-style.ts'

/** `code` is the INSEE code, or any name of a unit; `population` decides the size of the label. */
export type CommuneFeature = Feature<Shape, { code: string; nom: string; population?: number | null }>

export type MapMarker = {
  id: string
  at: Position
  /** Read by a screen reader, and shown on hover. */
  label: string
  /** In the disc: a number, a letter. */
  text?: string
  hue?: string
  /** `place` is a numbered disc, `here` the yellow mark of where one starts from, `count` a number under a name. */
  kind?: 'place' | 'here' | 'count'
  onPick?: () => void
  /** Given, the arrow keys move it when it has the focus. */
  onMove?: (at: Position) => void
  /** Given, it may be dragged: receives the commune where it is let go, null outside of all. */
  onDrop?: (code: string | null) => void
}

/** A flow from a place to another: it is wide where it leaves. */
export type MapLink = { id: string; from: Position; to: Position; width: number; hue: string }

export type MapProps = {
  /** Says what the map shows. The screen also shows the same things as a list or a table. */
  label: string
  communes: readonly CommuneFeature[]
  /** Codes of the territory; the others are neighbours. */
  own: ReadonlySet<string>
  /** Colour by code, for a theme. */
  fills?: ReadonlyMap<string, string>
  /** A second line under the name, by code. */
  values?: ReadonlyMap<string, string>
  names?: boolean
  selected?: ReadonlySet<string>
  hovered?: string | null
  onHover?: (code: string | null) => void
  onPick?: (code: string) => void
  /** Given, a press anywhere gives its place. */
  onPoint?: (at: Position) => void
  markers?: readonly MapMarker[]
  /** Drawn over the communes, in this order. */
  links?: readonly MapLink[]
  /** Given, the pointer draws a lasso and this receives its ring. */
  onLasso?: (ring: Ring) => void
  ground?: Ground
  /** Borders are approximations: they are dashed. */
  schematic?: boolean
  /** Changes when the frame should be fitted again. */
  fitKey?: string
  /** What to frame: the territory by default, everything when it is empty. */
  fitTo?: 'own' | 'all' | 'markers'
  /** In a scrolling page: the wheel scrolls the page, not the map. */
  isInPage?: boolean
  /** Over the map: a legend, tools. */
  children?: ReactNode
}
