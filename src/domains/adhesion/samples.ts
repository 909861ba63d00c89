/** Builders for tests and for the demonstration. The texts are short models, plainly so: a CPTS writes its own. */
import type { MontantLu } from './contract.ts'

export const TEXTES_MODELES = [
  {
    genre: 'charte' as const,
    titre: 'Charte de la communauté',
    contenu: `Les membres de la communauté exercent ensemble, sur un même territoire, pour que chacun y soit soigné.

1. Chaque membre reste libre de son exercice et de ses choix cliniques.
2. Chaque membre partage ce qu’il sait des besoins du territoire et prend part, selon ses moyens, aux actions du projet de santé.
3. Les décisions se prennent dans les instances que prévoient les statuts. Elles sont écrites et consultables.
4. Qui reçoit une indemnité au titre de la communauté le dit, et en accepte le contrôle.
5. Les patients ne sont jamais nommés hors des outils prévus pour cela.`,
  },
  {
    genre: 'reglement-interieur' as const,
    titre: 'Règlement intérieur',
    contenu: `Le règlement intérieur complète les statuts.

1. La cotisation est due pour l’année civile. Une année commencée est due en entier.
2. Une adhésion prend fin par une lettre ou un courriel à la présidence, ou comme le prévoient les statuts.
3. Les réunions sont annoncées au moins huit jours avant, avec leur ordre du jour.
4. Les frais engagés pour la communauté sont remboursés sur justificatif, selon le barème voté.`,
  },
  {
    genre: 'donnees' as const,
    titre: 'Usage de vos données professionnelles',
    contenu: `La communauté garde votre nom, votre profession, votre numéro RPPS, vos lieux d’exercice et vos coordonnées professionnelles, pour tenir la liste de ses adhérents, vous convoquer et appeler la cotisation.

Rien n’est publié sans un accord que vous donnez à part, et que vous pouvez reprendre. Vous pouvez lire ce qui est gardé de vous, le corriger, l’emporter et le faire effacer. Ce qui a été payé reste dans les comptes le temps que la loi demande.`,
  },
]

/** Amounts of a fictional vote: no national scale exists, each assembly decides its own. */
export const MONTANTS_MODELES: MontantLu[] = [
  { libelle: 'Médecins', genre: 'professionnel', professions: ['10'], structures: [], centimes: 5000 },
  { libelle: 'Autres professionnels', genre: 'professionnel', professions: [], structures: [], centimes: 3000 },
  { libelle: 'Structures et partenaires', genre: 'structure', professions: [], structures: [], centimes: 10000 },
]
