/** The file that is sent: numbered documents, and the list that lets its reader check that none is missing or changed. */
import { createHash } from 'node:crypto'
import { foldText, formatNumber, NBSP } from '../../kernel/french.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { writeStoredZip } from '../files/zip.ts'
import * as b from './blocs.ts'
import type { DocumentFault, DocumentModel } from './model.ts'
import { renderPdf } from './render.ts'

export type Piece = { titre: string; extension: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'png' | 'jpg'; contenu: Buffer }
export type PieceListee = { numero: number; titre: string; nom: string; octets: number; sha256: string }

export type Envoi = {
  titre: string
  auteur: string
  /** To whom: « ARS Occitanie, délégation de l’Hérault ». */
  destinataire: string
  date: string
  /** The same date as people read it. */
  dateLisible: string
}

/** `03-charte-de-la-cpts.pdf`: plain letters, which every archive program of every system reads. */
const nameOf = (numero: number, { titre, extension }: Piece): string => {
  const words = foldText(titre)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${String(numero).padStart(2, '0')}-${words || 'document'}.${extension}`
}

export const listPieces = (pieces: readonly Piece[]): PieceListee[] =>
  pieces.map((piece, index) => ({
    numero: index + 1,
    titre: piece.titre,
    nom: nameOf(index + 1, piece),
    octets: piece.contenu.length,
    sha256: createHash('sha256').update(piece.contenu).digest('hex'),
  }))

const sizeInWords = (octets: number): string =>
  octets < 1_000_000
    ? `${formatNumber(Math.ceil(octets / 1000))}${NBSP}ko`
    : `${formatNumber(octets / 1_000_000, 1)}${NBSP}Mo`

export const bordereau = (envoi: Envoi, pieces: readonly PieceListee[]): DocumentModel => ({
  titre: 'Bordereau d’envoi',
  auteur: envoi.auteur,
  sujet: envoi.titre,
  date: envoi.date,
  pied: `${envoi.auteur} · Bordereau d’envoi`,
  blocs: [
    b.proprietes([
      { nom: 'Objet', valeur: envoi.titre },
      { nom: 'Expéditeur', valeur: envoi.auteur },
      { nom: 'Destinataire', valeur: envoi.destinataire },
      { nom: 'Date', valeur: envoi.dateLisible },
      { nom: 'Pièces', valeur: formatNumber(pieces.length) },
    ]),
    b.titre(1, 'Pièces jointes'),
    b.tableau(
      'Documents de l’envoi',
      [
        b.colonne('N°', 1, { chiffres: true }),
        b.colonne('Document', 7),
        b.colonne('Fichier', 7),
        b.colonne('Taille', 2, { chiffres: true }),
      ],
      pieces.map(({ numero, titre, nom, octets }) => [String(numero), titre, nom, sizeInWords(octets)]),
    ),
    b.tableau(
      'Empreintes SHA-256, pour vérifier qu’aucun fichier n’a changé',
      [b.colonne('N°', 1, { chiffres: true }), b.colonne('Empreinte', 16)],
      pieces.map(({ numero, sha256 }) => [String(numero), sha256]),
    ),
    b.note(
      'L’empreinte d’un fichier se calcule sur tout ordinateur ; deux fichiers de même empreinte sont identiques.',
    ),
  ],
})

/** Files under their names, uncompressed: PDF and DOCX already are. */
export const zip = (files: readonly { nom: string; contenu: Buffer }[]): Buffer =>
  writeStoredZip(files.map(({ nom, contenu }) => ({ name: nom, content: contenu })))

export const assembleEnvoi = async (
  envoi: Envoi,
  pieces: readonly Piece[],
): Promise<Result<{ contenu: Buffer; pieces: PieceListee[] }, DocumentFault>> => {
  const listed = listPieces(pieces)
  const list = await renderPdf(bordereau(envoi, listed))
  if (!list.ok) return list
  const files = listed.map(({ nom }, index) => ({ nom, contenu: pieces[index]!.contenu }))
  return ok({ contenu: zip([{ nom: '00-bordereau.pdf', contenu: list.value.contenu }, ...files]), pieces: listed })
}
