/** The sentences of the page that makes a signed link. */
import { formatDate, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'

/** What a link of this page opens. Other links are made where they serve: on an activité, by their own holder. */
export const LIEN = {
  above: 'Accès et rôles',
  headline: 'Créer un lien signé',
  meaning: 'Une chose, pour une personne, pendant un temps, sans compte.',
  form: 'Le lien',
  usage: 'Ce qu’il permet',
  usages: { offrir: 'Proposer des créneaux, sans compte' },
  who: 'Pour',
  whoNone: 'Choisir un professionnel',
  whoHint: 'Les professionnels dont l’agenda est ouvert.',
  days: 'Valable',
  create: 'Créer le lien',
  missing: 'Choisissez pour qui est ce lien.',
  noAgenda: 'Aucun agenda n’est ouvert. Ouvrez d’abord celui du professionnel, dans les disponibilités.',
  toAgendas: 'Disponibilités',
  offer:
    'Il ouvre les deux semaines à venir sur un téléphone. Le professionnel y propose ses créneaux et y note une absence\u00a0; il n’y voit aucun patient.',
  revoke: 'Un lien perdu se révoque dans Accès et rôles, et cesse aussitôt de valoir.',
  feed: 'L’adresse de calendrier d’un agenda ne se crée pas ici\u00a0: seul le professionnel la crée, depuis «\u00a0Mon agenda\u00a0» ou par son lien.',
  what: 'À savoir',
  ready: (nom: string) => `Le lien de ${nom} est prêt`,
  until: (day: string) => `Valable jusqu’au ${day}. Copiez-le maintenant${NBSP}: il ne sera plus montré.`,
  copy: 'Lien à remettre',
  scan: 'Le même lien, à viser avec l’appareil photo du téléphone',
  another: 'Créer un autre lien',
  back: 'Revenir aux accès',
}

/** Durations that are offered; the server takes any up to the longest. */
export const DUREES = [7, 14, 30, 60] as const

const civil = (day: Temporal.PlainDate): string => formatDate(day, { weekday: false })

export const dayOf = (instant: string, zone: string): string =>
  civil(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate())

/** « 30 jours, jusqu’au 24 décembre 2026 ». */
export const dureeLabel = (jours: number, today: Temporal.PlainDate): string =>
  `${jours} jours, jusqu’au ${civil(today.add({ days: jours }))}`
