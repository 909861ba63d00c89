/**
 * Is a frozen file what was frozen? Everything is read in the archive itself: no base, no network. What it cannot tell
 * is whether the key is the CPTS's: its fingerprint is compared with the one that the receipt prints.
 */
import { checkSignature, empreinteDeCle, sha256OfBytes } from './cle.ts'
import {
  DONNEES,
  DOSSIER,
  isNomScelle,
  MANIFESTE,
  type Manifeste,
  type ManifesteDefaut,
  readManifeste,
  SIGNATURE,
} from './manifeste.ts'
import { type Entree, readZipScelle, type ZipDefaut } from './zip-scelle.ts'

export const MAX_ARCHIVE = 1_000_000_000

/** What is wrong, and in which file of the archive; null: the archive itself. */
export type Defaut = { fichier: string | null; genre: DefautGenre }
export type DefautGenre =
  | `archive-${ZipDefaut | 'trop-grande'}`
  | ManifesteDefaut
  | 'nom-interdit'
  | 'en-double'
  | 'absent'
  | 'en-trop'
  | 'cite-deux-fois'
  | 'taille'
  | 'empreinte'
  | 'somme'
  | 'signature-fausse'
  | 'signature-non-lue'
  | 'cle-empreinte'
  | 'cle-autre'
  | 'donnees-autres'

export type VerificationDossier = {
  /** Null when none could be read. */
  manifeste: Manifeste | null
  /** Hash of the manifest: the file's own, printed in the receipt. */
  empreinte: string | null
  /** The fingerprint of the key that signed, computed; null when there is no readable key. */
  cle: string | null
  comparee: 'attendue' | 'autre' | 'non'
  defauts: Defaut[]
  /** Files whose hash is that of the manifest. */
  conformes: number
  /** Hashes of the papers that the file cites, joined or kept by the CPTS; empty while something is wrong. */
  pieces: ReadonlySet<string>
}

const nothing = (defauts: Defaut[]): VerificationDossier => ({
  manifeste: null,
  empreinte: null,
  cle: null,
  comparee: 'non',
  defauts,
  conformes: 0,
  pieces: new Set(),
})

/** Names that would leave the folder, or that stand twice. */
const checkNames = (entrees: readonly Entree[]): Defaut[] => {
  const seen = new Set<string>()
  const defauts: Defaut[] = []
  for (const { nom } of entrees) {
    if (!isNomScelle(nom)) defauts.push({ fichier: nom, genre: 'nom-interdit' })
    else if (seen.has(nom)) defauts.push({ fichier: nom, genre: 'en-double' })
    seen.add(nom)
  }
  return defauts
}

/** The content is the one that was signed, and what the archive says of it is not. */
const checkSums = (entrees: readonly Entree[], found: readonly Defaut[]): Defaut[] => {
  const told = new Set(found.map(({ fichier }) => fichier))
  return entrees
    .filter(({ nom, intacte }) => intacte === false && !told.has(nom))
    .map(({ nom }) => ({ fichier: nom, genre: 'somme' }))
}

const checkFiles = async (
  manifeste: Manifeste,
  held: ReadonlyMap<string, Uint8Array>,
): Promise<{ defauts: Defaut[]; conformes: number }> => {
  const defauts: Defaut[] = []
  const cited = new Set<string>([MANIFESTE, SIGNATURE])
  let conformes = 0
  for (const { nom, octets, sha256 } of manifeste.fichiers) {
    const contenu = held.get(nom)
    if (cited.has(nom)) defauts.push({ fichier: nom, genre: 'cite-deux-fois' })
    else if (!contenu) defauts.push({ fichier: nom, genre: 'absent' })
    else if (contenu.length !== octets) defauts.push({ fichier: nom, genre: 'taille' })
    else if ((await sha256OfBytes(contenu)) !== sha256) defauts.push({ fichier: nom, genre: 'empreinte' })
    else conformes += 1
    cited.add(nom)
  }
  for (const nom of [DONNEES, DOSSIER]) if (!cited.has(nom)) defauts.push({ fichier: nom, genre: 'absent' })
  for (const nom of held.keys()) if (!cited.has(nom)) defauts.push({ fichier: nom, genre: 'en-trop' })
  return { defauts, conformes }
}

const checkKey = async (
  manifeste: Manifeste,
  signed: Uint8Array,
  signature: Uint8Array | undefined,
): Promise<{ defauts: Defaut[]; cle: string | null }> => {
  const cle = await empreinteDeCle(manifeste.cle.publique)
  const defauts: Defaut[] = []
  if (cle !== manifeste.cle.empreinte) defauts.push({ fichier: MANIFESTE, genre: 'cle-empreinte' })
  if (!signature) return { cle, defauts: [...defauts, { fichier: SIGNATURE, genre: 'absent' }] }
  const holds = await checkSignature(manifeste.cle.publique, signed, new TextDecoder().decode(signature))
  if (holds === 'bad') defauts.push({ fichier: SIGNATURE, genre: 'signature-fausse' })
  if (holds === 'unknown') defauts.push({ fichier: SIGNATURE, genre: 'signature-non-lue' })
  return { cle, defauts }
}

const readPieces = (bytes: Uint8Array): ReadonlySet<string> => {
  const { annexes } = JSON.parse(new TextDecoder().decode(bytes))
  const cited: unknown = annexes?.documents
  return new Set(Array.isArray(cited) ? cited.map((one) => String(one?.empreinte)) : [])
}

/** The data say again which file they are: one cannot be put under the manifest of another. */
const checkDonnees = (manifeste: Manifeste, bytes: Uint8Array | undefined): Defaut[] => {
  if (!bytes) return []
  try {
    const { code, version, annee, cpts } = JSON.parse(new TextDecoder().decode(bytes))
    const holds =
      code === manifeste.code &&
      version === manifeste.version &&
      cpts?.id === manifeste.cpts.id &&
      annee?.du === manifeste.annee.du &&
      annee?.au === manifeste.annee.au
    return holds ? [] : [{ fichier: DONNEES, genre: 'donnees-autres' }]
  } catch {
    return [{ fichier: DONNEES, genre: 'donnees-autres' }]
  }
}

const compare = (cle: string | null, attendue: string | null): VerificationDossier['comparee'] => {
  if (attendue === null) return 'non'
  return cle === attendue ? 'attendue' : 'autre'
}

/** `attendue` is the fingerprint that the receipt prints, where the reader has it. */
export const verifyArchive = async (archive: Uint8Array, attendue: string | null): Promise<VerificationDossier> => {
  if (archive.length > MAX_ARCHIVE) return nothing([{ fichier: null, genre: 'archive-trop-grande' }])
  const entrees = readZipScelle(archive)
  if (typeof entrees === 'string') return nothing([{ fichier: null, genre: `archive-${entrees}` }])
  const named = checkNames(entrees)
  if (named.length > 0) return nothing(named)
  const held = new Map(entrees.map(({ nom, contenu }) => [nom, contenu]))
  const signed = held.get(MANIFESTE)
  if (!signed) return nothing([{ fichier: MANIFESTE, genre: 'absent' }])
  const manifeste = readManifeste(signed)
  if (typeof manifeste === 'string') return nothing([{ fichier: MANIFESTE, genre: manifeste }])
  const files = await checkFiles(manifeste, held)
  const key = await checkKey(manifeste, signed, held.get(SIGNATURE))
  const comparee = compare(key.cle, attendue)
  const other: Defaut[] = comparee === 'autre' ? [{ fichier: MANIFESTE, genre: 'cle-autre' }] : []
  const donnees = held.get(DONNEES)
  const found = [...files.defauts, ...checkDonnees(manifeste, donnees), ...key.defauts, ...other]
  const defauts = [...found, ...checkSums(entrees, found)]
  return {
    manifeste,
    empreinte: await sha256OfBytes(signed),
    cle: key.cle,
    comparee,
    defauts,
    conformes: files.conformes,
    pieces: defauts.length === 0 && donnees ? readPieces(donnees) : new Set(),
  }
}
