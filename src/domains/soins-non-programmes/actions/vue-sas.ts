/** « Ce que voit le SAS »: the very search of the SAS, run for this CPTS, beside all that it offers. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { type CreneauPourSas, type LieuPourSas, soinsContract } from '../contract.ts'
import { spanOfDays } from '../rules/heures.ts'
import { isFinessSas } from '../rules/sas.ts'
import type { ManqueLieu, RaisonNonVu } from '../rules/sas-raisons.ts'
import {
  type CreneauSuivi,
  type LieuSuivi,
  listCreneauxSuivis,
  listLieuxSuivis,
  setIdentifiantNational,
} from '../store/vue-sas-store.ts'
import { phoneOf, searchForSas, type VueSas } from './creneaux-sas.ts'
import { readIdentifiantNational } from './identifiant-national.ts'

/** The SAS shows today, tomorrow and the day after, in the hours of Paris. */
const DAYS = 3
const PARIS = 'Europe/Paris'

const windowOf = (ctx: Ctx) => {
  const today = civilDate(ctx.now, PARIS)
  const { au } = spanOfDays(today.toString(), today.add({ days: DAYS - 1 }).toString(), PARIS)
  return { du: ctx.now, au: au.subtract({ milliseconds: 1 }) }
}

const whyNot = (slot: CreneauSuivi, view: VueSas): RaisonNonVu => {
  if (slot.reserve) return 'reserve'
  if (slot.rpps === null) return 'sans-rpps'
  return view.ecartes.get(slot.id) ?? 'non-publie'
}

const manquesOf = ({ adresse, codePostal, identifiant, telephone }: LieuSuivi): ManqueLieu[] => [
  ...(adresse ? [] : ['adresse' as const]),
  ...(/^[0-9]{5}$/.test(codePostal ?? '') ? [] : ['code-postal' as const]),
  ...(identifiant ? [] : ['identifiant' as const]),
  ...(phoneOf(telephone) ? [] : ['telephone' as const]),
]

const stateOf = (text: string | null, isGood: (text: string) => boolean) =>
  text ? (isGood(text) ? ('bon' as const) : ('refuse' as const)) : ('absent' as const)

const creneauOf = (slot: CreneauSuivi, view: VueSas, shown: ReadonlyMap<string, VueSas['creneaux'][number]>) => {
  const seen = shown.get(slot.id)
  const answer: CreneauPourSas = {
    creneauId: slot.id,
    agendaId: slot.agendaId,
    nom: slot.nom,
    debut: fromDate(slot.debut).toString(),
    fin: fromDate(slot.fin).toString(),
    genre: slot.genre,
    lieu: slot.lieu,
    natures: seen?.natures ?? [],
    cpts: (seen?.cpts ?? []).map((id) => view.cpts.get(id)!.nom),
    raison: seen ? null : whyNot(slot, view),
  }
  return answer
}

const lieuOf = (lieu: LieuSuivi): LieuPourSas => {
  const { id, agendaId, nom, libelle, communeNom, identifiantNational } = lieu
  return { id, agendaId, nom, libelle, communeNom, identifiantNational, manques: manquesOf(lieu) }
}

export const readVueSas = defineAction(soinsContract.readVueSas, {
  audit: 'sas.verifier',
  run: async (ctx) => {
    const { du, au } = windowOf(ctx)
    const cpts = (await findCpts(ctx.tx, ctx.cptsId))!
    const suivis = await listCreneauxSuivis(ctx.tx, ctx.cptsId, du, au)
    const numeros = [...new Set(suivis.flatMap(({ rpps }) => rpps ?? []))]
    const window = { numeros, du: du.epochMilliseconds, au: au.epochMilliseconds }
    const view = await searchForSas(ctx.tx, window, 'cpts', du.epochMilliseconds)
    const shown = new Map(view.creneaux.map((one) => [one.slot.id, one]))
    const { telephone } = cpts.reglages as { telephone?: unknown }
    return ok({
      du: du.toString(),
      au: au.toString(),
      finess: stateOf(cpts.finess, isFinessSas),
      telephone: stateOf(typeof telephone === 'string' ? telephone : null, (text) => phoneOf(text) !== null),
      creneaux: suivis.map((slot) => creneauOf(slot, view, shown)),
      lieux: (await listLieuxSuivis(ctx.tx, ctx.cptsId)).map(lieuOf),
    })
  },
})

export const setIdentifiantLieu = defineAction(soinsContract.setIdentifiantLieu, {
  audit: 'agenda.lieu',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, 'identifiant-malformed' | 'lieu-unknown'>> => {
    const read = body.identifiant === null ? ok(null) : readIdentifiantNational(body.identifiant)
    if (!read.ok) return read
    const isDone = await setIdentifiantNational(ctx.tx, ctx.cptsId, params, read.value)
    return isDone ? ok({ ok: true }) : refuse('lieu-unknown')
  },
})
