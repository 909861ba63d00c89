import { count, formatNumber, NBSP, plural } from '../../../../kernel/french.ts'
import type { Suite } from '../../rules/vocabulary.ts'

export const APPELS = {
  views: 'Appels et orientations',
  journal: 'Journal des appels',
  orientations: 'Orientations',
  headline: (rappels: number, total: number): string => {
    if (rappels > 0) return `${count(rappels, 'personne')} à rappeler`
    return total === 0 ? 'Aucun appel noté' : 'Personne n’attend d’être rappelé'
  },
  meaning:
    'Chaque demande du bureau note son appel d’elle-même\u00a0; les autres se notent ici. Aucun nom, aucun motif, aucune donnée de santé.',
  note: 'Noter un appel',
  toCall: 'À rappeler',
  late: (words: string) => `En retard\u00a0: ${words}`,
  before: (words: string) => `Pour ${words}`,
  number: 'Voir le numéro',
  traced: 'La lecture est inscrite au journal.',
  noNumber: 'Numéro non noté',
  done: { joint: 'Rappelé', injoignable: 'Injoignable', inutile: 'Plus besoin' },
  marked: {
    joint: 'Le rappel est fait.',
    injoignable: 'Noté injoignable.',
    inutile: 'Le rappel n’a plus lieu d’être.',
  },
  filters: { du: 'Du', au: 'Au', appelant: 'Qui appelle', issue: 'Suite', recherche: 'Opérateur ou commune' },
  any: 'Tous',
  anyIssue: 'Toutes',
  columns: {
    recu: 'Reçu',
    duree: 'Durée',
    appelant: 'Qui',
    issue: 'Suite',
    detail: 'Demande ou rappel',
    par: 'Noté par',
  },
  none: 'Aucun appel ne répond à ces filtres.',
  empty:
    'Le journal des appels est vide. Répondez à une demande, ou notez un appel qui n’en est pas une\u00a0: un renseignement, une erreur, quelqu’un à rappeler.',
  total: (total: number, mean: number | null): string =>
    `${formatNumber(total)}${NBSP}${plural(total, 'appel')}${mean === null ? '' : `, ${sayDuration(mean)} en moyenne`}`,
  more: 'Voir plus d’appels',
  remove: 'Retirer',
  removed: 'L’appel est retiré du journal.',
  edit: 'Corriger',
  editTitle: 'Corriger cet appel',
  save: 'Enregistrer',
  calledBack: (words: string, par: string | null) => `${words}${par ? `, par ${par}` : ''}`,
}

/** Seconds as they are said: « 45 s », « 2 min 10 s ». */
export const sayDuration = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest}${NBSP}s`
  return rest === 0 ? `${minutes}${NBSP}min` : `${minutes}${NBSP}min ${rest}${NBSP}s`
}

export const ORIENTATIONS = {
  headline: (toFollow: number): string =>
    toFollow === 0 ? 'Aucune orientation à suivre' : `${count(toFollow, 'orientation')} à suivre`,
  meaning:
    'Qui a été orienté vers le SAS, les urgences, une pharmacie ou ailleurs, et ce que cela a donné. Ce qui n’est pas noté sous trente jours sort de la liste à suivre.',
  states: { 'a-suivre': 'À suivre', suivies: 'Suite notée', toutes: 'Toutes' },
  state: 'Montrer',
  destination: 'Vers',
  anyDestination: 'Toutes',
  columns: { le: 'Orientée', vers: 'Vers', motif: 'Motif', commune: 'Commune', suite: 'Suite donnée', faire: 'Noter' },
  note: (motif: string, commune: string) => `Suite donnée\u00a0: ${motif}, ${commune}`,
  choose: 'Suite donnée\u00a0?',
  told: (suite: Suite): string =>
    ({
      aboutie: 'Noté\u00a0: y a été reçu.',
      'non-aboutie': 'Noté\u00a0: n’y a pas été reçu.',
      revenue: 'Noté\u00a0: a rappelé le bureau.',
      inconnue: 'Noté\u00a0: on ne sait pas.',
    })[suite],
  clear: 'Effacer la suite',
  none: 'Aucune orientation ne répond à ces filtres.',
  empty:
    'Personne n’a encore été orienté ailleurs. Au bureau, «\u00a0Orienter ailleurs\u00a0» ou la fin de la grille de triage en ajoutent une ici.',
  toDesk: 'Répondre à une demande',
  total: (total: number) => `${formatNumber(total)}${NBSP}${plural(total, 'orientation')}`,
  more: 'Voir plus d’orientations',
}
