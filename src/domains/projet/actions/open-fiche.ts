/** A fiche begins: blank, from a template, as a copy of one's own or of one that another CPTS shares. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { findModele } from '../../../referentials/modeles-fiches/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type ContenuPartage, type PartiesSaisies, projetContract } from '../contract.ts'
import { copyTitle, PARTENAIRE_LABELS } from '../labels.ts'
import { partiesDeCopie, partiesDeModele, partiesDePartage } from '../rules/parties.ts'
import { insertFiches } from '../store/fiche-store.ts'
import { findShared } from '../store/partage-store.ts'
import { loadFiches } from './load-fiches.ts'
import { givenOf, writeParts } from './write-parts.ts'

type Origin = { titre: string; modele?: string | null; copieDe?: string | null }

/** The row, then its parts. What a template or a copy gives is known to be sound: a refusal here is a bug. */
const openFiche = async (ctx: Ctx, origin: Origin, parts: PartiesSaisies): Promise<{ id: string }> => {
  const id = newId(ctx.now.epochMilliseconds)
  const at = toDate(ctx.now)
  const { titre: _, ...identite } = parts.identite ?? {}
  const row = { ...givenOf(identite), ...origin, objectifId: parts.objectifId ?? null }
  await insertFiches(ctx.tx, [{ ...row, cptsId: ctx.cptsId, id, creeeLe: at, modifieeLe: at }])
  const written = await writeParts(ctx, id, parts)
  if (!written.ok) throw new Error(`a new fiche was refused: ${written.refusal.code}`)
  return { id }
}

export const createFicheAction = defineAction(projetContract.createFicheAction, {
  audit: 'fiche-action.ouvrir',
  run: async (ctx, { body }) => {
    if (body.modele === null) {
      const missions = body.mission === null ? [] : [body.mission]
      return ok(await openFiche(ctx, { titre: body.titre }, { identite: { missions, debut: body.debut } }))
    }
    const modele = findModele(body.modele)
    if (!modele) return refuse('modele-unknown')
    return ok(await openFiche(ctx, { titre: body.titre, modele: modele.code }, partiesDeModele(modele, body.debut)))
  },
})

export const duplicateFicheAction = defineAction(projetContract.duplicateFicheAction, {
  audit: 'fiche-action.dupliquer',
  run: async (ctx, { params }) => {
    const [fiche] = await loadFiches(ctx.tx, ctx.cptsId, [params.ficheActionId])
    if (!fiche) return refuse('fiche-unknown')
    return ok(await openFiche(ctx, { titre: copyTitle(fiche.titre), modele: fiche.modele }, partiesDeCopie(fiche)))
  },
})

export const copyFichePartagee = defineAction(projetContract.copyFichePartagee, {
  audit: 'fiche-action.reprendre',
  run: async (ctx, { body }) => {
    const shared = await findShared(ctx.tx, body.source.cptsId, body.source.ficheId)
    if (!shared) return refuse('fiche-not-shared')
    const contenu = shared.contenu as unknown as ContenuPartage
    return ok(
      await openFiche(
        ctx,
        { titre: contenu.titre, copieDe: shared.cptsNom },
        partiesDePartage(contenu, body.debut, (genre) => PARTENAIRE_LABELS[genre]),
      ),
    )
  },
})
