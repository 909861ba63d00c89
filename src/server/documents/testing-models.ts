/** Models for tests and benches: every block once, and long ones. */
import * as b from './blocs.ts'
import type { Bloc, DocumentModel, Figure } from './model.ts'

export const ONE_SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><rect width="100" height="60" fill="#dfece7"/><text x="8" y="34" font-family="Radio Canada" font-size="12">Thau</text></svg>'

export const modelOf = (blocs: readonly Bloc[], options: Partial<DocumentModel> = {}): DocumentModel => ({
  titre: 'Document d’essai',
  auteur: 'CPTS du Bassin',
  sujet: 'Essai',
  date: '2026-11-24',
  pied: 'CPTS du Bassin · Essai',
  blocs,
  ...options,
})

export const figureOfSquare = (): Figure => ({
  type: 'figure',
  legende: 'Le territoire',
  alternative: 'Carte schématique du territoire : une seule commune, Thau.',
  image: { format: 'svg', contenu: ONE_SQUARE, largeur: 100, hauteur: 60 },
  source: 'IGN',
})

const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => [`Commune ${i + 1}`, String(1000 + i)])

/** Every kind of block, with a table longer than a page. */
export const everyBlock = (rows = 70): DocumentModel =>
  modelOf(
    [
      b.titre(1, 'Territoire', { nouvellePage: true }),
      b.paragraphe([
        { texte: 'Il compte ' },
        b.fort('14 communes'),
        { texte: ' et ' },
        b.aVerifier('125 000 habitants'),
      ]),
      b.titre(2, 'Communes'),
      b.tableau(
        'Communes du territoire',
        [b.colonne('Commune', 3), b.colonne('Population', 1, { chiffres: true })],
        rowsOf(rows),
        {
          enTetesDeLigne: true,
          source: 'Insee, populations légales',
        },
      ),
      figureOfSquare(),
      b.titre(3, 'Suites'),
      b.liste(['une', 'deux']),
      b.liste(['premier', 'second'], true),
      b.encadre([b.paragraphe('À décider avant l’été.'), b.liste(['ceci', 'cela'])], {
        titre: 'À noter',
        ton: 'attention',
      }),
      b.chiffres([
        { valeur: '27,2 %', nom: 'ont 65 ans et plus', aide: '20,3 % en France' },
        { valeur: '49', nom: 'pharmacies' },
      ]),
      b.voisins(0.4, [b.paragraphe('À gauche')], [b.liste(['à droite']), figureOfSquare()]),
      b.proprietes([{ nom: 'Mission', valeur: 'Accès aux soins' }]),
      b.paysage([
        b.titre(2, 'Feuille'),
        b.tableau('Présences', [b.colonne('Nom', 1), b.colonne('Signature', 1)], [['Maud', '']], { hauteurLigne: 12 }),
      ]),
      b.titre(1, 'Annexe', { nouvellePage: true, sansNumero: true }),
    ],
    {
      sommaire: true,
      numerotation: true,
      couverture: { surtitre: 'CPTS du Bassin', sousTitre: '2026 à 2031', mentions: [{ nom: 'Version', valeur: '1' }] },
    },
  )
