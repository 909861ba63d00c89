/** The sentences of the rota. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatMoment,
  NBSP,
  numberInWords,
  plural,
} from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { Feries } from '../rules/vocabulary.ts'

export const sayJour = (jour: string): string =>
  capitalizeFirst(formatDate(Temporal.PlainDate.from(jour), { weekday: true, year: false }))
export const sayPeriode = ({ du, au }: { du: string; au: string }): string =>
  `du ${formatDate(Temporal.PlainDate.from(du), { weekday: false, year: false })} au ${formatDate(Temporal.PlainDate.from(au), { weekday: false })}`
/** `9 h – 13 h`, `9 h 30 – 13 h`. */
export const sayHeures = ({ debut, fin }: { debut: string; fin: string }): string => {
  const say = (time: string) => {
    const [hour, minute] = time.split(':')
    return `${Number(hour)}${NBSP}h${minute === '00' ? '' : `${NBSP}${minute}`}`
  }
  return `${say(debut)} – ${say(fin)}`
}
export const sayLe = (instant: string, zone: string): string => formatMoment(Temporal.Instant.from(instant), zone)

export const FERIES_LABELS: Record<Feries, string> = {
  exclus: 'Jamais les jours fériés',
  'comme-les-autres': 'Fériés comme les autres jours',
  ajoutes: 'Aussi tous les jours fériés',
}

export const GARDE = {
  title: 'Tableaux de garde',
  headline: (open: number): string =>
    open === 0
      ? 'Aucun tableau de garde en préparation'
      : capitalizeFirst(`${numberInWords(open)} ${plural(open, 'tableau de garde', 'tableaux de garde')} à venir`),
  meaning: `Les soins non programmés de la journée. La nuit, le dimanche et les jours fériés hors de ces heures relèvent de la permanence des soins (PDSA), qui s’organise ailleurs.`,
  create: 'Préparer un tableau',
  empty:
    'Un tableau de garde répartit équitablement les permanences de soins non programmés entre volontaires\u00a0: leurs congés et leurs vœux d’abord, la même charge pour tous ensuite. Exemple\u00a0: une matinée et une après-midi par jour, du lundi au samedi, pendant un mois.',
  prepare: 'En préparation',
  published: 'Publié',
  changed: 'Publié, modifié depuis',
  compute: 'Répartir les gardes',
  recompute: 'Répartir de nouveau',
  stop: 'Arrêter, garder le meilleur',
  publish: 'Publier',
  republish: 'Publier les changements',
  edit: 'Corriger',
  remove: 'Supprimer',
  why: 'Pourquoi\u00a0?',
  whyMe: 'Pourquoi moi\u00a0?',
  steps: { attente: 'Un autre calcul finit', recherche: 'Recherche', preuve: 'Preuve de l’optimum' },
  notComputed: 'La répartition n’est pas calculée, ou ce qui la fonde a changé depuis.',
  legendHard: 'Week-end ou jour férié, compté aussi à part',
  legendLock: 'Fixée\u00a0: un nouveau calcul ne la change pas',
  legendEmpty: 'À pourvoir',
  weekSet: (most: number): string => `Au plus ${count(most, 'garde')} par semaine.`,
  privacy: 'Aucun motif n’est demandé ni gardé.',
}

export const sayCharge = ({ gardes, lourdes }: { gardes: number; lourdes: number }): string =>
  `${count(gardes, 'garde')}${lourdes > 0 ? `, dont ${lourdes} de week-end ou férié` : ''}`

export const ECHANGE_LABELS = {
  demande: 'attend une réponse',
  accepte: 'accepté',
  decline: 'décliné',
  retire: 'retiré',
  caduc: 'devenu sans objet',
} as const
