/** One sentence for each refusal of the room. */
import { count } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { territoireRefusals } from '../territoire/index.ts'
import { type EnqueteRefusal, enqueteRefusals } from './refusals-enquetes.ts'
import { type AtelierRefusal, type FluxRefusal, fluxRefusals } from './refusals-flux.ts'
import { type ProfilRefusal, profilRefusals } from './refusals-profil.ts'

export type DiagnosticRefusal =
  | FluxRefusal
  | AtelierRefusal
  | 'versions-overlap'
  | 'indicateur-territorial-unknown'
  | 'profession-absente'
  | 'repertoire-absent'
  | 'offre-sans-territoire'
  | 'tableau-unknown'
  | 'tableau-empty'
  | 'tableau-has-faults'
  | 'tableau-without-territoire'
  | 'entretien-unknown'
  | EnqueteRefusal
  | ProfilRefusal

export const diagnosticRefusals: Refusals<DiagnosticRefusal> = {
  ...fluxRefusals,
  'versions-overlap': territoireRefusals['versions-overlap'],
  ...enqueteRefusals,
  ...profilRefusals,
  'entretien-unknown': { status: 404, say: () => 'Cet entretien n’existe pas, ou a été retiré.' },
  'indicateur-territorial-unknown': {
    status: 404,
    say: () => 'Aucun indicateur du territoire ne porte ce code.',
  },
  'profession-absente': {
    status: 404,
    say: (f) => `Personne de cette profession n’exerce ici. Professions connues\u00a0: ${f.professions}.`,
  },
  'repertoire-absent': {
    status: 409,
    say: () =>
      'L’annuaire national n’est pas chargé sur cette installation\u00a0: l’opérateur le charge par «\u00a0npm run maillage -- import rpps\u00a0».',
  },
  'offre-sans-territoire': {
    status: 422,
    say: () =>
      'L’annuaire national se compte autour d’un territoire, et cette CPTS n’en a pas encore\u00a0: dessinez-le d’abord.',
  },
  'tableau-unknown': { status: 404, say: () => 'Ce tableau n’existe pas, ou a été retiré.' },
  'tableau-empty': {
    status: 422,
    say: () => 'Ce tableau n’a aucune ligne lisible. Collez-le avec sa ligne de titres, un indicateur par ligne.',
  },
  'tableau-has-faults': {
    status: 422,
    say: (f) =>
      `${count(f.lignes as number, 'ligne est', 'lignes sont')} en faute. Rien n’a été gardé. Corrigez-les, ou gardez les autres.`,
  },
  'tableau-without-territoire': {
    status: 422,
    say: () => 'Aucune colonne n’est celle de votre territoire. Dites laquelle au-dessus du tableau.',
  },
}
