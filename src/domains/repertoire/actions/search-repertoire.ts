/** A search as one types: a name, an RPPS, a FINESS, or nobody in particular around a place. */
import { ok } from '../../../kernel/result.ts'
import { SPECIALITES } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listProfessionnels } from '../../communaute/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayRepertoireSource } from '../labels.ts'
import { type FoundPerson, readQuestion } from '../rules/rank.ts'
import { findPeopleAround, findPeopleOfFiness, listPeople, type PeopleFilter } from '../store/personne-store.ts'
import { findEnPlace } from '../store/situation-store.ts'
import { listRattachements } from '../store/suivi-store.ts'
import { type Around, readAround } from './around.ts'
import { findNames } from './find-names.ts'

const SHOWN = 50

/** One specialty may have several codes: the Ordre has three for « médecine générale ». */
const codesOfSpecialite = (code: string | undefined): string[] | undefined => {
  if (code === undefined) return undefined
  const libelle = SPECIALITES.find((one) => one.code === code)?.libelle
  return libelle ? SPECIALITES.filter((one) => one.libelle === libelle).map((one) => one.code) : [code]
}

const find = async ({ tx }: Ctx, recherche: string, filter: PeopleFilter, around: Around): Promise<FoundPerson[]> => {
  const question = readQuestion(recherche)
  if (question.kind === 'identifiant') return listPeople(tx, [question.identifiant])
  if (question.kind === 'finess') return findPeopleOfFiness(tx, question.finess, SHOWN + 1)
  if (question.words.join('').length >= 2) return findNames(tx, question.words, filter, SHOWN)
  return around.codes === null ? [] : findPeopleAround(tx, around.distances, filter, SHOWN + 1)
}

/** Who of the team is whom: by their link, else by their RPPS. */
const readKnown = async ({ tx, cptsId }: Ctx): Promise<Map<string, string>> =>
  new Map([
    ...(await listProfessionnels(tx, cptsId)).flatMap(({ id, rpps }) => (rpps ? [[rpps, id] as const] : [])),
    ...(await listRattachements(tx, cptsId)).map((one) => [one.identifiant, one.professionnelId] as const),
  ])

export const searchRepertoire = defineAction(repertoireContract.searchRepertoire, {
  audit: 'repertoire.chercher',
  run: async (ctx, { query }) => {
    const extraction = await findEnPlace(ctx.tx)
    const read = await readAround(ctx, query)
    if (!read.ok) return read
    const around = read.value
    const filter = {
      profession: query.profession,
      specialites: codesOfSpecialite(query.specialite),
      communes: around.codes ?? undefined,
    }
    const found = (await find(ctx, query.recherche, filter, around)).map(({ communes, ...one }) => ({
      ...one,
      km: around.kmOf(communes),
    }))
    // The order of relevance stands among those that are as near.
    if (query.tri === 'distance') found.sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity))
    const known = await readKnown(ctx)
    return ok({
      jour: extraction?.jour ?? null,
      source: extraction ? sayRepertoireSource(extraction) : null,
      suite: found.length > SHOWN,
      origine: around.origine,
      personnes: found.slice(0, SHOWN).map((one) => ({ ...one, professionnelId: known.get(one.identifiant) ?? null })),
    })
  },
})
