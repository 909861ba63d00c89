/** Seals a file: the manifest of what it holds, its signature, and the entries of the archive in their order. */
import { empreinteDeCle, sha256OfBytes } from './cle.ts'
import { FORMAT, MANIFESTE, type Manifeste, SIGNATURE, writeManifeste } from './manifeste.ts'
import type { Entree } from './zip-scelle.ts'

export type ASceller = Omit<Manifeste, 'format' | 'cle' | 'fichiers'> & {
  fichiers: readonly { nom: string; titre: string; contenu: Uint8Array }[]
}
export type Signataire = { publicKey: string; sign: (text: string) => string }
export type Scelle = { manifeste: Manifeste; texte: string; signature: string; empreinte: string; entrees: Entree[] }

export const sealDossier = async ({ fichiers, ...said }: ASceller, signer: Signataire): Promise<Scelle> => {
  const empreinte = await empreinteDeCle(signer.publicKey)
  if (!empreinte) throw new TypeError('the public key of the signer is not base64url')
  const manifeste: Manifeste = {
    format: FORMAT,
    ...said,
    cle: { algorithme: 'Ed25519', publique: signer.publicKey, empreinte },
    fichiers: await Promise.all(
      fichiers.map(async ({ nom, titre, contenu }) => ({
        nom,
        titre,
        octets: contenu.length,
        sha256: await sha256OfBytes(contenu),
      })),
    ),
  }
  const texte = writeManifeste(manifeste)
  const bytes = new TextEncoder().encode(texte)
  const signature = signer.sign(texte)
  return {
    manifeste,
    texte,
    signature,
    empreinte: await sha256OfBytes(bytes),
    entrees: [
      { nom: MANIFESTE, contenu: bytes },
      { nom: SIGNATURE, contenu: new TextEncoder().encode(signature) },
      ...fichiers.map(({ nom, contenu }) => ({ nom, contenu })),
    ],
  }
}
