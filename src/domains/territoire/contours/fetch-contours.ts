/**
 * The official outlines of a département, from geo.api.gouv.fr: the one call to the outside of this room, made only when
 * somebody asks for it. MAILLAGE_GEO_URL puts another address in its place (a mirror, a test).
 */
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export const GEO_URL = 'https://geo.api.gouv.fr'
export const GEO_SOURCE = 'IGN Admin Express, par geo.api.gouv.fr (Licence Ouverte 2.0)'
const LIMITS = { milliseconds: 30_000, bytes: 80_000_000 }
const WITH_ARRONDISSEMENTS = new Set(['13', '69', '75'])

export type FetchFault = 'geo-unreachable' | 'geo-refused' | 'contours-too-heavy'

const address = (path: string): string => `${(process.env.MAILLAGE_GEO_URL ?? GEO_URL).replace(/\/$/, '')}${path}`

const readBounded = async (response: Response): Promise<string | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > LIMITS.bytes) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const get = async (path: string): Promise<Result<string, FetchFault>> => {
  try {
    const response = await fetch(address(path), {
      signal: AbortSignal.timeout(LIMITS.milliseconds),
      headers: { accept: 'application/geo+json, application/json' },
    })
    if (!response.ok) return refuse('geo-refused', { statut: response.status })
    const text = await readBounded(response)
    return text === undefined ? refuse('contours-too-heavy', { fichier: 'geo.api.gouv.fr' }) : ok(text)
  } catch {
    return refuse('geo-unreachable')
  }
}

/** One text, or two where a city has arrondissements. Without those of the arrondissements the communes are kept. */
export const fetchContours = async (departement: string): Promise<Result<string[], FetchFault>> => {
  const query = 'format=geojson&geometry=contour'
  const communes = await get(`/departements/${departement}/communes?${query}&fields=code,nom`)
  if (!communes.ok) return communes
  if (!WITH_ARRONDISSEMENTS.has(departement)) return ok([communes.value])
  const parts = await get(
    `/communes?codeDepartement=${departement}&type=arrondissement-municipal&${query}&fields=code,nom`,
  )
  return ok(parts.ok ? [communes.value, parts.value] : [communes.value])
}
