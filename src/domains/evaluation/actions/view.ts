/** From a measure to what the contract shows, for who may see the small numbers and for who may not. */
import { count, formatNumber, NBSP } from '../../../kernel/french.ts'
import type { PeriodeVue, ValeurVue } from '../contract.ts'
import { GRADE_LABELS, MASQUEE, RIEN, sayJours, sayPeriode, sayPeriodeCourte, sayValeur } from '../labels.ts'
import { sayCompteur, sayFormule } from '../rules/definition.ts'
import type { ActeMesure } from '../rules/faits.ts'
import type { Mesure } from '../rules/mesurer.ts'
import { cleOf, isEnded, type Periode } from '../rules/periodes.ts'
import type { Definition } from './definitions.ts'

type Grade = ValeurVue['grade']
const GRADES: readonly Grade[] = ['declaree', 'signee', 'calculee', 'externe']

export const viewOfPeriode = (one: Periode): PeriodeVue => ({
  ...one,
  cle: cleOf(one),
  nom: sayPeriode(one),
  court: sayPeriodeCourte(one),
})

const countGrades = (actes: readonly ActeMesure[]): ValeurVue['grades'] =>
  GRADES.map((grade) => ({ grade, nombre: actes.filter((acte) => acte.grade === grade).length })).filter(
    ({ nombre }) => nombre > 0,
  )

/** A value is worth its weakest acte; what is not made of actes has the grade of its source. */
const gradeOf = ({ grade, formule }: Definition, { actes, externe }: Mesure): Grade => {
  if (formule.forme === 'externe') return externe ? grade : 'declaree'
  return actes.length > 0 ? GRADES.find((one) => actes.some((acte) => acte.grade === one))! : 'calculee'
}

const entriesOf = (definition: Definition, mesure: Mesure): string[] => {
  const { formule } = definition
  const { externe, numerateur, denominateur, actes } = mesure
  if (externe) {
    const terms =
      numerateur !== null && denominateur !== null
        ? [`${formatNumber(numerateur)} sur ${formatNumber(denominateur)}`]
        : []
    return [...terms, `Données ${sayJours(externe)}${externe.millesime ? `, ${externe.millesime}` : ''}`]
  }
  const made = actes.length > 0 ? [`Faite de ${count(actes.length, 'acte')} du registre`] : []
  if (formule.forme === 'part')
    return [
      `${formatNumber(numerateur ?? 0)}${NBSP}: ${sayCompteur(formule.de)}`,
      `${formatNumber(denominateur ?? 0)}${NBSP}: ${sayCompteur(formule.sur)}`,
      ...made,
    ]
  if (formule.forme === 'delai-median')
    return [count(denominateur ?? 0, 'demande close comptée', 'demandes closes comptées')]
  return made
}

export const viewOfValeur = (
  definition: Definition,
  periode: Periode,
  mesure: Mesure,
  { today, publiable, exact }: { today: string; publiable: boolean; exact: boolean },
): ValeurVue => {
  const masquee = !publiable && !exact && mesure.valeur !== null
  const grade = gradeOf(definition, mesure)
  const running = isEnded(periode, today) ? '' : ', jusqu’à aujourd’hui'
  const shown = masquee ? { ...mesure, valeur: null, numerateur: null, denominateur: null, actes: [] } : mesure
  return {
    periode: viewOfPeriode(periode),
    valeur: shown.valeur,
    texte: masquee ? MASQUEE : shown.valeur === null && running === '' ? RIEN : sayValeur(definition, shown.valeur),
    masquee,
    publiable,
    numerateur: shown.numerateur,
    denominateur: shown.denominateur,
    grade,
    grades: countGrades(shown.actes),
    actes: shown.actes.length,
    explication: {
      formule: sayFormule(definition.formule),
      entrees: masquee
        ? ['Moins de personnes que la règle des petits nombres n’en demande']
        : entriesOf(definition, mesure),
      periode: `${sayPeriode(periode)}${running}`,
      source: mesure.externe?.source ?? definition.source,
      grade,
    },
    externe: mesure.externe && {
      id: mesure.externe.id,
      debut: mesure.externe.debut,
      fin: mesure.externe.fin,
      source: mesure.externe.source,
      millesime: mesure.externe.millesime,
    },
  }
}

export const sayGrade = (grade: Grade): string => GRADE_LABELS[grade]
