/** The bytes of a source: a file of this machine, or an address that the operator gives. Nothing is sent but the request. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { formatBytes, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'

export type Opened = { bytes: Uint8Array; nom: string; adresse: string | null; empreinte: string }

const LIMITS = { milliseconds: 180_000, bytes: 300 * 1024 * 1024 }
const WHY: Record<string, string> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'le droit de le lire manque',
}

export const isAddress = (where: string): boolean => /^https?:\/\//i.test(where)

const readPath = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'inconnue'
    throw new Fault(`Le fichier ${path} ne se lit pas${NBSP}: ${WHY[code] ?? `erreur ${code}`}.`)
  }
}

const tooLarge = (where: string): Fault =>
  new Fault(`${where}${NBSP}: plus de ${formatBytes(LIMITS.bytes)}, c’est trop.`)

const readBody = async (response: Response, address: string, say: (line: string) => void): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  let told = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > LIMITS.bytes) throw tooLarge(address)
    chunks.push(chunk)
    if (size - told > 20_000_000) {
      told = size
      say(`  … ${formatBytes(size)} reçus`)
    }
  }
  return Buffer.concat(chunks)
}

const download = async (address: string, say: (line: string) => void): Promise<Uint8Array> => {
  let response: Response
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(LIMITS.milliseconds) })
  } catch {
    throw new Fault(
      `${address}${NBSP}: l’adresse ne répond pas. Vérifiez-la, ou téléchargez le fichier et donnez son chemin.`,
    )
  }
  if (!response.ok)
    throw new Fault(
      `${address}${NBSP}: réponse ${response.status}. Vérifiez l’adresse, ou donnez le fichier téléchargé.`,
    )
  try {
    return await readBody(response, address, say)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(`${address}${NBSP}: le téléchargement s’est coupé. Rien n’a été changé.`)
  }
}

export const openFile = async (where: string, say: (line: string) => void): Promise<Opened> => {
  const bytes = isAddress(where) ? await download(where, say) : readPath(where)
  const nom = isAddress(where) ? basename(new URL(where).pathname) || new URL(where).host : basename(where)
  const empreinte = createHash('sha256').update(bytes).digest('hex')
  return { bytes, nom, adresse: isAddress(where) ? where : null, empreinte }
}
