/** The sheet to print: who is expected, with room to sign, and empty lines for those who come without being expected. */
import { colonne, note, paragraphe, proprietes, tableau } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'

export type DonneesFeuille = {
  cpts: string
  titre: string
  quand: string
  date: string
  ou: string
  attendus: readonly { nom: string; profession: string; qualite: string }[]
  lignesVides: number
}

export const feuilleEmargement = ({
  cpts,
  titre,
  quand,
  date,
  ou,
  attendus,
  lignesVides,
}: DonneesFeuille): DocumentModel => ({
  titre: 'Feuille d’émargement',
  auteur: cpts,
  sujet: titre,
  date,
  pied: `${cpts} · ${titre} · ${quand}`,
  orientation: 'paysage',
  blocs: [
    proprietes([
      { nom: 'Réunion', valeur: titre },
      { nom: 'Quand', valeur: quand },
      { nom: 'Où', valeur: ou },
    ]),
    paragraphe(
      'Chaque personne présente signe sur sa ligne et écrit son heure d’arrivée ; celle qui part avant la fin écrit aussi son heure de départ.',
    ),
    tableau(
      'Présences',
      [
        colonne('Nom et prénom', 5),
        colonne('Profession ou structure', 4),
        colonne('Qualité', 3),
        colonne('Arrivée', 2),
        colonne('Départ', 2),
        colonne('Signature', 5),
      ],
      [
        ...attendus.map(({ nom, profession, qualite }) => [nom, profession, qualite, '', '', '']),
        ...Array.from({ length: lignesVides }, () => ['', '', '', '', '', '']),
      ],
      { enTetesDeLigne: true, hauteurLigne: 11 },
    ),
    note('Cette feuille, photographiée et jointe à l’acte, vaut preuve signée.'),
  ],
})
