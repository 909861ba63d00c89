/** The door of the room for the server and for later rooms. */
export { loadReferences } from './load/load-references.ts'
export { distanceKm, isApproximate, type Point, type PositionQuality } from './rules/positions.ts'
export { sizeClass } from './rules/taille.ts'
