/** A triage grid on paper: everything that a physician must read before validating it, and the place to sign. */
import {
  colonne,
  encadre,
  fort,
  liste,
  note,
  paragraphe,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { direEtendue, mesurer } from '../rules/grille/controle.ts'
import {
  formatEmpreinte,
  ORIENTATION_GRILLE_LABELS,
  PAS_UN_AVIS,
  STATUT_GRILLE_LABELS,
  VOIE_LABELS,
} from '../rules/grille/labels.ts'
import type { Grille, StatutGrille, VoieValidation } from '../rules/grille/modele.ts'
import { DEGRE_LABELS } from '../rules/labels.ts'

export type GrilleImprimee = {
  cpts: string
  numero: number
  statut: StatutGrille
  grille: Grille
  /** What is wrong with it: a faulty grid is printed as such. */
  fautes: string[]
  empreinte: string
  validation: { nom: string | null; rpps: string | null; le: string; voie: VoieValidation } | null
  date: string
}

const targetOf = ({ questions, issues }: Grille) => {
  const words = new Map([
    ...questions.map(({ code }, at) => [code, `Question ${at + 1}`] as const),
    ...issues.map(({ code, titre: of }) => [code, of] as const),
  ])
  return (code: string): string => words.get(code) ?? 'à compléter'
}

const validationBlocs = ({ validation }: GrilleImprimee) =>
  validation
    ? [
        paragraphe(
          `Validée par ${validation.nom ?? 'un médecin dont la fiche a été effacée depuis'}${validation.rpps ? `, RPPS ${validation.rpps}` : ''}, ${validation.le}, ${VOIE_LABELS[validation.voie]}.`,
        ),
      ]
    : [
        paragraphe([fort('Exemple ou brouillon, à valider : le bureau ne peut pas s’en servir.')]),
        proprietes([
          { nom: 'Médecin (nom, prénom)', valeur: '………………………………………………' },
          { nom: 'RPPS', valeur: '………………………………………………' },
          { nom: 'Date', valeur: '………………………………………………' },
          { nom: 'Signature', valeur: '………………………………………………' },
        ]),
        note(
          'Une signature sur papier prépare la validation ; elle ne la remplace pas. Le médecin valide ensuite ce même texte dans Maillage, depuis son compte ou par le lien qui lui est envoyé : l’empreinte donnée en tête doit être la même.',
        ),
      ]

export const grilleDocument = (printed: GrilleImprimee): DocumentModel => {
  const { cpts, numero, statut, grille, fautes, empreinte, date } = printed
  const to = targetOf(grille)
  return {
    titre: grille.titre,
    auteur: cpts,
    sujet: 'Grille de triage des soins non programmés',
    date,
    pied: `${cpts} · Grille de triage, version ${numero} (${STATUT_GRILLE_LABELS[statut]})`,
    blocs: [
      encadre([paragraphe(PAS_UN_AVIS)], { titre: 'À lire d’abord', ton: 'attention' }),
      proprietes([
        { nom: 'Version', valeur: `${numero}, ${STATUT_GRILLE_LABELS[statut]}` },
        ...(fautes.length === 0 ? [{ nom: 'Étendue', valeur: direEtendue(mesurer(grille)) }] : []),
        { nom: 'Empreinte du texte', valeur: formatEmpreinte(empreinte) },
      ]),
      ...(fautes.length > 0 ? [titre(1, 'Ce qui n’y va pas encore'), liste(fautes)] : []),
      titre(1, 'Signes d’alerte : le 15 aussitôt'),
      grille.signes.length > 0 ? liste(grille.signes) : note('Aucun signe n’est écrit.'),
      titre(1, 'Questions'),
      ...grille.questions.flatMap((question, at) => [
        titre(2, `${at + 1}. ${question.texte}`, { sansNumero: true }),
        ...(question.aide ? [note(question.aide)] : []),
        tableau(
          `Réponses à la question ${at + 1}`,
          [colonne('Touche', 1), colonne('Réponse', 6), colonne('Suite', 5)],
          question.reponses.map(({ texte, vers }, index) => [String(index + 1), texte, to(vers)]),
        ),
      ]),
      titre(1, 'Issues'),
      tableau(
        'Issues de la grille',
        [
          colonne('Issue', 5),
          colonne('Niveau', 2),
          colonne('Délai', 3),
          colonne('Orientation', 4),
          colonne('Consigne', 6),
        ],
        grille.issues.map((issue) => [
          issue.titre,
          String(issue.niveau),
          issue.degre ? DEGRE_LABELS[issue.degre] : 'aucun',
          ORIENTATION_GRILLE_LABELS[issue.orientation],
          issue.consigne ?? '',
        ]),
      ),
      titre(1, 'Validation par un médecin'),
      ...validationBlocs(printed),
    ],
  }
}
