/**
 * Which papers go into the archive. One that names persons stays at the CPTS: it is erased when their presences are, and
 * an archive is for good. Its hash stands in the file: whoever is shown the paper can tell that it is the one cited.
 */
import { foldText } from '../../../kernel/french.ts'
import type { DocumentAnnexe } from '../contract-donnees.ts'

export type PieceCitee = {
  acte: number
  libelle: string
  empreinte: string
  type: string
  taille: number
  personnel: boolean
  efface: boolean
}

/** All that is joined: an archive travels by mail or on a key. */
export const MAX_JOINT = 300_000_000

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

const nameOf = (rank: number, { libelle, type }: PieceCitee): string => {
  const words = foldText(libelle)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `pieces/${String(rank).padStart(4, '0')}-${words || 'piece'}.${EXTENSIONS[type] ?? 'bin'}`
}

/** The same paper cited by two actes is joined once. `present` tells whether its bytes are still here. */
export const placePieces = (
  cited: readonly PieceCitee[],
  present: (empreinte: string) => boolean,
  most: number = MAX_JOINT,
): DocumentAnnexe[] => {
  const names = new Map<string, string>()
  let room = most
  const place = (one: PieceCitee): Pick<DocumentAnnexe, 'fichier' | 'reste'> => {
    if (one.efface) return { fichier: null, reste: 'efface' }
    if (one.personnel) return { fichier: null, reste: 'nominatif' }
    const known = names.get(one.empreinte)
    if (known) return { fichier: known, reste: null }
    if (!present(one.empreinte)) return { fichier: null, reste: 'introuvable' }
    if (one.taille > room) return { fichier: null, reste: 'trop-lourd' }
    room -= one.taille
    const fichier = nameOf(names.size + 1, one)
    names.set(one.empreinte, fichier)
    return { fichier, reste: null }
  }
  return cited.map((one) => ({
    acte: one.acte,
    libelle: one.libelle,
    empreinte: one.empreinte,
    type: one.type,
    octets: one.taille,
    ...place(one),
  }))
}
