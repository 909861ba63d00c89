/** One sentence for each refusal of the pages « Flux » and « Atelier ». */
import { listInWords } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export type FluxRefusal = 'flux-unknown' | 'flux-missing'
export type AtelierRefusal =
  | 'scenario-unknown'
  | 'scenario-faulty'
  | 'recherche-unknown'
  | 'recherche-running'
  | 'recherche-busy'
  | 'recherche-bounds'
  | 'recherche-without-contours'
  | 'recherche-without-communes'
  | 'recherche-cpts-unknown'
  | 'decoupage-unknown'

export const fluxRefusals: Refusals<FluxRefusal | AtelierRefusal> = {
  'flux-unknown': { status: 404, say: () => 'Cette source de flux n’est pas, ou plus, dans l’installation.' },
  'flux-missing': {
    status: 404,
    say: () => 'Il n’y a rien à exporter\u00a0: il faut des flux dans l’installation et un territoire.',
  },
  'scenario-unknown': { status: 404, say: () => 'Ce scénario n’existe pas, ou a été retiré.' },
  'scenario-faulty': { status: 422, say: ({ pourquoi }) => String(pourquoi) },
  'recherche-unknown': {
    status: 404,
    say: () => 'Cette recherche n’est plus en mémoire\u00a0: relancez-la, la même donne le même résultat.',
  },
  'recherche-running': { status: 409, say: () => 'La recherche n’est pas finie. Attendez-la, ou arrêtez-la.' },
  'recherche-busy': {
    status: 409,
    say: () => 'Une autre recherche est en cours. Attendez sa fin, ou arrêtez-la, avant d’en lancer une.',
  },
  'recherche-bounds': {
    status: 422,
    say: () => 'Le minimum d’habitants dépasse le maximum\u00a0: corrigez l’un des deux.',
  },
  'recherche-without-contours': {
    status: 422,
    say: ({ departements }) =>
      `Sans les contours officiels, nul ne sait quelles communes se touchent\u00a0: chargez-les par la commande «\u00a0sources contours\u00a0» ou sur la page Territoire. Il manque\u00a0: ${listInWords(departements as string[])}.`,
  },
  'recherche-cpts-unknown': {
    status: 422,
    say: () =>
      'Une des CPTS à garder ne couvre aujourd’hui aucune commune de ces départements\u00a0: rouvrez la liste.',
  },
  'decoupage-unknown': { status: 404, say: () => 'Ce découpage n’existe pas, ou a été retiré.' },
  'recherche-without-communes': { status: 404, say: () => 'Aucune commune n’est connue dans ce département.' },
}
