/** What a computation proved, in one sentence; a shift in words. */
import type { Criterion, Score } from '../../../analysis/rota/index.ts'
import { count, formatDate, formatTime, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

export type Preuve = {
  score: Score
  bound: Score
  optimal: boolean
  gap: { criterion: Criterion; atMost: number } | null
  by: 'flow' | 'search' | 'solver'
  arrete: boolean
}

const WHAT: Record<Criterion, (atMost: number) => string> = {
  covered: (n) => `une autre répartition pourvoirait au plus ${count(n, 'place')} de plus`,
  // One shift that moves from a load to a lighter one lowers the sum of squares by two at least.
  squares: (n) =>
    `au plus ${count(Math.floor(n / 2), 'garde déplacée', 'gardes déplacées')} rendrait les charges plus égales`,
  hardSquares: (n) =>
    `au plus ${count(Math.floor(n / 2), 'garde déplacée', 'gardes déplacées')} rendrait les week-ends et jours fériés plus égaux`,
  wishes: (n) => `les charges sont les plus égales possible, et les vœux au plus à ${count(n, 'point')} de l’optimum`,
}

export const direPreuve = ({ optimal, gap, arrete }: Preuve): string => {
  if (optimal)
    return 'Optimum prouvé\u00a0: aucune autre répartition ne fait mieux sur les places pourvues, puis sur l’égalité des charges, puis sur les vœux.'
  const stopped = arrete ? 'Calcul arrêté' : 'Optimum non prouvé'
  return gap ? `${stopped}${NBSP}: ${WHAT[gap.criterion](gap.atMost)}.` : `${stopped}${NBSP}: la répartition est bonne.`
}

export const direCouverture = (couvertes: number, aPourvoir: number): string =>
  couvertes === aPourvoir
    ? aPourvoir === 1
      ? 'La garde à pourvoir a quelqu’un.'
      : `Les ${aPourvoir} places ont quelqu’un.`
    : `${count(aPourvoir - couvertes, 'place reste vide', 'places restent vides')} sur ${aPourvoir}.`

const SHOWN = 4

/** A bottleneck, proved: these days ask for more people than those who may hold them can give. */
export const direManque = (jours: readonly string[], volontaires: number, manque: number): string => {
  const days = [...new Set(jours)]
  const said = days
    .slice(0, SHOWN)
    .map((jour) => formatDate(Temporal.PlainDate.from(jour), { weekday: true, year: false }))
  const list = listInWords(
    days.length > SHOWN ? [...said, count(days.length - SHOWN, 'autre jour', 'autres jours')] : said,
  )
  const who =
    volontaires === 0
      ? 'aucun volontaire ne peut'
      : `${count(volontaires, 'volontaire')} seulement ${volontaires === 1 ? 'peut' : 'peuvent'}`
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}${NBSP}: ${who} tenir ces gardes, il manque ${count(manque, 'personne')}.`
}

const hour = (time: string): string => formatTime(Temporal.PlainTime.from(time))

/** « lundi 7 décembre, 9 h à 13 h, Maison médicale ». */
export const direGarde = (garde: {
  jour: string
  debut: string
  fin: string
  libelle: string
  lieu: string | null
}): string =>
  [
    formatDate(Temporal.PlainDate.from(garde.jour), { weekday: true, year: false }),
    `${hour(garde.debut)} à ${hour(garde.fin)}`,
    garde.libelle,
    garde.lieu,
  ]
    .filter(Boolean)
    .join(', ')
