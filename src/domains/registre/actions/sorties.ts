/** The outputs of an acte that exist today: time, proof, indicators, minutes, public page. */
import { formatDuration, formatMoment } from '../../../kernel/french.ts'
import { fromDate, Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { ActeWhole } from '../contract.ts'
import { sayCompteRendu, sayPagePublique, sayPreuve, sayTemps } from '../labels.ts'
import { countGrades, minutesOf, totalMinutes, weakestGrade } from '../rules/outputs.ts'
import { sumPlages } from '../store/figures-store.ts'
import type { WholeActe } from '../store/read-store.ts'
import { isAnnulled, namesOf } from './view.ts'

type Sorties = ActeWhole['sorties']

const tempsOf = (whole: WholeActe): Sorties['temps'] => {
  const { acte, participations } = whole
  const minutes = totalMinutes(participations, isAnnulled(whole))
  return {
    minutes,
    phrase: sayTemps(participations.length, acte, isAnnulled(whole)),
    explication: {
      formule: 'Somme, pour chaque personne, de l’heure de fin moins l’heure de début',
      entrees: participations.map((one) => `Présence ${one.rang}\u00a0: ${formatDuration(minutesOf(one))}`),
      periode: formatMoment(fromDate(acte.debut), acte.zone, { year: true }),
      source: acte.etat === 'calcule' ? 'Calculé à partir de l’agenda' : 'Écrit par une personne',
      grade: weakestGrade(participations),
    },
  }
}

const preuveOf = ({ participations, preuves }: WholeActe): Sorties['preuve'] => {
  const parGrade = countGrades(participations)
  return {
    parGrade,
    pieces: preuves.map(({ rang, grade, libelle, empreinte }) => ({ rang, grade, libelle, empreinte })),
    phrase: sayPreuve(parGrade, participations.length),
  }
}

/** The civil year of the acte: the contract year takes its place when the contract is known. */
const yearOf = ({ acte }: WholeActe): { from: Date; to: Date; year: number } => {
  const { year } = fromDate(acte.debut).toZonedDateTimeISO(acte.zone)
  const start = (at: number) =>
    toDate(Temporal.PlainDate.from({ year: at, month: 1, day: 1 }).toZonedDateTime(acte.zone).toInstant())
  return { from: start(year), to: start(year + 1), year }
}

const indicateursOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, whole: WholeActe): Promise<Sorties['indicateurs']> => {
  if (whole.acte.genre !== 'plage-snp') return []
  const period = yearOf(whole)
  const { debut, id } = whole.acte
  const before = await sumPlages(ctx.tx, ctx.cptsId, period, { debut, id, included: false })
  const after = await sumPlages(ctx.tx, ctx.cptsId, period, { debut, id, included: true })
  const line = (code: keyof typeof before, libelle: string) => ({
    code: `creneaux-${code}`,
    libelle,
    avant: before[code],
    apres: after[code],
    explication: {
      formule: 'Somme sur les plages en vigueur depuis le 1er janvier, jusqu’à cet acte compris',
      entrees: [`Avant cet acte\u00a0: ${before[code]}`, `Cet acte\u00a0: ${after[code] - before[code]}`],
      periode: `Année ${period.year}`,
      source: 'Registre de la CPTS',
      grade: 'calculee' as const,
    },
  })
  return [line('offerts', 'Créneaux offerts'), line('honores', 'Créneaux honorés')]
}

export const sortiesOf = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, whole: WholeActe): Promise<Sorties> => {
  const told = { ...whole.acte, annulled: isAnnulled(whole) }
  return {
    temps: tempsOf(whole),
    preuve: preuveOf(whole),
    indicateurs: await indicateursOf(ctx, whole),
    compteRendu: sayCompteRendu(told, namesOf(whole)),
    pagePublique: sayPagePublique(told),
  }
}
