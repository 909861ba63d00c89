/**
 * What was received beside what was expected. Where they differ, the sums that other readings of the contract would
 * give are tried: a treasurer learns which question to ask, nothing is corrected by itself.
 */
import { NBSP } from '../../../kernel/french.ts'
import { sumOf } from '../../../kernel/money.ts'
import { MISSION_LABELS } from '../../../referentials/echeances.ts'
import { TAILLES } from '../../../referentials/tailles.ts'
import type { Baremes, Contrat } from './contrat.ts'
import { type Echeance, type Prevu, versementsPrevus } from './versements.ts'

export const ETATS_VERSEMENT = ['recu', 'partiel', 'attendu', 'en-retard', 'a-venir'] as const
export type EtatVersement = (typeof ETATS_VERSEMENT)[number]
export type Recus = ReadonlyMap<string, number>

/** Our own delays: no text gives one. */
const AHEAD_DAYS = 30
const LATE_DAYS = 30
const shift = (jour: string, jours: number): string =>
  new Date(Date.parse(jour) + jours * 86_400_000).toISOString().slice(0, 10)

export const recuDe = ({ versements }: Pick<Echeance, 'versements'>, recus: Recus): number =>
  sumOf(versements.map(({ cle }) => recus.get(cle) ?? 0))

/** Whether anything of it came: a part that was paid for nothing counts too. */
const hasCome = ({ versements }: Pick<Echeance, 'versements'>, recus: Recus): boolean =>
  versements.some(({ cle }) => (recus.get(cle) ?? 0) !== 0)

export const etatEcheance = (echeance: Echeance, recus: Recus, today: string): EtatVersement => {
  const recu = recuDe(echeance, recus)
  const isWhole = echeance.centimes >= 0 ? recu >= echeance.centimes : recu <= echeance.centimes
  if (hasCome(echeance, recus)) return isWhole ? 'recu' : 'partiel'
  if (echeance.le > shift(today, AHEAD_DAYS)) return 'a-venir'
  return shift(echeance.le, LATE_DAYS) < today ? 'en-retard' : 'attendu'
}

type Piste = { phrase: string; contrat: Contrat }

const sizePistes = (contrat: Contrat): Piste[] =>
  TAILLES.map((taille) => ({
    phrase: `compté en taille ${taille}`,
    contrat: {
      ...contrat,
      annees: contrat.annees.map((annee) => ({ ...annee, tailles: [{ depuis: annee.du, taille }] })),
    },
  }))

const baremePistes = (contrat: Contrat, baremes: Baremes): Piste[] =>
  [...baremes].map(([bareme, { nom }]) => ({
    phrase: `compté avec le barème ${nom}`,
    contrat: { ...contrat, annees: contrat.annees.map((annee) => ({ ...annee, bareme })) },
  }))

const missionPistes = (contrat: Contrat): Piste[] =>
  contrat.missions
    .filter(({ debut }) => debut !== null)
    .map(({ mission }) => ({
      phrase: `compté sans la mission ${MISSION_LABELS[mission]}`,
      contrat: {
        ...contrat,
        missions: contrat.missions.map((one) => (one.mission === mission ? { ...one, debut: null } : one)),
      },
    }))

const onDay = (prevus: readonly Prevu[], le: string): number =>
  sumOf(prevus.filter((one) => one.le === le).map(({ centimes }) => centimes))

/** Sums of the day by other readings; the first that give what came, to the euro. */
export const expliquerEcart = (echeance: Echeance, recu: number, contrat: Contrat, baremes: Baremes): string[] => {
  if (recu === echeance.centimes) return []
  const near = (centimes: number) => Math.abs(centimes - recu) < 100
  const { versements, le } = echeance
  const of = (...natures: string[]) =>
    sumOf(versements.filter(({ nature }) => natures.includes(nature)).map(({ centimes }) => centimes))
  const whole = sumOf(
    versements.map(({ nature, centimes, ligne }) => (nature === 'avance' ? (ligne.centimes ?? 0) : centimes)),
  )
  const ofDay: [string, number][] = [
    ['seules les avances de la nouvelle année sont venues', of('avance', 'integral')],
    ['seul le solde de l’année écoulée est venu', of('solde')],
    [`les avances sont venues à 100${NBSP}%`, whole],
  ]
  const pistes = [...sizePistes(contrat), ...baremePistes(contrat, baremes), ...missionPistes(contrat)]
  return [
    ...ofDay.filter(([, centimes]) => centimes !== 0 && near(centimes)).map(([phrase]) => phrase),
    ...pistes.filter((piste) => near(onDay(versementsPrevus(piste.contrat, baremes), le))).map(({ phrase }) => phrase),
  ]
}
