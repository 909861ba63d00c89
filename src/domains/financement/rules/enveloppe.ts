/**
 * An envelope over a contract year, derived from its movements. What came before the year and was not spent is carried
 * over: the CPTS is free in the use of the funds (Sénat, rapport n° 32). What is engaged is kept aside whatever the year.
 */
import { shareOf, sumOf } from '../../../kernel/money.ts'
import { joursEntre } from './contrat.ts'

export const GENRES_MOUVEMENT = ['recu', 'virement', 'engagement', 'paiement'] as const
export type GenreMouvement = (typeof GENRES_MOUVEMENT)[number]
export type Mouvement = { genre: GenreMouvement; centimes: number; le: string; ficheActionId: string | null }
export type Periode = { du: string; au: string }

export type Solde = {
  /** Left from before the period. */
  report: number
  recu: number
  virements: number
  engage: number
  paye: number
  /** What may still be engaged: money that is there, less what is promised. */
  reste: number
}

const total = (mouvements: readonly Mouvement[], ...genres: GenreMouvement[]): number =>
  sumOf(mouvements.filter(({ genre }) => genres.includes(genre)).map(({ centimes }) => centimes))

/** What may still be engaged, all years together. */
export const disponibleOf = (mouvements: readonly Mouvement[]): number =>
  total(mouvements, 'recu', 'virement') - total(mouvements, 'paiement', 'engagement')

export const soldeOf = (mouvements: readonly Mouvement[], { du, au }: Periode): Solde => {
  const before = mouvements.filter(({ le }) => le < du)
  const during = mouvements.filter(({ le }) => du <= le && le < au)
  const report = total(before, 'recu', 'virement') - total(before, 'paiement')
  const engage = total([...before, ...during], 'engagement')
  const recu = total(during, 'recu')
  const virements = total(during, 'virement')
  const paye = total(during, 'paiement')
  return { report, recu, virements, engage, paye, reste: report + recu + virements - paye - engage }
}

/** What each fiche-action took of the envelope. */
export const parFiche = (
  mouvements: readonly Mouvement[],
  { du, au }: Periode,
): { ficheActionId: string; engage: number; paye: number }[] => {
  const named = mouvements.filter((one) => one.ficheActionId !== null && one.le < au)
  return [...Map.groupBy(named, ({ ficheActionId }) => ficheActionId!)]
    .map(([ficheActionId, own]) => ({
      ficheActionId,
      engage: total(own, 'engagement'),
      paye: total(
        own.filter(({ le }) => du <= le),
        'paiement',
      ),
    }))
    .filter(({ engage, paye }) => engage !== 0 || paye !== 0)
}

/** Too early in the year, a pace says nothing. */
const PACE_DAYS = 45

export type Prevision = { centimes: number; methode: 'rythme' | 'engagements' }

/** What will have been spent when the year ends: at the pace of what was paid, and never less than what is promised. */
export const prevoir = (
  { paye, engage }: Pick<Solde, 'paye' | 'engage'>,
  { du, au }: Periode,
  today: string,
): Prevision => {
  const promised = paye + engage
  const passed = joursEntre(du, today < au ? today : au)
  if (passed < PACE_DAYS || today >= au) return { centimes: promised, methode: 'engagements' }
  const pace = shareOf(paye, joursEntre(du, au), passed)
  return pace > promised ? { centimes: pace, methode: 'rythme' } : { centimes: promised, methode: 'engagements' }
}

export const ALERTES = ['depasse', 'en-avance', 'dort'] as const
export type Alerte = (typeof ALERTES)[number]
export type Seuils = { avance: number; sommeil: number }
/** Proposals of the house; settings of the CPTS. */
export const SEUILS: Seuils = { avance: 20, sommeil: 120 }

type Veille = {
  solde: Solde
  contracte: number
  periode: Periode
  today: string
  seuils: Seuils
  /** Of the last payment or engagement; null when there was none. */
  dernier: string | null
}

/** One warning at most, the gravest. */
export const alerteOf = ({ solde, contracte, periode, today, seuils, dernier }: Veille): Alerte | null => {
  if (solde.reste < 0) return 'depasse'
  const spent = solde.paye + solde.engage
  const passed = joursEntre(periode.du, today < periode.au ? today : periode.au)
  const whole = joursEntre(periode.du, periode.au)
  // In whole hundredths, so that nothing depends on a rounding.
  if (contracte > 0 && spent * 100 * whole > contracte * (100 * passed + seuils.avance * whole)) return 'en-avance'
  const since = dernier !== null && dernier > periode.du ? dernier : periode.du
  if (solde.reste > 0 && joursEntre(since, today) >= seuils.sommeil && today < periode.au) return 'dort'
  return null
}
