/**
 * The Base Adresse Nationale, asked where an address is. Off unless the installation names its address in
 * MAILLAGE_BAN_URL: no request can choose another. Only the address that was typed leaves, never who practises there.
 */
import { z } from 'zod'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { AdresseCherchee, Candidat } from '../contract.ts'

const LIMITS = { milliseconds: 5000, bytes: 500_000, candidats: 5 }
const PRECISIONS: Record<string, Candidat['precision']> = {
  housenumber: 'numero',
  street: 'voie',
  locality: 'lieu-dit',
}

export type GeocoderFault = 'geocoder-off' | 'geocoder-unreachable'

const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
  properties: z.object({ label: z.string().max(300), score: z.number(), type: z.string() }),
})
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })

/** Anything that is not what the service documents is a fault of the service: `parse` throws. */
const readCandidats = (text: string): Candidat[] =>
  collection
    .parse(JSON.parse(text))
    .features.slice(0, LIMITS.candidats)
    .map(({ geometry: { coordinates }, properties: { label, score, type } }) => ({
      libelle: label,
      lon: coordinates[0],
      lat: coordinates[1],
      precision: PRECISIONS[type] ?? 'commune',
      score,
    }))

const addressOf = (base: string, { adresse, codePostal, commune }: AdresseCherchee): string => {
  const query = new URLSearchParams({ q: adresse, limit: String(LIMITS.candidats) })
  if (codePostal) query.set('postcode', codePostal)
  if (commune) query.set('citycode', commune)
  return `${base.replace(/\/+$/, '')}/search/?${query}`
}

const readBounded = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > LIMITS.bytes) throw new RangeError('answer too long')
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

export const askBan = async (asked: AdresseCherchee): Promise<Result<Candidat[], GeocoderFault>> => {
  const base = process.env.MAILLAGE_BAN_URL
  if (!base) return refuse('geocoder-off')
  try {
    const response = await fetch(addressOf(base, asked), {
      signal: AbortSignal.timeout(LIMITS.milliseconds),
      // A redirection would choose another address than the installation's.
      redirect: 'error',
      headers: { accept: 'application/geo+json, application/json' },
    })
    return response.ok ? ok(readCandidats(await readBounded(response))) : refuse('geocoder-unreachable')
  } catch {
    return refuse('geocoder-unreachable')
  }
}
