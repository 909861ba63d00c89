/** A frozen file for tests: small, signed by a key of its own, and what somebody may do to it. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeStoredZip } from '../../server/files/zip.ts'
import { type ASceller, type Scelle, type Signataire, sealDossier } from './rules/assembler.ts'
import type { Entree } from './rules/zip-scelle.ts'

export const makeSigner = (): Signataire => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}

const CPTS = '01890000-0000-7000-8000-000000000001'
const bytes = (text: string) => new TextEncoder().encode(text)
export const PIECE = bytes('Compte rendu de la réunion du 12 mars')
export const FEUILLE = bytes('Feuille de présence, restée à la CPTS')
const hashOf = (one: Uint8Array) => createHash('sha256').update(one).digest('hex')

export const toSeal = (over: Partial<ASceller> = {}): ASceller => ({
  code: 'K7QF3-M2P9X',
  cpts: { id: CPTS, nom: 'CPTS du Lez' },
  annee: { rang: 2, du: '2025-04-15', au: '2026-04-14' },
  version: 1,
  figeLe: '2026-05-04T09:12:00.000Z',
  precedent: null,
  registre: { sequence: 618, empreinte: 'ab'.repeat(32) },
  fichiers: [
    {
      nom: 'dossier.json',
      titre: 'Données du dossier',
      contenu: bytes(
        JSON.stringify({
          code: 'K7QF3-M2P9X',
          version: 1,
          cpts: { id: CPTS },
          annee: { du: '2025-04-15', au: '2026-04-14' },
          annexes: { documents: [{ empreinte: hashOf(PIECE) }, { empreinte: hashOf(FEUILLE) }] },
        }),
      ),
    },
    { nom: 'dossier.pdf', titre: 'Dossier', contenu: bytes('%PDF-1.7 dossier') },
    { nom: 'pieces/0001-compte-rendu.pdf', titre: 'Compte rendu', contenu: PIECE },
  ],
  ...over,
})

export const seal = (over: Partial<ASceller> = {}, signer = makeSigner()): Promise<Scelle> =>
  sealDossier(toSeal(over), signer)

export const zipOf = (entrees: readonly Entree[]): Buffer =>
  writeStoredZip(entrees.map(({ nom, contenu }) => ({ name: nom, content: Buffer.from(contenu) })))

/** The entries with the bytes of one of them changed. */
export const spoil = (entrees: readonly Entree[], nom: string, change: (text: string) => string): Entree[] =>
  entrees.map((one) => (one.nom === nom ? { nom, contenu: bytes(change(new TextDecoder().decode(one.contenu))) } : one))

const der = (tag: number, ...parts: (number | Uint8Array)[]): Uint8Array => {
  const content = parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part]))
  const size = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255]
  return Uint8Array.from([tag, ...size, ...content])
}
const oid = (...encoded: number[]) => der(0x06, ...encoded)
const SHA256 = der(0x30, oid(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01), der(0x05))

/** The answer of an authority that signs nothing: what we read of an answer, and no more. */
export const reponseDEssai = (empreinte: string, moment: string): Uint8Array => {
  const imprint = der(0x30, SHA256, der(0x04, Buffer.from(empreinte, 'hex')))
  const info = der(0x30, der(0x02, 1), oid(0x2a, 0x03, 0x04), imprint, der(0x02, 1), der(0x18, Buffer.from(moment)))
  const tstInfo = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04)
  const token = der(0x30, tstInfo, der(0xa0, der(0x04, info)))
  return der(0x30, der(0x30, der(0x02, 0)), token)
}
