import { foldText } from '../../../kernel/french.ts'
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Place, territoireContract } from '../contract.ts'
import { type AncienneCommune, explainOldCommune, isInseeCode, isPostcode } from '../rules/anciennes.ts'
import {
  findByName,
  findByPostcode,
  findEpciByName,
  findOldCommunes,
  findPlaces,
  type KnownPlace,
} from '../store/place-store.ts'
import { explainUnknown } from './resolve-units.ts'

export const publicPlace = ({ arrondissement: _a, commune: _c, ...place }: KnownPlace): Place => place

/** « St Jean » is written « Saint-Jean » in the list. */
const expand = (folded: string): string => folded.replaceAll(/\bst\b/g, 'saint').replaceAll(/\bste\b/g, 'sainte')

const findOld = async (ctx: Ctx, search: { code?: string; name?: string }, limit: number) => {
  const old = (await findOldCommunes(ctx.tx, search, limit)) as AncienneCommune[]
  const current = new Map(
    (
      await findPlaces(
        ctx.tx,
        old.map((one) => one.communeCode),
      )
    ).map((place) => [place.code, place]),
  )
  return old.flatMap((one) => {
    const commune = current.get(one.communeCode)
    return commune ? [{ explication: explainOldCommune(one), commune: publicPlace(commune) }] : []
  })
}

const byCode = async (ctx: Ctx, text: string, limit: number) => {
  const code = text.toUpperCase()
  const exact = await findPlaces(ctx.tx, [code])
  const postal = isPostcode(code) ? await findByPostcode(ctx.tx, code, limit) : []
  const anciennes = await findOld(ctx, { code }, 3)
  // 34300 is the postcode of Agde and the code of Servian: people know their postcode.
  const communes = [...new Map([...postal, ...exact].map((place) => [place.code, publicPlace(place)])).values()]
  const isUnknown = communes.length === 0 && anciennes.length === 0
  return { communes, epci: [], anciennes, explication: isUnknown ? await explainUnknown(ctx.tx, code) : null }
}

export const searchCommunes = defineAction(territoireContract.searchCommunes, {
  audit: 'territoire.chercher',
  run: async (ctx, { query }) => {
    const text = query.recherche.trim()
    if (isInseeCode(text) || isPostcode(text)) return ok(await byCode(ctx, text, query.limite))
    const folded = expand(foldText(text))
    const communes = await findByName(ctx.tx, folded, query.limite)
    return ok({
      communes: communes.map(publicPlace),
      epci: folded.length < 3 ? [] : await findEpciByName(ctx.tx, folded, 5),
      anciennes: folded.length < 4 ? [] : await findOld(ctx, { name: folded }, 4),
      explication:
        communes.length === 0
          ? `Aucune commune ne s’appelle « ${text} ». Essayez un code postal.`
              .replace('« ', '«\u00a0')
              .replace(' »', '\u00a0»')
          : null,
    })
  },
})
