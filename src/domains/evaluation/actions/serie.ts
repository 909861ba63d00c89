/** How an indicator went: what is drawn depends on whether its figures add up, and on where they come from. */
import type { Output } from '../../../kernel/contract.ts'
import type { CibleVue, evaluationContract, ValeurVue } from '../contract.ts'
import { isShare, sayJours, sayJoursCourts, sayPeriodeCourte, sayValeur } from '../labels.ts'
import { sayConstat, sayCumul } from '../rules/constat.ts'
import { isAdditive } from '../rules/definition.ts'
import { type Annee, cleOf, type Periode, trimestresOf } from '../rules/periodes.ts'
import { isSensible } from '../rules/proteger.ts'
import type { ValeurRow } from '../store/valeur-store.ts'
import type { Calendrier } from './contrat.ts'
import type { Definition } from './definitions.ts'

export type Serie = Output<typeof evaluationContract.readIndicateur>['serie']

type Asked = {
  definition: Definition
  periode: Periode
  calendrier: Calendrier
  view: (periode: Periode) => ValeurVue
  cible: CibleVue | null
  /** Every figure that was given, those that are no longer in force included. */
  externes: readonly ValeurRow[]
  exact: boolean
}

/** Under the last point; a unit that the figure bears already says nothing more. */
const nameOf = (definition: Definition): string =>
  isShare(definition) || definition.unite === '' ? 'dernière valeur' : definition.unite

const kindOf = ({ genre }: Periode): Annee =>
  genre === 'contrat' || genre === 'trimestre-contrat' ? 'contrat' : 'civile'

const bare = ({ definition, cible }: Asked): Pick<Serie, 'cible' | 'source'> => ({
  cible: cible && { valeur: cible.cible, texte: cible.texte },
  source: definition.source,
})

/** As they came, each at its own dates: they speak of a day or of a year, and do not add up. */
const fromOutside = (asked: Asked): Serie => {
  const { definition, externes, exact, calendrier } = asked
  const rows = externes.filter(({ enVigueur }) => enVigueur).toSorted((a, b) => a.fin.localeCompare(b.fin))
  const isHidden = ({ valeur, numerateur, denominateur }: ValeurRow): boolean => {
    const isCount = definition.formule.forme === 'externe' && definition.formule.valeur === 'nombre'
    const terms = numerateur !== null && denominateur !== null ? [numerateur, denominateur - numerateur] : []
    const comptes = isCount ? [valeur] : terms
    return !exact && isSensible(definition.petitsNombres, { comptes, contributeurs: null })
  }
  const points = rows.map((row) => ({
    periode: { court: sayJoursCourts(row), fin: row.fin },
    valeur: isHidden(row) ? null : row.valeur,
    texte: sayValeur(definition, row.valeur),
    masquee: isHidden(row),
  }))
  return {
    ...bare(asked),
    titre: sayConstat(definition, points, calendrier.today),
    sousTitre: 'Chaque valeur reçue, à ses dates',
    pas: rows.map((row) => ({ cle: row.id, mot: `Données ${sayJours(row)}`, court: sayJoursCourts(row) })),
    lignes: [{ nom: nameOf(definition), valeurs: points.map(({ valeur }) => valeur) }],
    masquee: points.some(({ masquee }) => masquee),
    source: rows.at(-1)?.source ?? definition.source,
  }
}

/** Each year adds up from its first quarter: this one beside the one before, and the target to reach. */
const addedUp = (asked: Asked, annee: Periode): Serie => {
  const { definition, calendrier, view, cible } = asked
  const { today } = calendrier
  const former = calendrier.annees.find(({ genre, fin }) => genre === annee.genre && fin === annee.debut)
  const years = [annee, ...(former ? [former] : [])]
  const sums = (year: Periode): (number | null)[] => {
    let sum: number | null = 0
    return trimestresOf(year).map((quarter) => {
      const { valeur } = view(quarter)
      sum = sum === null || valeur === null || quarter.debut > today ? null : sum + valeur
      return sum
    })
  }
  const whole = view(annee)
  return {
    ...bare(asked),
    titre: sayCumul(definition, {
      valeur: whole,
      cible,
      avant: former ? view(former) : null,
      running: annee.fin > today,
    }),
    sousTitre: 'Cumul depuis le début de l’année, par trimestre',
    pas: trimestresOf(annee).map((quarter, rank) => ({
      cle: cleOf(quarter),
      mot: `Fin du ${rank + 1}${rank === 0 ? 'er' : 'e'} trimestre`,
      court: `T${rank + 1}`,
    })),
    lignes: years.map((year) => ({ nom: sayPeriodeCourte(year), valeurs: sums(year) })),
    masquee: years.flatMap(trimestresOf).some((quarter) => view(quarter).masquee),
  }
}

/** Shares, delays, people: each quarter for itself. */
const oneByOne = (asked: Asked): Serie => {
  const { definition, calendrier, view, periode } = asked
  const years = calendrier.annees.filter(({ genre }) => genre === kindOf(periode)).toReversed()
  const points = years
    .flatMap(trimestresOf)
    .filter(({ debut }) => debut <= calendrier.today)
    .map(view)
  return {
    ...bare(asked),
    titre: sayConstat(definition, points, calendrier.today),
    sousTitre: 'Par trimestre, le dernier jusqu’à aujourd’hui',
    pas: points.map(({ periode: at }) => ({ cle: at.cle, mot: at.nom, court: at.court })),
    lignes: [{ nom: nameOf(definition), valeurs: points.map(({ valeur }) => valeur) }],
    masquee: points.some(({ masquee }) => masquee),
  }
}

export const serieOf = (asked: Asked): Serie => {
  const { definition, periode, calendrier } = asked
  if (definition.formule.forme === 'externe') return fromOutside(asked)
  const annee = calendrier.annees.find((one) => cleOf(one) === cleOf(periode))
  return annee && isAdditive(definition.formule) && definition.formule.forme === 'nombre'
    ? addedUp(asked, annee)
    : oneByOne(asked)
}
