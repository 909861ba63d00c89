import { expect, test } from 'vitest'
import { isNomScelle } from './manifeste.ts'
import { type PieceCitee, placePieces } from './pieces.ts'

const piece = (over: Partial<PieceCitee> = {}): PieceCitee => ({
  acte: 12,
  libelle: 'Protocole « plaies »\u00a0: version adoptée',
  empreinte: 'ab'.repeat(32),
  type: 'application/pdf',
  taille: 1000,
  personnel: false,
  efface: false,
  ...over,
})
const whereIs = (cited: PieceCitee[], most?: number) =>
  placePieces(cited, (one) => !one.startsWith('00'), most).map(({ fichier, reste }) => fichier ?? reste)

test('what names nobody is joined, once, under a name that every system takes', () => {
  const joined = whereIs([
    piece(),
    piece({ acte: 13 }),
    piece({ empreinte: 'cd'.repeat(32), libelle: '…', type: 'x/y' }),
  ])
  expect(joined).toEqual([
    'pieces/0001-protocole-plaies-version-adoptee.pdf',
    'pieces/0001-protocole-plaies-version-adoptee.pdf',
    'pieces/0002-piece.bin',
  ])
  for (const one of joined) expect(isNomScelle(one!)).toBe(true)
})

test('what names persons, what was erased, what is lost or too heavy stays, and says why', () => {
  expect(
    whereIs(
      [
        piece({ personnel: true }),
        piece({ efface: true }),
        piece({ empreinte: '00'.repeat(32) }),
        piece({ empreinte: 'cd'.repeat(32), taille: 2001 }),
        piece({ empreinte: 'ef'.repeat(32), taille: 1500 }),
      ],
      2000,
    ),
  ).toEqual(['nominatif', 'efface', 'introuvable', 'trop-lourd', 'pieces/0001-protocole-plaies-version-adoptee.pdf'])
})
