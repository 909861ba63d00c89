/** The form on paper, for who does not write on a screen: filled by hand, read back by the secretary. */
import { count, formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import {
  chapeau,
  colonne,
  encadre,
  fort,
  liste,
  note,
  paragraphe,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { CRITERE_QUESTIONS, TRANCHE_LABELS } from '../labels.ts'
import { CRITERES, TRANCHES_AGE } from '../rules/vocabulary.ts'

export type DonneesFormulaire = {
  cpts: string
  telephone: string
  contactDonnees: string
  conservationJours: number
  silenceMois: number
  adresse: string
  jour: string
}

const BOX = '☐'
const line = (label: string): [string, string] => [label, '']
const boxes = (words: readonly string[]): string[] => words.map((word) => `${BOX}${NBSP}${word}`)

export const formulaire = (it: DonneesFormulaire): DocumentModel => ({
  titre: 'Je cherche un médecin traitant',
  auteur: it.cpts,
  sujet: 'Formulaire à remplir',
  date: it.jour,
  pied: `${it.cpts} · ${it.telephone}`,
  blocs: [
    chapeau(
      `Remplissez cette feuille. Donnez-la à votre pharmacie, à votre mairie (CCAS), ou appelez le ${it.telephone}.`,
    ),
    paragraphe([{ texte: `Vous pouvez aussi demander sur internet${NBSP}: ` }, fort(it.adresse)]),
    titre(1, 'La personne qui cherche un médecin', { sansNumero: true }),
    tableau(
      'La personne',
      [colonne('Ce qu’il faut écrire', 2), colonne('Votre réponse', 4)],
      [
        line('Nom'),
        line('Prénom'),
        line('Année de naissance'),
        line('Commune'),
        line('Téléphone'),
        line('Courriel, si vous en avez un'),
      ],
      { enTetesDeLigne: true, hauteurLigne: 9 },
    ),
    titre(1, 'Son âge', { sansNumero: true }),
    liste(boxes(TRANCHES_AGE.map((one) => TRANCHE_LABELS[one]))),
    titre(1, 'Sa situation', { sansNumero: true }),
    paragraphe('Cochez ce qui est vrai. Vous pouvez ne rien cocher. N’écrivez rien d’autre sur la santé.'),
    liste(boxes(CRITERES.map((one) => CRITERE_QUESTIONS[one]))),
    titre(1, 'Si quelqu’un l’aide à demander', { sansNumero: true }),
    tableau(
      'La personne qui aide',
      [colonne('Ce qu’il faut écrire', 2), colonne('Votre réponse', 4)],
      [line('Nom, ou service'), line('Téléphone')],
      { enTetesDeLigne: true, hauteurLigne: 9 },
    ),
    encadre(
      [
        paragraphe(
          `${it.cpts} garde ces informations pour trouver un médecin, et pour rien d’autre. Le médecin qui accepte reçoit le nom. Personne d’autre.`,
        ),
        paragraphe(
          `Elles sont effacées ${count(it.conservationJours, 'jour')} après la fin de la demande, ou après ${it.silenceMois} mois sans nouvelles. Pour les voir, les corriger ou les effacer${NBSP}: ${it.contactDonnees}. Vous pouvez aussi écrire à la CNIL.`,
        ),
        paragraphe(`${BOX}${NBSP}J’ai compris et je suis d’accord. La personne est d’accord, si je demande pour elle.`),
      ],
      { titre: 'Vos informations' },
    ),
    tableau('Signature', [colonne('Date', 2), colonne('Signature', 4)], [['', '']], { hauteurLigne: 14 }),
    note(`Feuille du ${formatDate(Temporal.PlainDate.from(it.jour), { weekday: false })}.`),
  ],
})
