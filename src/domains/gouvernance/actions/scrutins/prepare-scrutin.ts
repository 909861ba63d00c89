/** Writing a question before it is put to the vote. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import type { Option } from '../../rules/depouillement.ts'
import { RESOLUTION } from '../../rules/resultat.ts'
import { listDecisionRows } from '../../store/decision-store.ts'
import { deleteScrutin, insertScrutin, listScrutinRows, lockScrutin, updateScrutin } from '../../store/scrutin-store.ts'
import { lockedSeance } from '../seances/hold-seance.ts'
import { instanceOfSeance } from '../seances/salle.ts'

const DONE = { ok: true as const }
const OPEN: ReadonlySet<string> = new Set(['preparation', 'convoquee', 'ouverte'])

type Saisie = {
  intitule: string
  texte: string | null
  point: number | null
  genre: 'main-levee' | 'appel-nominal' | 'secret'
  nature: 'resolution' | 'choix'
  choix: string[]
  choixMax: number
  corps: 'presents' | 'tous'
  remplaceId: string | null
  abroge: boolean
}

/** Short keys: a ballot of many choices fits its envelope. */
const optionsOf = ({ nature, choix }: Saisie): Option[] =>
  nature === 'resolution' ? [...RESOLUTION] : choix.map((libelle, rank) => ({ cle: `c${rank + 1}`, libelle }))

const columnsOf = async (ctx: Ctx, body: Saisie) => {
  const options = optionsOf(body)
  if (options.length < 2) return refuse('choices-missing')
  if (new Set(options.map(({ libelle }) => libelle.toLowerCase())).size < options.length) return refuse('choice-twice')
  if (body.nature === 'choix' && body.choixMax >= options.length && options.length > 1 && body.choixMax > 1)
    return refuse('choices-too-many', { max: options.length - 1 })
  if (body.remplaceId) {
    const [former] = await listDecisionRows(ctx.tx, ctx.cptsId, { id: body.remplaceId })
    if (!former) return refuse('decision-unknown')
    if (former.suivanteId) return refuse('decision-replaced', { numero: former.suivanteNumero })
  }
  const { choix: _, abroge, ...rest } = body
  return ok({
    ...rest,
    texte: body.texte || null,
    choixMax: body.nature === 'resolution' ? 1 : body.choixMax,
    options: JSON.stringify(options),
    abroge: abroge && body.remplaceId !== null,
  })
}

export const addScrutin = defineAction(gouvernanceContract.addScrutin, {
  audit: 'scrutin.preparer',
  run: async (ctx, { params: { seanceId }, body }) => {
    const seance = await lockedSeance(ctx, seanceId)
    if (!seance) return refuse('seance-unknown')
    if (!OPEN.has(seance.etat)) return refuse('seance-closed')
    const columns = await columnsOf(ctx, body)
    if (!columns.ok) return columns
    const instance = await instanceOfSeance(ctx, seance)
    const last = (await listScrutinRows(ctx.tx, ctx.cptsId, seanceId)).at(-1)?.rang ?? 0
    const id = newId(ctx.now.epochMilliseconds)
    await insertScrutin(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      seanceId,
      rang: last + 1,
      majorite: JSON.stringify(instance.regles.majorite),
      ...columns.value,
    })
    return ok({ id })
  },
})

const lockPrepared = async (ctx: Ctx, id: string) => {
  const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, id)
  if (!scrutin) return refuse('scrutin-unknown')
  return scrutin.etat === 'prepare' ? ok(scrutin) : refuse('scrutin-opened')
}

export const editScrutin = defineAction(gouvernanceContract.editScrutin, {
  audit: 'scrutin.modifier',
  run: async (ctx, { params: { scrutinId }, body }) => {
    const prepared = await lockPrepared(ctx, scrutinId)
    if (!prepared.ok) return prepared
    const columns = await columnsOf(ctx, body)
    if (!columns.ok) return columns
    await updateScrutin(ctx.tx, ctx.cptsId, scrutinId, columns.value)
    return ok(DONE)
  },
})

export const removeScrutin = defineAction(gouvernanceContract.removeScrutin, {
  audit: 'scrutin.retirer',
  run: async (ctx, { params: { scrutinId } }) => {
    const prepared = await lockPrepared(ctx, scrutinId)
    if (!prepared.ok) return prepared
    await deleteScrutin(ctx.tx, ctx.cptsId, scrutinId)
    return ok(DONE)
  },
})
