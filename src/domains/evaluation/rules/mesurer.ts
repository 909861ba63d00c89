/** The value of an indicator over a period: the only function that computes one. */
import type { Formule } from '../../../referentials/indicateurs/index.ts'
import { type Compte, compter } from './compter.ts'
import type { ActeMesure, Faits, ValeurExterne } from './faits.ts'
import { isInside, type Periode } from './periodes.ts'

export type Mesure = {
  /** A number, a share in percent, hours, or 1 and 0 for yes and no. Null: nothing to say. */
  valeur: number | null
  numerateur: number | null
  denominateur: number | null
  actes: readonly ActeMesure[]
  contributeurs: number | null
  externe: ValeurExterne | null
}

const NOTHING: Mesure = {
  valeur: null,
  numerateur: null,
  denominateur: null,
  actes: [],
  contributeurs: null,
  externe: null,
}

/** Of the actes of both terms, each once, in the order of time. */
const together = (a: Compte, b: Compte): readonly ActeMesure[] => [
  ...new Map([...a.actes, ...b.actes].map((acte) => [acte.id, acte])).values(),
]

const shareOf = (numerateur: number, denominateur: number): number => (100 * numerateur) / denominateur

/**
 * The figure from outside that speaks of a period: the very same dates first; else, of those that end in it, the latest,
 * the shortest if two end the same day. One that goes on after the period says nothing of it.
 */
export const externeOf = (valeurs: readonly ValeurExterne[], periode: Periode): ValeurExterne | null => {
  const same = valeurs.find(({ debut, fin }) => debut === periode.debut && fin === periode.fin)
  if (same) return same
  const ending = valeurs
    .filter(({ fin }) => fin === periode.fin || isInside(fin, periode))
    .filter(({ fin }) => fin > periode.debut)
  return ending.toSorted((a, b) => b.fin.localeCompare(a.fin) || b.debut.localeCompare(a.debut))[0] ?? null
}

const measureExterne = (one: ValeurExterne | null): Mesure =>
  one
    ? { ...NOTHING, valeur: one.valeur, numerateur: one.numerateur, denominateur: one.denominateur, externe: one }
    : NOTHING

export const mesurer = (
  formule: Formule,
  faits: Faits,
  externes: readonly ValeurExterne[],
  periode: Periode,
): Mesure => {
  switch (formule.forme) {
    case 'externe':
      return measureExterne(externeOf(externes, periode))
    case 'delai-median': {
      const measured = faits.demandes(periode)
      return { ...NOTHING, valeur: measured?.delaiMedian ?? null, denominateur: measured?.denominateur ?? null }
    }
    case 'part': {
      const [top, under] = [compter(formule.de, faits, periode), compter(formule.sur, faits, periode)]
      const valeur = top.nombre !== null && under.nombre ? shareOf(top.nombre, under.nombre) : null
      return {
        ...NOTHING,
        valeur,
        numerateur: top.nombre,
        denominateur: under.nombre,
        actes: together(top, under),
        contributeurs: top.contributeurs,
      }
    }
    case 'nombre':
    case 'oui-non': {
      const { nombre, actes, contributeurs } = compter(formule.de, faits, periode)
      const valeur = formule.forme === 'nombre' || nombre === null ? nombre : Number(nombre > 0)
      return { ...NOTHING, valeur, numerateur: nombre, actes, contributeurs }
    }
  }
}
