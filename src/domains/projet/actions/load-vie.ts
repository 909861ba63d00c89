/** The life of the CPTS as it is known today, and what it makes of the CPTS everywhere else. */
import { Temporal } from '../../../kernel/time.ts'
import { type CodeEtape, ETAPES, type Mission, type MotifOpposition } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts, setEtape } from '../../comptes/index.ts'
import { type Day, type Depot, etapeAtteinte, type Issue, joinVie, type Reponse, type Vie } from '../rules/vie.ts'
import { listVersionRows, type VersionRow } from '../store/version-store.ts'
import { listEtapeRows, listMissionsMenees } from '../store/vie-store.ts'
import { readToday } from './today.ts'

type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

const depotOf = (row: VersionRow): Depot[] =>
  row.etat === 'figee' && row.envoyeLe !== null
    ? [
        {
          id: row.id,
          numero: row.numero,
          nature: row.nature as Depot['nature'],
          envoyeLe: row.envoyeLe,
          recuLe: row.recuLe,
          reponse: row.reponse as Reponse | null,
          reponseLe: row.reponseLe,
          motif: row.motif as MotifOpposition | null,
        },
      ]
    : []

export const loadVie = async ({ tx, cptsId }: Tenant): Promise<Vie> => {
  const rows = await listEtapeRows(tx, cptsId)
  const etapes = rows.map(({ code, issue, motif, prevuLe, envoyeLe, recuLe, decideLe, note }) => ({
    code: code as CodeEtape,
    prevuLe,
    envoyeLe,
    recuLe,
    decideLe,
    issue: issue as Issue | null,
    motif: motif as MotifOpposition | null,
    note,
  }))
  const versions = await listVersionRows(tx, cptsId)
  const missions = await listMissionsMenees(tx, cptsId)
  return joinVie(
    etapes,
    versions.flatMap(depotOf),
    missions.map((row) => ({ ...row, mission: row.mission as Mission })),
  )
}

export const readDay = async (ctx: Tenant): Promise<Day> => Temporal.PlainDate.from(await readToday(ctx))

/** The stage that the whole house shows follows from the dates, after each change of one. */
export const followEtape = async (ctx: Tenant): Promise<void> => {
  await setEtape(ctx, etapeAtteinte(await loadVie(ctx), await readDay(ctx)))
}

/** Each night, since days pass: it only goes forward, a stage told before the dates were kept here is left alone. */
export const advanceEtape = async (ctx: Tenant): Promise<void> => {
  const reached = etapeAtteinte(await loadVie(ctx), await readDay(ctx))
  const current = (await findCpts(ctx.tx, ctx.cptsId))?.etape ?? 'emergence'
  if (ETAPES.indexOf(reached) > ETAPES.indexOf(current as CodeEtape)) await setEtape(ctx, reached)
}
