/** Versions: sending one, following it, opening the next, reading and comparing. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Contenu, contenu as contenuSchema } from '../contract-contenu.ts'
import { versionsContract } from '../contract-versions.ts'
import { sayManquePas } from '../labels-parcours.ts'
import { CHAMPS } from '../labels-versions.ts'
import { compareContenus, countDifferences } from '../rules/differences.ts'
import { lacksOf } from '../rules/pas.ts'
import { etatDepot } from '../rules/vie.ts'
import {
  findVersionRow,
  followVersionRow,
  freezeVersion,
  insertDraft,
  listVersionRows,
} from '../store/version-store.ts'
import { contentOf, hashOf, namesIn, readContent } from './content.ts'
import { loadProjet, matiereOf } from './load-projet.ts'
import { followEtape, readDay } from './load-vie.ts'
import { libelleOf, versionLue } from './name-version.ts'
import { ensureDraft } from './open-draft.ts'

const done = ok({ ok: true as const })

export const submitProjet = defineAction(versionsContract.submitProjet, {
  audit: 'projet.envoyer',
  run: async (ctx, { body: { envoyeLe } }) => {
    const today = await readDay(ctx)
    if (envoyeLe > today.toString()) return refuse('sent-in-the-future')
    const draft = await ensureDraft(ctx)
    if (!draft.ok) return draft
    const projet = await loadProjet(ctx)
    const blocking = Object.values(lacksOf(await matiereOf(ctx, projet), today))
      .flat()
      .filter(({ degre }) => degre === 'bloquant')
    if (blocking.length > 0)
      return refuse('projet-incomplete', { manques: blocking.map((one) => sayManquePas(one).phrase) })
    const content = await contentOf(ctx, projet)
    const empreinte = await hashOf(content)
    const { tx, cptsId, now } = ctx
    await freezeVersion(tx, cptsId, draft.value, {
      contenu: JSON.stringify(content),
      empreinte,
      figeeLe: toDate(now),
      envoyeLe,
    })
    await followEtape(ctx)
    const numero = (await listVersionRows(tx, cptsId)).at(-1)!.numero
    return ok({ id: draft.value, numero, empreinte })
  },
})

export const listVersionsProjet = defineAction(versionsContract.listVersionsProjet, {
  audit: 'projet.lister',
  run: async (ctx) => {
    const today = await readDay(ctx)
    const rows = await listVersionRows(ctx.tx, ctx.cptsId)
    return ok({ aujourdhui: today.toString(), versions: rows.map((row) => versionLue(row, rows, today)).reverse() })
  },
})

/** After an objection the initial projet is written again; once one was validated, what changes it is an avenant. */
export const openAvenant = defineAction(versionsContract.openAvenant, {
  audit: 'projet.rouvrir',
  constraints: { projet_version_brouillon: 'draft-already-open' },
  run: async (ctx) => {
    const { tx, cptsId, now } = ctx
    const rows = await listVersionRows(tx, cptsId)
    const last = rows.at(-1)
    if (!last) return refuse('nothing-sent-yet')
    if (last.etat === 'brouillon') return refuse('draft-already-open')
    const today = await readDay(ctx)
    const wasValid = rows.some(({ etat, recuLe, reponse }) => {
      if (etat !== 'figee') return false
      const state = etatDepot({ recuLe, reponse: reponse as 'validee' | 'opposition' | 'tacite' | null }, today)
      return state === 'valide' || state === 'repute-valide'
    })
    const numero = last.numero + 1
    const id = newId(now.epochMilliseconds)
    const nature = wasValid ? 'avenant' : 'initial'
    await insertDraft(tx, { cptsId, id, numero, nature, etat: 'brouillon', ouverteLe: toDate(now) })
    return ok({ id, numero })
  },
})

export const followVersion = defineAction(versionsContract.followVersion, {
  audit: 'projet.suivre',
  constraints: {
    projet_version_dates: 'answer-dates-order',
    projet_version_reponse: 'answer-needs-a-day',
    projet_version_motif: 'opposition-needs-a-ground',
    projet_version_suite: 'version-not-sent',
  },
  run: async (ctx, { params: { projetVersionId }, body }) => {
    const row = await findVersionRow(ctx.tx, ctx.cptsId, projetVersionId)
    if (!row) return refuse('version-projet-unknown')
    const today = (await readDay(ctx)).toString()
    if ([body.recuLe, body.reponseLe].some((day) => day !== null && day > today)) return refuse('answer-in-the-future')
    await followVersionRow(ctx.tx, ctx.cptsId, projetVersionId, body)
    await followEtape(ctx)
    return done
  },
})

/** A content that this version of the software cannot read any more is told, never guessed. */
const contentIn = (stored: unknown): Contenu => contenuSchema.parse(stored)

export const readVersionProjet = defineAction(versionsContract.readVersionProjet, {
  audit: 'projet.lire-version',
  run: async (ctx, { params: { projetVersionId } }) => {
    const row = await findVersionRow(ctx.tx, ctx.cptsId, projetVersionId)
    if (!row) return refuse('version-projet-unknown')
    if (row.contenu === null) return refuse('version-not-sent')
    const { contenu: stored, cptsId: _, ...rest } = row
    const content = contentIn(stored)
    const recalculee = await hashOf(stored as Contenu)
    return ok({
      version: versionLue(rest, await listVersionRows(ctx.tx, ctx.cptsId), await readDay(ctx)),
      contenu: content,
      noms: await namesIn(ctx, content),
      integrite: { conforme: recalculee === row.empreinte, recalculee },
    })
  },
})

const readFrozen = async (ctx: Ctx, id: string) => {
  const row = await findVersionRow(ctx.tx, ctx.cptsId, id)
  return row && row.contenu !== null ? { numero: row.numero, content: contentIn(row.contenu) } : undefined
}

export const compareVersions = defineAction(versionsContract.compareVersions, {
  audit: 'projet.comparer',
  run: async (ctx, { query: { de, vers } }) => {
    const before = await readFrozen(ctx, de)
    const after = vers ? await readFrozen(ctx, vers) : { numero: null, content: await readContent(ctx) }
    if (!before || !after) return refuse('version-projet-unknown')
    const rows = await listVersionRows(ctx.tx, ctx.cptsId)
    const found = compareContenus(before.content, after.content, CHAMPS)
    return ok({
      de: libelleOf(rows, before.numero),
      vers: after.numero === null ? 'Ce qui s’écrit aujourd’hui' : libelleOf(rows, after.numero),
      nombre: countDifferences(found),
      ...found,
    })
  },
})
