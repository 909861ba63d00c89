/** The versions of the triage grid: begun, written, checked, put in use, withdrawn. */
import { createHash } from 'node:crypto'
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { type GrilleLue, type GrilleResume, soinsContract } from '../../contract.ts'
import { controler } from '../../rules/grille/controle.ts'
import { grilleExemple } from '../../rules/grille/exemple.ts'
import type { Grille, OrigineGrille } from '../../rules/grille/modele.ts'
import {
  deleteBrouillon,
  findGrilleEnUsage,
  findGrilleRow,
  type GrilleRow,
  insertGrille,
  putInUse,
  updateBrouillon,
  withdraw,
} from '../../store/grille-store.ts'
import { ecrireJson, ecrireYaml, lireOuRefuser } from './lire-texte.ts'

/** In the order of the model, so that the same grid has the same mark whoever wrote it. */
const canonical = ({ titre, signes, depart, questions, issues }: Grille): Grille => ({
  titre,
  signes,
  depart,
  questions: questions.map(({ code, texte, aide, reponses }) => ({
    code,
    texte,
    aide: aide ?? null,
    reponses: reponses.map((one) => ({ code: one.code, texte: one.texte, vers: one.vers })),
  })),
  issues: issues.map(({ code, titre: of, niveau, degre, orientation, consigne }) => ({
    ...{ code, titre: of, niveau, degre: degre ?? null, orientation, consigne: consigne ?? null },
  })),
})

const markOf = (grille: Grille): string => createHash('sha256').update(JSON.stringify(grille)).digest('hex')

const at = (date: Date | null): string | null => (date ? fromDate(date).toString() : null)

export const validationOf = (row: GrilleRow): GrilleResume['validation'] =>
  row.valideeLe && row.valideeVoie
    ? { nom: row.valideurNom, rpps: row.valideurRpps, le: fromDate(row.valideeLe).toString(), voie: row.valideeVoie }
    : null

export const resumeOf = (row: GrilleRow): GrilleResume => ({
  id: row.id,
  numero: row.numero,
  titre: row.titre,
  statut: row.statut,
  origine: row.origine,
  creeLe: fromDate(row.creeLe).toString(),
  modifieLe: fromDate(row.modifieLe).toString(),
  enUsageLe: at(row.enUsageLe),
  retireeLe: at(row.retireeLe),
  validation: validationOf(row),
  fautes: controler(row.contenu).length,
})

export const grilleLueOf = (row: GrilleRow): GrilleLue => ({
  ...resumeOf(row),
  empreinte: row.empreinte,
  contenu: row.contenu,
  problemes: controler(row.contenu),
})

const add = async (ctx: Ctx, contenu: Grille, origine: OrigineGrille, origineId: string | null = null) => {
  const id = newId(ctx.now.epochMilliseconds)
  const kept = canonical(contenu)
  await insertGrille(ctx.tx, ctx.cptsId, { id, origine, origineId, contenu: kept, empreinte: markOf(kept) }, ctx.now)
  return ok({ id })
}

export const readGrille = defineAction(soinsContract.readGrille, {
  audit: 'grille.lire',
  run: async (ctx, { params }) => {
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, params.grilleId)
    return row ? ok(grilleLueOf(row)) : refuse('grille-unknown')
  },
})

export const readGrilleEnUsage = defineAction(soinsContract.readGrilleEnUsage, {
  audit: 'grille.lire',
  run: async (ctx) => {
    const row = await findGrilleEnUsage(ctx.tx, ctx.cptsId)
    return ok({ grille: row ? grilleLueOf(row) : null })
  },
})

const VIDE: Grille = { titre: 'Nouvelle grille', signes: [], depart: '', questions: [], issues: [] }

export const createGrille = defineAction(soinsContract.createGrille, {
  audit: 'grille.commencer',
  run: async (ctx, { body: { depuis } }) => {
    if (depuis === 'exemple') return add(ctx, grilleExemple(), 'exemple')
    if (depuis === 'vide') return add(ctx, VIDE, 'vide')
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, depuis)
    return row ? add(ctx, row.contenu, 'copie', row.id) : refuse('grille-unknown')
  },
})

export const importGrille = defineAction(soinsContract.importGrille, {
  audit: 'grille.importer',
  run: async (ctx, { body }) => {
    const read = lireOuRefuser(body.texte)
    return read.ok ? add(ctx, read.value, 'import') : read
  },
})

const whyNot = async (ctx: Ctx, grilleId: string, otherwise: 'grille-changed' | 'grille-not-validated') => {
  const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
  if (!row) return refuse('grille-unknown')
  if (otherwise === 'grille-changed' && row.statut !== 'brouillon') return refuse('grille-not-draft')
  return refuse(otherwise)
}

export const saveGrille = defineAction(soinsContract.saveGrille, {
  audit: 'grille.ecrire',
  run: async (ctx, { params: { grilleId }, body }) => {
    const contenu = canonical(body.contenu)
    const empreinte = markOf(contenu)
    const saved = await updateBrouillon(
      ctx.tx,
      ctx.cptsId,
      grilleId,
      { contenu, empreinte, avant: body.empreinte },
      ctx.now,
    )
    return saved ? ok({ empreinte }) : whyNot(ctx, grilleId, 'grille-changed')
  },
})

export const dropGrille = defineAction(soinsContract.dropGrille, {
  audit: 'grille.abandonner',
  run: async (ctx, { params: { grilleId } }) =>
    (await deleteBrouillon(ctx.tx, ctx.cptsId, grilleId))
      ? ok({ ok: true as const })
      : whyNot(ctx, grilleId, 'grille-changed'),
})

export const exportGrille = defineAction(soinsContract.exportGrille, {
  audit: 'grille.exporter',
  run: async (ctx, { params: { grilleId }, query }) => {
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
    if (!row) return refuse('grille-unknown')
    const grille = canonical(row.contenu)
    const name = `grille-de-triage-version-${row.numero}.${query.format}`
    return query.format === 'yaml'
      ? ok({ name, type: 'application/yaml; charset=utf-8', body: ecrireYaml(grille) })
      : ok({ name, type: 'application/json; charset=utf-8', body: ecrireJson(grille) })
  },
})

export const useGrille = defineAction(soinsContract.useGrille, {
  audit: 'grille.mettre-en-usage',
  run: async (ctx, { params: { grilleId } }) => {
    // Read first: the one in use is not withdrawn for a version that cannot take its place.
    const row = await findGrilleRow(ctx.tx, ctx.cptsId, grilleId)
    if (row?.statut !== 'validee') return whyNot(ctx, grilleId, 'grille-not-validated')
    return (await putInUse(ctx.tx, ctx.cptsId, grilleId, ctx.now))
      ? ok({ ok: true as const })
      : refuse('grille-not-validated')
  },
})

export const withdrawGrille = defineAction(soinsContract.withdrawGrille, {
  audit: 'grille.retirer',
  run: async (ctx, { params: { grilleId } }) =>
    (await withdraw(ctx.tx, ctx.cptsId, { id: grilleId }, ctx.now))
      ? ok({ ok: true as const })
      : whyNot(ctx, grilleId, 'grille-not-validated'),
})
