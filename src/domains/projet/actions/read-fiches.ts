/** Reading fiches: the list of all, one whole, and what can be chosen in a form. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listStructures } from '../../communaute/index.ts'
import { listActesOfFiche } from '../../registre/index.ts'
import { findCommunes, listCommunesOfTerritoire } from '../../territoire/index.ts'
import { type FicheResume, projetContract } from '../contract.ts'
import { sayManque } from '../labels.ts'
import { findManques } from '../rules/manques.ts'
import { mayFollow } from './follow.ts'
import { type FicheLue, loadFiches, readPersonnes } from './load-fiches.ts'
import { readToday } from './today.ts'

export const resumeOf = (fiche: FicheLue): FicheResume => ({
  id: fiche.id,
  titre: fiche.titre,
  missions: fiche.missions,
  etat: fiche.etat,
  debut: fiche.debut,
  fin: fiche.fin,
  communes: fiche.communes,
  referents: fiche.referents,
  partenaires: fiche.partenaires.map(({ nom, genre, stade }) => ({ nom, genre, stade })),
  taches: fiche.taches.map(({ id, libelle, echeance, faiteLe }) => ({ id, libelle, echeance, faiteLe })),
  jalons: fiche.jalons,
  budgetCentimes: fiche.budget.reduce((sum, { centimes }) => sum + centimes, 0),
  manques: findManques(fiche).length,
  archiveeLe: fiche.archiveeLe,
  partageeLe: fiche.partageeLe,
})

type Place = { code: string; nom: string; lon: number | null; lat: number | null }
/** Communes of the territory, then those that fiches name and that left it. */
const readCommunes = async (ctx: Ctx, named: readonly string[]): Promise<Place[]> => {
  const own = await listCommunesOfTerritoire(ctx)
  const known = new Set(own.map(({ code }) => code))
  const others = [...new Set(named)].filter((code) => !known.has(code))
  const all = others.length > 0 ? [...own, ...(await findCommunes(ctx, others))] : own
  return all
    .map(({ code, nom, lon, lat }) => ({ code, nom, lon, lat }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
}

export const listFichesActions = defineAction(projetContract.listFichesActions, {
  audit: 'fiche-action.lister',
  run: async (ctx) => {
    const fiches = await loadFiches(ctx.tx, ctx.cptsId)
    const communes = await readCommunes(
      ctx,
      fiches.flatMap((fiche) => fiche.communes),
    )
    return ok({ fiches: fiches.map(resumeOf), aujourdhui: await readToday(ctx), communes })
  },
})

export const readFicheAction = defineAction(projetContract.readFicheAction, {
  audit: 'fiche-action.lire',
  run: async (ctx, { params }) => {
    const [fiche] = await loadFiches(ctx.tx, ctx.cptsId, [params.ficheActionId])
    if (!fiche) return refuse('fiche-unknown')
    const names = new Map((await findCommunes(ctx, fiche.communes)).map(({ code, nom }) => [code, nom]))
    return ok({
      ...fiche,
      communes: fiche.communes.map((code) => ({ code, nom: names.get(code) ?? code })),
      manques: findManques(fiche).map(sayManque),
      suivi: await mayFollow(ctx, fiche.id),
      // A partner who reads the fiche does not read the registre.
      actes: ctx.permissions.has('acte.read') ? await listActesOfFiche(ctx, fiche.id) : [],
    })
  },
})

export const listChoixFiche = defineAction(projetContract.listChoixFiche, {
  audit: 'fiche-action.choisir',
  run: async (ctx) => {
    const personnes = [...(await readPersonnes(ctx.tx, ctx.cptsId)).values()]
    const structures = (await listStructures(ctx.tx, ctx.cptsId)).filter(({ fermeeLe }) => fermeeLe === null)
    return ok({
      professionnels: personnes,
      structures: structures.map(({ id, nom, genre }) => ({ id, nom, genre })),
      communes: (await readCommunes(ctx, [])).map(({ code, nom }) => ({ code, nom })),
    })
  },
})
