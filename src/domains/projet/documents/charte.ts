/** The charter that a member signs: why, what one commits to, and the room to sign. */
import { colonne, liste, note, paragraphe, tableau, titre } from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel } from '../../../server/documents/model.ts'
import type { DonneesProjet } from './donnees.ts'
import { jour, texteOuManque } from './mots.ts'
import { phraseTerritoire } from './territoire.ts'

/** One commitment a line, as people write them. */
const commitments = (texte: string): Bloc[] => {
  const lignes = texte
    .split('\n')
    .map((ligne) => ligne.replace(/^\s*[-•–*]\s*/, '').trim())
    .filter((ligne) => ligne !== '')
  return lignes.length > 1 ? [liste(lignes, true)] : texteOuManque(texte, 'Les engagements ne sont pas encore écrits.')
}

const LIGNES_A_SIGNER = 8

export const charte = ({ cpts, territoire, textes, date, objectifs }: DonneesProjet): DocumentModel => ({
  titre: 'Charte de la CPTS',
  auteur: cpts.nom,
  sujet: `Charte de ${cpts.nom}`,
  date,
  pied: `${cpts.nom} · Charte`,
  blocs: [
    titre(1, 'Préambule'),
    ...texteOuManque(textes.preambule),
    titre(1, 'Territoire et objectifs'),
    ...(territoire ? [paragraphe(phraseTerritoire(territoire))] : [note('Le territoire n’est pas encore délimité.')]),
    ...(objectifs.length > 0 ? [liste(objectifs.map(({ titre: nom }) => nom))] : []),
    titre(1, 'Engagements des membres'),
    ...commitments(textes.engagements),
    titre(1, 'Gouvernance'),
    ...texteOuManque(textes.instances),
    titre(1, 'Adhésion'),
    paragraphe(`La présente charte, datée du ${jour(date)}, est signée par chaque membre.`),
    tableau(
      'Signatures',
      [colonne('Nom et prénom', 4), colonne('Profession ou structure', 4), colonne('Date', 2), colonne('Signature', 4)],
      Array.from({ length: LIGNES_A_SIGNER }, () => ['', '', '', '']),
      { hauteurLigne: 13 },
    ),
  ],
})
