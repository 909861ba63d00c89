/** The board of missions: what each did over the year, and what proves it. */
import { formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { MISSION_LABELS, MISSIONS_ACI, type MissionAci } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readResultats } from '../../evaluation/index.ts'
import { type ArgentDeMission, readArgentParMission } from '../../financement/index.ts'
import { countFichesParMission } from '../../projet/index.ts'
import { countMissionActes, type Grade, type MissionActes } from '../../registre/index.ts'
import type { MissionView } from '../contract.ts'
import { PROMESSES } from '../labels.ts'
import type { Day } from '../rules/echeances.ts'
import type { Periode } from '../rules/periode.ts'
import { readResultat } from './resultat.ts'

const startOf = (day: Day, zone: string): Temporal.Instant => day.toZonedDateTime(zone).toInstant()

const reperesOf = (one: MissionAci, signature: Day | null, { du, au }: Periode): MissionView['reperes'] => {
  if (!signature) return []
  const at = (mois: number | null, libelle: string) => {
    if (mois === null) return []
    const le = signature.add({ months: mois })
    const inside = Temporal.PlainDate.compare(du, le) <= 0 && Temporal.PlainDate.compare(le, au) <= 0
    return inside ? [{ le: le.toString(), libelle: `${libelle} le ${formatDate(le, { weekday: false })}` }] : []
  }
  return [...at(one.moisDemarrage, 'À démarrer'), ...at(one.moisDeploiement, 'À déployer')]
}

/** Where the contract plans a start that did not come yet. */
const plannedOf = (known: ArgentDeMission | undefined, { du, au }: Periode): MissionView['reperes'] => {
  if (!known?.prevueLe || known.demarree) return []
  const le = Temporal.PlainDate.from(known.prevueLe)
  const inside = Temporal.PlainDate.compare(du, le) <= 0 && Temporal.PlainDate.compare(le, au) <= 0
  return inside
    ? [{ le: known.prevueLe, libelle: `Début prévu au contrat le ${formatDate(le, { weekday: false })}` }]
    : []
}

const moneyOf = (known: ArgentDeMission | undefined): MissionView['argent'] => {
  if (!known) return null
  const { contracte, recu, paye, engage, reste, aVerifier } = known
  return { contracte, recu, paye, engage, reste, aVerifier }
}

const actesOf = (mission: string, { semaines, grades }: MissionActes) => {
  const mine = semaines.filter((one) => one.mission === mission)
  return {
    actes: mine.reduce((sum, { nombre }) => sum + nombre, 0),
    semaines: mine.map(({ semaine, nombre }) => ({ lundi: semaine, nombre })),
    grades: grades
      .filter((one) => one.mission === mission)
      .map(({ grade, nombre }) => ({ grade: grade as Grade, nombre })),
  }
}

export const readMissions = async (
  ctx: Ctx,
  home: { zone: string; periode: Periode; signature: Day | null; today: Day },
): Promise<MissionView[]> => {
  const { zone, periode, signature, today } = home
  const found = await countMissionActes(ctx, {
    from: startOf(periode.du, zone),
    to: startOf(periode.au.add({ days: 1 }), zone),
    zone,
  })
  const resultat = await readResultat(ctx, periode, today)
  const fiches = ctx.permissions.has('fiche-action.read') ? await countFichesParMission(ctx) : null
  const money = ctx.permissions.has('finances.read') ? await readArgentParMission(ctx) : []
  const argent = new Map(money.map((line) => [line.mission, line]))
  const indicateurs = ctx.permissions.has('indicateur.read') ? await readResultats(ctx) : new Map<string, never>()
  return MISSIONS_ACI.map((one) => ({
    code: one.mission,
    libelle: MISSION_LABELS[one.mission],
    promesse: PROMESSES[one.mission],
    socle: one.socle,
    vivante: one.mission === 'acces',
    fiches: fiches && (fiches.get(one.mission) ?? { total: 0, enCours: 0 }),
    ...actesOf(one.mission, found),
    reperes: [...reperesOf(one, signature, periode), ...plannedOf(argent.get(one.mission), periode)],
    argent: moneyOf(argent.get(one.mission)),
    resultat: one.mission === 'acces' ? resultat : null,
    indicateurs: (indicateurs.get(one.mission) ?? []).map(({ code, nom, valeur, cible }) => ({
      code,
      nom,
      valeur,
      cible: cible?.texte ?? null,
      atteinte: cible?.atteinte ?? null,
    })),
  }))
}
