/** A search of names as one types. */
import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { listCodesOfTerritoire } from '../../territoire/index.ts'
import { repertoireContract } from '../contract.ts'
import { sayRepertoireSource } from '../labels.ts'
import { readQuestion } from '../rules/rank.ts'
import { findDay, findPersonByIdentifiant } from '../store/personne-store.ts'
import { findNames } from './find-names.ts'

const SHOWN = 50

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
          : await findNames(ctx.tx, question.words, filter, SHOWN)
    return ok({
      jour,
      source: jour === null ? null : sayRepertoireSource(jour),
      suite: found.length > SHOWN,
      personnes: found.slice(0, SHOWN).map(({ mots: _, communes: __, ...one }) => one),
    })
  },
})
