/** Words of the screens of séances, scrutins and decisions. */
import { capitalizeFirst, count, formatDate, formatNumber, formatTime } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { SeanceResume, SeanceWhole } from '../contract.ts'

export const SEANCES = {
  title: 'Séances',
  plan: 'Prévoir une séance',
  none: 'Aucune séance n’est écrite. Prévoyez la prochaine\u00a0: la convocation part aux électeurs que désignent les statuts.',
  noStatuts:
    'Les statuts de la CPTS ne sont pas encore écrits\u00a0: sans eux, on ne sait qui convoquer ni à quelle majorité voter.',
  toCome: 'À venir',
  open: 'En cours',
  toSign: 'Procès-verbal à signer',
  past: 'Passées',
} as const

export const zonedOf = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

export const sayDayOf = ({ debut, zone }: { debut: string; zone: string }): string =>
  formatDate(zonedOf(debut, zone).toPlainDate())
export const sayHoursOf = ({ debut, fin, zone }: { debut: string; fin: string | null; zone: string }): string =>
  fin ? `${formatTime(zonedOf(debut, zone))} à ${formatTime(zonedOf(fin, zone))}` : formatTime(zonedOf(debut, zone))
export const sayMoment = (at: string, zone: string): string =>
  `${formatDate(zonedOf(at, zone).toPlainDate(), { year: false })} à ${formatTime(zonedOf(at, zone))}`

/** The headline of the list: what is next, what waits. */
export const sayHeadline = (seances: readonly SeanceResume[], now: string): string => {
  const open = seances.filter(({ etat }) => etat === 'ouverte')
  if (open[0]) return `${capitalizeFirst(open[0].titre)} est en cours`
  const next = seances
    .filter(({ etat, debut }) => (etat === 'preparation' || etat === 'convoquee') && debut > now)
    .toSorted((a, b) => (a.debut < b.debut ? -1 : 1))[0]
  const toSign = seances.filter(({ etat }) => etat === 'close').length
  const signing =
    toSign > 0
      ? `${toSign === 1 ? 'un procès-verbal attend' : `${formatNumber(toSign)} procès-verbaux attendent`} sa signature`
      : null
  const coming = next ? `Prochaine séance, ${sayDayOf(next)}` : 'Aucune séance à venir'
  return signing
    ? `${coming}\u00a0; ${toSign === 1 ? signing : signing.replace('sa signature', 'leur signature')}`
    : coming
}

/** « 14 présents et 3 représentés, 19 voix sur 30 » */
export const sayRoom = ({ presents, representes, voix, total }: SeanceWhole['quorum']): string =>
  `${count(presents, 'membre présent', 'membres présents')} et ${count(representes, 'représenté')}, ${formatNumber(voix)} voix sur ${formatNumber(total)}`

export const sayVotes = ({ votes, ouverts }: SeanceResume): string =>
  ouverts > 0 ? `${count(ouverts, 'scrutin ouvert', 'scrutins ouverts')}` : votes > 0 ? count(votes, 'vote') : ''

export const REPONSES = { oui: 'vient', non: 'ne vient pas', 'peut-etre': 'ne sait pas encore' } as const
export const ISSUES = {
  adoptee: 'adoptée',
  rejetee: 'rejetée',
  partage: 'partage des voix',
  elu: 'retenu',
  'sans-resultat': 'sans résultat',
} as const
export const ETAT_SCRUTIN = { prepare: 'en préparation', ouvert: 'ouvert', clos: 'clos', annule: 'annulé' } as const
