/** What later rooms read of the fiches-actions. */
import type { Ctx } from '../../../server/actions/action.ts'
import { findCommunes } from '../../territoire/index.ts'
import type { Etat, Mission } from '../rules/fiche.ts'
import { listFicheRows } from '../store/fiche-store.ts'
import { type FicheLue, loadFiches } from './load-fiches.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

export type FicheNommee = { id: string; titre: string; mission: Mission | null; etat: Etat }

/** Those that are not put away, by title: what an acte may be done for. */
export const listFichesNommees = async ({ tx, cptsId }: ReadCtx): Promise<FicheNommee[]> =>
  (await listFicheRows(tx, cptsId))
    .filter(({ archiveeLe }) => archiveeLe === null)
    .map(({ id, titre, missions, etat }) => ({
      id,
      titre,
      mission: (missions[0] as Mission | undefined) ?? null,
      etat: etat as Etat,
    }))
    .sort((a, b) => a.titre.localeCompare(b.titre, 'fr'))

export type FicheWhole = Omit<FicheLue, 'communes'> & { communes: { code: string; nom: string }[] }

/** Plain data, for documents and for versions that are frozen. In the order of the ids. */
export const readFichesWhole = async (ctx: ReadCtx, ids?: readonly string[]): Promise<FicheWhole[]> => {
  const fiches = ids?.length === 0 ? [] : await loadFiches(ctx.tx, ctx.cptsId, ids)
  const codes = [...new Set(fiches.flatMap(({ communes }) => communes))]
  const names = new Map((await findCommunes(ctx, codes)).map(({ code, nom }) => [code, nom]))
  const whole = fiches.map((fiche) => ({
    ...fiche,
    communes: fiche.communes.map((code) => ({ code, nom: names.get(code) ?? code })),
  }))
  if (!ids) return whole
  const rank = new Map(ids.map((id, i) => [id, i]))
  return whole.sort((a, b) => rank.get(a.id)! - rank.get(b.id)!)
}

export const readFicheWhole = async (ctx: ReadCtx, id: string): Promise<FicheWhole | undefined> =>
  (await readFichesWhole(ctx, [id]))[0]

/**
 * Of each mission, those that are not put away nor given up, and those that are running: what the board of missions shows.
 * A fiche that serves two missions counts in both, as the filter of the fiches finds it in both.
 */
export const countFichesParMission = async ({
  tx,
  cptsId,
}: ReadCtx): Promise<Map<Mission, { total: number; enCours: number }>> => {
  const counts = new Map<Mission, { total: number; enCours: number }>()
  for (const { archiveeLe, etat, missions } of await listFicheRows(tx, cptsId)) {
    if (archiveeLe !== null || etat === 'abandonnee') continue
    for (const mission of missions as Mission[]) {
      const { total, enCours } = counts.get(mission) ?? { total: 0, enCours: 0 }
      counts.set(mission, { total: total + 1, enCours: enCours + (etat === 'en-cours' ? 1 : 0) })
    }
  }
  return counts
}

/** What a fiche-action promised to measure. */
export type IndicateurDeFiche = FicheLue['indicateurs'][number] & {
  ficheId: string
  ficheTitre: string
  mission: Mission | null
}

/** Of the fiches that are not put away, in the order of their titles. */
export const listIndicateursDeFiches = async (ctx: ReadCtx): Promise<IndicateurDeFiche[]> => {
  const open = await listFichesNommees(ctx)
  const whole = new Map((await loadFiches(ctx.tx, ctx.cptsId)).map((fiche) => [fiche.id, fiche]))
  return open.flatMap(({ id, titre, mission }) =>
    (whole.get(id)?.indicateurs ?? []).map((one) => ({ ...one, ficheId: id, ficheTitre: titre, mission })),
  )
}
