/** The file of a year as it would be frozen now, with what is missing and what changed since the last version. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { Donnees } from '../contract-donnees.ts'
import { type Apercu, preparationContract } from '../contract-preparation.ts'
import { etatAnnee } from '../rules/annees.ts'
import { composeDossier } from '../rules/composer.ts'
import { type Difference, findDifferences } from '../rules/differences.ts'
import { type CodeManque, findManques, lienDeManque } from '../rules/manques.ts'
import { type DossierRow, listDossierRows, saveTexteRow } from '../store/dossier-store.ts'
import { type AnneeLue, findAnnee } from './annees.ts'
import { readFrozenDonnees } from './archive.ts'
import { gatherFaits } from './gather.ts'
import { dossierVu } from './vues.ts'

export type Head = { code: string | null; version: number; motif: string; present?: (empreinte: string) => boolean }

/** Whole, with what is missing in it. */
export const compose = async (ctx: Ctx, annee: AnneeLue, head: Head): Promise<Donnees> => {
  const donnees = composeDossier(await gatherFaits(ctx, annee, head))
  const today = civilDate(ctx.now, donnees.cpts.zone).toString()
  return { ...donnees, manques: findManques(donnees, today) }
}

export const differencesFrom = async (
  ctx: Ctx,
  before: DossierRow | undefined,
  after: Donnees,
): Promise<Difference[]> => {
  const frozen = before && (await readFrozenDonnees(ctx, before))
  return frozen?.ok ? findDifferences(frozen.value, after) : []
}

export const apercuOf = ({ annexes, manques, ...told }: Donnees): Apercu => ({
  ...told,
  manques: manques.map((one) => ({ ...one, vers: lienDeManque(one.code as CodeManque, one.partie) })),
  annexes: {
    actes: annexes.actes.length,
    presences: annexes.presences.length,
    jointes: annexes.documents.filter(({ fichier }) => fichier !== null).length,
    gardees: annexes.documents.filter(({ fichier }) => fichier === null).length,
  },
})

export type Prepared = { annee: AnneeLue; rows: DossierRow[]; donnees: Donnees }

/** The next version of a year, as it stands. */
export const prepare = async (
  ctx: Ctx,
  du: string,
  head: Partial<Head> = {},
): Promise<Result<Prepared, 'annee-unknown'>> => {
  const annee = await findAnnee(ctx, du)
  if (!annee) return refuse('annee-unknown')
  const rows = await listDossierRows(ctx.tx, ctx.cptsId, du)
  const version = rows.length + 1
  return ok({ annee, rows, donnees: await compose(ctx, annee, { code: null, motif: '', ...head, version }) })
}

export const readPreparation = defineAction(preparationContract.readPreparation, {
  audit: 'dialogue.preparer',
  run: async (ctx, { params }) => {
    const prepared = await prepare(ctx, params.du)
    if (!prepared.ok) return prepared
    const { annee, rows, donnees } = prepared.value
    return ok({
      etat: etatAnnee(annee, civilDate(ctx.now, donnees.cpts.zone).toString()),
      apercu: apercuOf(donnees),
      dossiers: rows.map(dossierVu),
      differences: await differencesFrom(ctx, rows.at(-1), donnees),
    })
  },
})

export const saveTexteDossier = defineAction(preparationContract.saveTexteDossier, {
  audit: 'dialogue.ecrire',
  run: async (ctx, { params: { du, partie }, body }) => {
    if (!(await findAnnee(ctx, du))) return refuse('annee-unknown')
    await saveTexteRow(ctx.tx, { cptsId: ctx.cptsId, du, partie, ...body, changeLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})
