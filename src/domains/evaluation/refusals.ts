/** One sentence for each refusal of the room. */
import { listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type ImportFault, importRefusals } from '../../server/files/refusals.ts'
import { CHAMP_LABELS } from './labels-champs.ts'
import type { ChampValeurs } from './rules/colonnes-valeurs.ts'

export type EvaluationRefusal =
  | 'indicateur-unknown'
  | 'indicateur-not-own'
  | 'indicateur-not-external'
  | 'fiche-unknown'
  | 'fait-unknown'
  | 'periode-unknown'
  | 'periode-not-published'
  | 'cible-unknown'
  | 'valeur-unknown'
  | 'valeur-not-in-force'
  | 'valeur-already-there'
  | 'valeur-missing'
  | 'valeur-not-a-share'
  | 'valeur-not-yes-no'
  | 'valeur-terms'
  | 'valeur-days'
  | 'valeurs-columns-missing'
  | 'valeurs-already-imported'
  | 'valeurs-corrected-since'
  | ImportFault

export const evaluationRefusals: Refusals<EvaluationRefusal> = {
  ...importRefusals,
  'indicateur-unknown': { status: 404, say: () => 'Cet indicateur n’existe pas dans cette CPTS.' },
  'indicateur-not-own': {
    status: 409,
    say: () =>
      `Cet indicateur vient du catalogue${NBSP}: il se suit ou se laisse de côté, sa définition ne change pas.`,
  },
  'indicateur-not-external': {
    status: 422,
    say: () => 'Cet indicateur se calcule à partir de ce que la CPTS a enregistré. Sa valeur ne se saisit pas.',
  },
  'fiche-unknown': { status: 422, say: () => 'Cette fiche-action n’existe pas, ou elle est rangée.' },
  'fait-unknown': { status: 422, say: () => 'Les genres d’acte choisis ne portent pas ce nombre.' },
  'periode-unknown': { status: 422, say: () => 'Cette période n’existe pas.' },
  'periode-not-published': {
    status: 403,
    say: () => 'Seules les années et leurs trimestres se lisent de l’extérieur de la CPTS.',
  },
  'cible-unknown': { status: 404, say: () => 'Cette cible n’existe pas, ou plus.' },
  'valeur-unknown': { status: 404, say: () => 'Cette valeur n’existe pas dans cette CPTS.' },
  'valeur-not-in-force': {
    status: 409,
    say: () => `Cette valeur n’est plus en vigueur${NBSP}: c’est celle qui l’a remplacée qu’il faut corriger.`,
  },
  'valeur-already-there': {
    status: 409,
    say: () =>
      `Une valeur est déjà en vigueur pour cet indicateur et cette période${NBSP}: corrigez-la, elle restera lisible.`,
  },
  'valeur-missing': { status: 422, say: () => 'Donnez la valeur, ou ses deux termes.' },
  'valeur-not-a-share': {
    status: 422,
    say: () => 'Une part est en pour cent, entre 0 et 100.',
  },
  'valeur-not-yes-no': { status: 422, say: () => 'La réponse est oui ou non.' },
  'valeur-terms': {
    status: 422,
    say: () => 'La valeur donnée et ses deux termes ne disent pas la même chose. Relisez-les.',
  },
  'valeur-days': { status: 422, say: () => 'Le dernier jour vient avant le premier.' },
  'valeurs-columns-missing': {
    status: 422,
    say: ({ champs }) =>
      `Dites quelle colonne contient ${listInWords((champs as ChampValeurs[]).map((one) => CHAMP_LABELS[one] ?? one))}.`,
  },
  'valeurs-already-imported': {
    status: 409,
    say: () => 'Ce même fichier a déjà été importé. Rien n’a été écrit une seconde fois.',
  },
  'valeurs-corrected-since': {
    status: 409,
    say: () =>
      'Des valeurs de ce fichier ont été corrigées depuis. Annulez d’abord ces corrections. Rien n’a été annulé.',
  },
}
