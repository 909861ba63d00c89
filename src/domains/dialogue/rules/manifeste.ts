/**
 * The manifest of a frozen file: what it holds, hash by hash, where the registre stood, who signs, and the version that
 * it follows. Its bytes are canonical JSON: what is signed is written in one way only.
 */
import { canonicalJson, type Json } from '../../../kernel/hash-chain.ts'
import { CODE } from './code.ts'

export const FORMAT = 'maillage.dossier.1'
export const MANIFESTE = 'manifeste.json'
export const SIGNATURE = 'manifeste.sig'
export const DONNEES = 'dossier.json'
export const DOSSIER = 'dossier.pdf'
export const MAX_MANIFESTE = 8_000_000

export type FichierScelle = { nom: string; titre: string; octets: number; sha256: string }
export type Manifeste = {
  format: typeof FORMAT
  code: string
  cpts: { id: string; nom: string }
  /** Contract year, from anniversary to anniversary: the last day is in it. */
  annee: { rang: number; du: string; au: string }
  version: number
  figeLe: string
  /** Version that this one follows: its code and the hash of its manifest. */
  precedent: { code: string; version: number; sha256: string } | null
  /** Head of the chain of the registre when the file was frozen. */
  registre: { sequence: number; empreinte: string }
  cle: { algorithme: 'Ed25519'; publique: string; empreinte: string }
  fichiers: FichierScelle[]
}

/** Plain small letters, at most one folder: no name leads out of the folder, and no system takes two for one. */
const NOM = /^(?:[a-z0-9][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)$/
export const isNomScelle = (nom: string): boolean => nom.length <= 120 && NOM.test(nom)

export const writeManifeste = (manifeste: Manifeste): string => canonicalJson(manifeste as unknown as Json)

type Check = (value: unknown) => boolean
const text =
  (shape: RegExp): Check =>
  (value) =>
    typeof value === 'string' && shape.test(value)
const whole =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least
/** These members, and no other. */
const members =
  (shape: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(shape).length &&
    Object.entries(shape).every(([key, holds]) => holds((value as Record<string, unknown>)[key]))
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

const HASH = text(/^[0-9a-f]{64}$/)
const DAY = text(/^\d{4}-\d{2}-\d{2}$/)
const LINE = text(/^[^\p{Cc}]{1,300}$/u)
const isFichier = members({
  nom: (value) => typeof value === 'string' && isNomScelle(value),
  titre: LINE,
  octets: whole(0),
  sha256: HASH,
})

const isManifeste = members({
  format: (value) => value === FORMAT,
  code: text(CODE),
  cpts: members({ id: text(/^[0-9a-f-]{36}$/), nom: LINE }),
  annee: members({ rang: whole(1), du: DAY, au: DAY }),
  version: whole(1),
  figeLe: text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/),
  precedent: orNull(members({ code: text(CODE), version: whole(1), sha256: HASH })),
  registre: members({ sequence: whole(0), empreinte: HASH }),
  cle: members({
    algorithme: (value) => value === 'Ed25519',
    publique: text(/^[A-Za-z0-9_-]{40,200}$/),
    empreinte: HASH,
  }),
  fichiers: (value) => Array.isArray(value) && value.every(isFichier),
})

export type ManifesteDefaut = 'manifeste-illisible' | 'format-inconnu' | 'manifeste-non-canonique'

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>).format : undefined

/** From the bytes of the archive, which nobody vouches for. */
export const readManifeste = (bytes: Uint8Array): Manifeste | ManifesteDefaut => {
  if (bytes.length > MAX_MANIFESTE) return 'manifeste-illisible'
  try {
    const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(written)
    if (formatOf(value) !== undefined && formatOf(value) !== FORMAT) return 'format-inconnu'
    if (!isManifeste(value)) return 'manifeste-illisible'
    const manifeste = value as Manifeste
    return writeManifeste(manifeste) === written ? manifeste : 'manifeste-non-canonique'
  } catch {
    // Not text, not JSON, a number or a nesting that the canonical form refuses.
    return 'manifeste-illisible'
  }
}
