/** Structures of FINESS: found, added to those of the CPTS, or known as one of them. */
import { foldText } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { createStructure, deleteStructure, readStructures, updateStructure } from '../../communaute/index.ts'
import { findCommune, listCodesOfTerritoire, readCodesOf, readCommuneOf } from '../../territoire/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayFinessSource } from '../labels-finess.ts'
import type { RepertoireRefusal } from '../refusals.ts'
import { categorieLabel, genreOf } from '../rules/finess/categories.ts'
import { isFiness } from '../rules/finess/structure.ts'
import { wordsOf } from '../rules/match.ts'
import {
  findFinessDay,
  findStructuresByFiness,
  type StructureLue,
  searchStructures as search,
} from '../store/finess-store.ts'

const SHOWN = 50
const constraints = { structure_finess: 'finess-already-known' } as const

type Known = Awaited<ReturnType<typeof readStructures>>[number]

/** Words that say the kind of a place and not its name. */
const PLAIN = new Set(
  'de du des la le les l d sa sarl maison sante msp pole centre cabinet medical pharmacie ehpad'.split(' '),
)
const namesOf = (nom: string): string[] => wordsOf(nom).filter((word) => !PLAIN.has(word))

const looksLike = (one: StructureLue, known: readonly Known[], communeOf: (code: string) => string) =>
  known.find(
    ({ nom, commune, finess, fermeeLe }) =>
      finess === null &&
      fermeeLe === null &&
      commune !== null &&
      communeOf(commune.code) === communeOf(one.commune) &&
      (foldText(nom) === foldText(one.nom) ||
        namesOf(nom).some((word) => namesOf(`${one.nom} ${one.nomLong}`).includes(word))),
  )

const find = async (
  ctx: Ctx,
  query: { recherche: string; categorie?: string | undefined },
  communes: string[] | undefined,
) => {
  const compact = query.recherche.replaceAll(/[\s.-]/g, '').toUpperCase()
  if (isFiness(compact)) return findStructuresByFiness(ctx.tx, [compact])
  const words = foldText(query.recherche)
    .split(' ')
    .filter((word) => word !== '')
  if (words.join('').length < 2 && communes === undefined && !query.categorie) return []
  return search(ctx.tx, words, { categorie: query.categorie, communes }, SHOWN + 1)
}

export const searchStructures = defineAction(repertoireContract.searchStructures, {
  audit: 'repertoire.structures',
  run: async (ctx, { query }) => {
    const jour = await findFinessDay(ctx.tx)
    const communes = query.commune
      ? await readCodesOf(ctx, [query.commune])
      : query.territoire === 'oui'
        ? await listCodesOfTerritoire(ctx)
        : undefined
    const found = await find(ctx, query, communes)
    const known = await readStructures(ctx)
    const byFiness = new Map(known.flatMap((one) => (one.finess ? [[one.finess, one.id] as const] : [])))
    const codes = [...found.map(({ commune }) => commune), ...known.flatMap(({ commune }) => commune?.code ?? [])]
    const communeOf = await readCommuneOf(ctx, codes)
    return ok({
      jour,
      source: jour === null ? null : sayFinessSource(jour),
      suite: found.length > SHOWN,
      structures: found.slice(0, SHOWN).map((one) => {
        const structureId = byFiness.get(one.finess) ?? null
        const like = structureId === null ? looksLike(one, known, communeOf) : undefined
        const { commune: _, siret: __, ...shown } = one
        return {
          ...shown,
          categorieLibelle: categorieLabel(one.categorie, one.categorieLibelle),
          structureId,
          ressemble: like ? { id: like.id, nom: like.nom } : null,
        }
      }),
    })
  },
})

/** The fields of a structure as its form sends them back. */
const bodyOf = ({
  nom,
  genre,
  finess,
  siret,
  adresse,
  codePostal,
  commune,
  point,
  telephone,
  courriel,
  fermeeLe,
}: Known) => ({
  nom,
  genre,
  finess,
  siret,
  adresse,
  codePostal,
  commune: commune?.code ?? null,
  point,
  telephone,
  courriel,
  fermeeLe,
})

const add = async (ctx: Ctx, one: StructureLue) => {
  const code = (await readCommuneOf(ctx, [one.commune]))(one.commune)
  return createStructure.run(ctx, {
    params: { cptsId: ctx.cptsId },
    body: {
      nom: (one.nomLong || one.nom).slice(0, 200),
      genre: genreOf(one.categorie),
      finess: one.finess,
      siret: null,
      adresse: one.adresse.slice(0, 200),
      codePostal: /^\d{5}$/.test(one.codePostal) ? one.codePostal : '',
      commune: (await findCommune(ctx, code)) ? code : null,
      point: null,
      telephone: /^0\d{9}$/.test(one.telephone) ? one.telephone : null,
      courriel: null,
    },
  })
}

export const linkStructure = defineAction(repertoireContract.linkStructure, {
  audit: 'repertoire.structure',
  constraints,
  run: async (ctx, { params, body }): Promise<Result<{ structureId: string }, RepertoireRefusal>> => {
    const [one] = await findStructuresByFiness(ctx.tx, [params.finess])
    if (!one) return refuse('finess-unknown', { finess: params.finess })
    if (body.structureId === null) {
      const added = await add(ctx, one)
      return added.ok ? ok({ structureId: added.value.id }) : added
    }
    const known = (await readStructures(ctx)).find(({ id }) => id === body.structureId)
    if (!known) return refuse('structure-unknown')
    if (known.finess !== null) return refuse('structure-has-finess', { nom: known.nom, finess: known.finess })
    const written = await updateStructure.run(ctx, {
      params: { cptsId: ctx.cptsId, structureId: known.id },
      body: { ...bodyOf(known), finess: one.finess },
    })
    return written.ok ? ok({ structureId: known.id }) : written
  },
})

export const unlinkStructure = defineAction(repertoireContract.unlinkStructure, {
  audit: 'repertoire.structure',
  run: async (ctx, { params, query }) => {
    const known = (await readStructures(ctx)).find(({ finess }) => finess === params.finess)
    if (!known) return refuse('structure-unknown')
    const at = { params: { cptsId: ctx.cptsId, structureId: known.id } }
    return query.ajoutee === 'oui'
      ? deleteStructure.run(ctx, at)
      : updateStructure.run(ctx, { ...at, body: { ...bodyOf(known), finess: null } })
  },
})
