/** Communes by code or by name, from the territory's reference data, in the shape that this room uses. */
import type { Tx } from '../../../server/database/connect.ts'
import { findCommunes as findByCode, findCommunesNamed } from '../../territoire/index.ts'

export type CommuneLue = {
  code: string
  nom: string
  codesPostaux: readonly string[]
  lon: number | null
  lat: number | null
}

export const findCommunes = async (tx: Tx, codes: readonly string[]): Promise<Map<string, CommuneLue>> =>
  new Map((await findByCode({ tx }, [...new Set(codes)])).map((place) => [place.code, place]))

export const searchCommunes = (tx: Tx, names: readonly string[]): Promise<CommuneLue[]> =>
  findCommunesNamed(
    { tx },
    [...new Set(names)].filter((name) => name !== ''),
  )
