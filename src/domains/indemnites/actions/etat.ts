/** What awaits somebody, for the first page of the room and for the home page. */
import { ok } from '../../../kernel/result.ts'
import { civilDate, fromDate, Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { indemnitesContract } from '../contract.ts'
import { type Dit, sayDevoirSommes } from '../labels-devoirs.ts'
import { type CodeSommes, devoirsSommes } from '../rules/devoirs.ts'
import { listRepriseRows } from '../store/comptes-store.ts'
import { countSommesByEtat } from '../store/somme-store.ts'
import { repriseOf } from './lire-somme.ts'
import { baremeOn, loadBaremes } from './load-baremes.ts'
import { readPlace } from './moi.ts'
import { countPropositions } from './propositions.ts'

export type EtatIndemnites = {
  controler: { nombre: number; centimes: number; depuis: Date | null }
  approuver: { nombre: number; centimes: number; depuis: Date | null }
  payer: { nombre: number; centimes: number; depuis: Date | null }
}
const NONE = { nombre: 0, centimes: 0, depuis: null }

export const readEtatIndemnites = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<EtatIndemnites> => {
  const rows = new Map((await countSommesByEtat(tx, cptsId)).map((row) => [row.etat, row]))
  const of = (etat: string) => {
    const row = rows.get(etat)
    return row ? { nombre: Number(row.nombre), centimes: Number(row.centimes), depuis: row.depuis } : NONE
  }
  const approved = rows.get('approuvee')
  return {
    controler: of('declaree'),
    approuver: of('controlee'),
    payer: approved
      ? { nombre: approved.aPayer, centimes: Number(approved.engage), depuis: approved.approuveesDepuis }
      : NONE,
  }
}

export const readIndemnites = defineAction(indemnitesContract.readIndemnites, {
  audit: 'indemnite.lire',
  run: async (ctx) => {
    const { today } = await readPlace(ctx)
    const etat = await readEtatIndemnites(ctx)
    const bareme = baremeOn(await loadBaremes(ctx), today)
    return ok({
      etapes: [
        { etape: 'propose' as const, ...(await countPropositions(ctx)) },
        ...(['controler', 'approuver', 'payer'] as const).map((etape) => ({
          etape,
          nombre: etat[etape].nombre,
          centimes: etat[etape].centimes,
        })),
      ],
      bareme: bareme ? { nom: bareme.nom, debut: bareme.debut } : null,
      reprises: (await listRepriseRows(ctx.tx, ctx.cptsId)).map((row) => repriseOf(ctx, row)),
    })
  },
})

/** Duties of who may do each step, said whole; those that the person may do nothing about are not theirs. */
export const readEcheancesSommes = async (
  ctx: Ctx,
): Promise<{ code: CodeSommes; le: Temporal.PlainDate; provenance: null; dit: Dit }[]> => {
  const { zone } = await readPlace(ctx)
  const { controler, approuver, payer } = await readEtatIndemnites(ctx)
  const waits = (one: EtatIndemnites['payer']) => ({
    ...one,
    depuis: one.depuis ? civilDate(fromDate(one.depuis), zone).toString() : null,
  })
  const found = devoirsSommes([
    ...(ctx.permissions.has('indemnite.check') ? [['sommes-a-controler', waits(controler)] as const] : []),
    ...(ctx.permissions.has('indemnite.approve') ? [['sommes-a-approuver', waits(approuver)] as const] : []),
    ...(ctx.permissions.has('indemnite.pay') ? [['sommes-a-payer', waits(payer)] as const] : []),
  ])
  return found.map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.le),
    provenance: null,
    dit: sayDevoirSommes(one),
  }))
}
