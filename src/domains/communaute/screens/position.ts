import type { Commune } from './commune-field.tsx'

export type Point = { lon: number; lat: number }
export type Positioned = { adresse: string; codePostal: string; commune: Commune | null; point: Point | null }
