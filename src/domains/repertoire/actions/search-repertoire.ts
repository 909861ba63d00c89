/**
 * A search of names as one types. What was typed is brought to words that exist, then people are found by whole words:
 * first those that begin so, then, when they are few, those that look alike too.
 */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listCodesOfTerritoire } from '../../territoire/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayRepertoireSource } from '../labels.ts'
import { type FoundPerson, type NearWord, rank, readQuestion, weigh } from '../rules/rank.ts'
import {
  findDay,
  findNearWords,
  findPeople,
  findPersonByIdentifiant,
  type PeopleFilter,
  setLikeness,
} from '../store/personne-store.ts'

const SHOWN = 50
/** Read before they are ranked. */
const READ = 400

const searchNames = async ({ tx }: Ctx, words: readonly string[], filter: PeopleFilter): Promise<FoundPerson[]> => {
  await setLikeness(tx)
  const near: NearWord[][] = []
  for (const word of words) near.push(await findNearWords(tx, word))
  const find = (keep: (one: NearWord, word: string) => boolean) => {
    const lists = near.map((all, i) => all.filter((one) => keep(one, words[i]!)).map(({ mot }) => mot))
    return lists.some((list) => list.length === 0) ? [] : findPeople(tx, lists, filter, READ)
  }
  const weights = words.map((word, i) => weigh(word, near[i]!))
  const exact = await find(({ mot }, word) => mot === word)
  const begun = exact.length > SHOWN ? [] : await find(({ parente }) => parente === 'debut')
  const alike = exact.length + begun.length > SHOWN ? [] : await find(() => true)
  return rank([...exact, ...begun, ...alike], weights)
}

export const searchRepertoire = defineAction(repertoireContract.searchRepertoire, {
  audit: 'repertoire.chercher',
  run: async (ctx, { query }) => {
    const jour = await findDay(ctx.tx)
    const question = readQuestion(query.recherche)
    const filter = {
      profession: query.profession,
      communes: query.territoire === 'oui' ? await listCodesOfTerritoire(ctx) : undefined,
    }
    const found =
      question.kind === 'identifiant'
        ? await findPersonByIdentifiant(ctx.tx, question.identifiant)
        : question.words.join('').length < 2
          ? []
          : await searchNames(ctx, question.words, filter)
    return ok({
      jour,
      source: jour === null ? null : sayRepertoireSource(jour),
      suite: found.length > SHOWN,
      personnes: found.slice(0, SHOWN).map(({ mots: _, ...one }) => one),
    })
  },
})
