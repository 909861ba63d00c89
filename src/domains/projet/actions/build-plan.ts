/** What an import would write, with what the CPTS knows: people, structures, communes, titles that are there already. */
import { foldText } from '../../../kernel/french.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listProfessionnels, listStructures, nomAffiche } from '../../communaute/index.ts'
import { findCommunes, findCommunesNamed, listCommunesOfTerritoire } from '../../territoire/index.ts'
import { findManques } from '../rules/manques.ts'
import type { ChampPlan } from '../rules/plan-colonnes.ts'
import { type LigneTable, type PlanLu, readPlan } from '../rules/read-plan.ts'
import type { FindInPlan } from '../rules/read-plan-line.ts'
import { listFicheRows } from '../store/fiche-store.ts'

type Named = { fichier?: string; correspondance: readonly (ChampPlan | null)[]; lignes: readonly LigneTable[] }

/** A name that two people bear is nobody's. */
const openPersonnes = async ({ tx, cptsId }: Ctx): Promise<FindInPlan['personne']> => {
  const byName = new Map<string, string | null>()
  const note = (name: string, id: string) => {
    const key = foldText(name)
    byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id)
  }
  for (const one of await listProfessionnels(tx, cptsId)) {
    note(nomAffiche(one), one.id)
    note(nomAffiche({ ...one, titre: null }), one.id)
    note(`${one.nom} ${one.prenom}`, one.id)
  }
  return (nom) => byName.get(foldText(nom).replace(/^(dr|pr|m|mme)\.? /, '')) ?? byName.get(foldText(nom)) ?? null
}

/** In the territory first: « Saint-Pierre » of elsewhere is not meant. */
const openCommunes = async (ctx: Ctx, { correspondance, lignes }: Named): Promise<FindInPlan['commune']> => {
  const column = correspondance.indexOf('communes')
  const cells = column < 0 ? [] : lignes.flatMap(({ cellules }) => (cellules[column] ?? '').split(/[;\n]/))
  const words = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))].slice(0, 2000)
  if (words.length === 0) return () => null
  const own = new Map((await listCommunesOfTerritoire(ctx)).map(({ code, nom }) => [foldText(nom), code]))
  const codes = words.filter((word) => /^[0-9][0-9AB][0-9]{3}$/.test(word))
  const byCode = new Set((await findCommunes(ctx, codes)).map(({ code }) => code))
  const named = Map.groupBy(await findCommunesNamed(ctx, words.map(foldText)), ({ nom }) => foldText(nom))
  return (word) => {
    if (byCode.has(word)) return word
    const key = foldText(word)
    const found = named.get(key) ?? []
    return own.get(key) ?? (found.length === 1 ? found[0]!.code : null)
  }
}

export const buildPlan = async (ctx: Ctx, draft: Named): Promise<PlanLu> => {
  const structures = new Map((await listStructures(ctx.tx, ctx.cptsId)).map((one) => [foldText(one.nom), one]))
  const find: FindInPlan = {
    personne: await openPersonnes(ctx),
    structure: (nom) => structures.get(foldText(nom)) ?? null,
    commune: await openCommunes(ctx, draft),
  }
  const existing = new Set((await listFicheRows(ctx.tx, ctx.cptsId)).map(({ titre }) => foldText(titre)))
  const plan = readPlan(draft.lignes, draft.correspondance, find, existing)
  const lines = new Map(plan.lignes.map((ligne) => [ligne.numero, ligne]))
  for (const fiche of plan.fiches) {
    if (fiche.etat !== 'prete' || findManques(judged(fiche.parts)).length === 0) continue
    fiche.etat = 'brouillon'
    lines.get(fiche.numero)?.remarques.push({ champ: 'etat', code: 'not-ready', saisi: '' })
  }
  return plan
}

const judged = (parts: PlanLu['fiches'][number]['parts']) => ({
  objectif: parts.identite.objectif ?? '',
  missions: parts.identite.missions ?? [],
  publicVise: parts.identite.publicVise ?? '',
  debut: parts.identite.debut ?? null,
  referents: parts.referents,
  taches: parts.taches.map(({ professionnelId, ...tache }) => ({ ...tache, professionnel: professionnelId })),
  indicateurs: parts.indicateurs,
  preuves: parts.preuves,
})

export const bilanOf = ({ lignes, fiches }: PlanLu) => ({
  lignes: lignes.length,
  fiches: fiches.length,
  connues: new Set(lignes.filter(({ sort }) => sort === 'connue').map(({ titre }) => foldText(titre))).size,
  erreurs: lignes.filter(({ sort }) => sort === 'erreur').length,
})
