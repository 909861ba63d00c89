import type { Choice } from './choices.ts'

export type Commune = Choice & { lon: number | null; lat: number | null }

export const useCommunes = (_cptsId: string): readonly Commune[] => []
