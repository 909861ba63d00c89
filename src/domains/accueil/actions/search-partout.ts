import { foldText, formatDate } from '../../../kernel/french.ts'
import { ok } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { exerciceLabel, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { searchActes } from '../../registre/index.ts'
import { listCommunesOfTerritoire } from '../../territoire/index.ts'
import { accueilContract, type ResultatView } from '../contract.ts'
import { sayPopulation } from '../labels.ts'

/** Of each kind. */
const SHOWN = 5

/** Every word typed is found, in any order. */
const matches = (words: readonly string[], text: string): boolean => {
  const folded = foldText(text)
  return words.every((word) => folded.includes(word))
}

/** Without the right to read all members, only those who agreed to the directory. */
const findProfessionnels = async (ctx: Ctx, words: readonly string[]): Promise<ResultatView[]> => {
  const all = ctx.permissions.has('professionnel.read')
  if (!all && !ctx.permissions.has('annuaire.read')) return []
  return (await listProfessionnels(ctx.tx, ctx.cptsId))
    .filter((one) => one.enExercice && (all || one.publie.includes('annuaire')))
    .filter((one) => matches(words, `${one.prenom} ${one.nom} ${exerciceLabel(one.profession, one.specialite)}`))
    .slice(0, SHOWN)
    .map((one) => ({
      genre: 'professionnel',
      id: one.id,
      titre: nomAffiche(one),
      detail: exerciceLabel(one.profession, one.specialite),
      vers: `/equipe/${one.id}`,
    }))
}

const findCommunes = async (ctx: Ctx, words: readonly string[]): Promise<ResultatView[]> =>
  (await listCommunesOfTerritoire(ctx))
    .filter((one) => matches(words, `${one.nom} ${one.codesPostaux.join(' ')}`))
    .slice(0, SHOWN)
    .map((one) => ({
      genre: 'commune',
      id: one.code,
      titre: one.nom,
      detail: sayPopulation(one.population),
      vers: '/territoire',
    }))

const findActes = async (ctx: Ctx, recherche: string): Promise<ResultatView[]> => {
  if (!ctx.permissions.has('acte.read')) return []
  return (await searchActes(ctx, recherche, SHOWN)).map((one) => {
    const day = Temporal.Instant.from(one.debut).toZonedDateTimeISO(one.zone).toPlainDate()
    const detail = [formatDate(day), one.communeNom, ...one.personnes].filter((part) => part !== null).join(', ')
    return { genre: 'acte', id: one.id, titre: one.titre, detail, vers: `/registre/${one.id}` }
  })
}

export const searchPartout = defineAction(accueilContract.searchPartout, {
  audit: 'recherche.faire',
  run: async (ctx, { query }) => {
    const words = foldText(query.q).split(' ').filter(Boolean)
    if (words.length === 0) return ok({ resultats: [] })
    return ok({
      resultats: [
        ...(await findProfessionnels(ctx, words)),
        ...(await findCommunes(ctx, words)),
        ...(await findActes(ctx, query.q)),
      ],
    })
  },
})
