/** One sum, whole: its calculation, its people, its ceiling, its history. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { indemnitesContract, type SommeWhole } from '../contract.ts'
import { mayAnnul, mayRefuse, type NatureMouvement } from '../rules/cycle.ts'
import { listRepriseRows } from '../store/comptes-store.ts'
import { listMouvementsOf } from '../store/mouvement-store.ts'
import { listVirementsOfSomme } from '../store/paiement-store.ts'
import { findSommeRow, type SommeRow } from '../store/somme-store.ts'
import { readConflits } from './conflits.ts'
import { personneOf, readPlace } from './moi.ts'
import { cycleOf, instantOf, nameOf, readVerdict, viewOf } from './view.ts'

export const repriseOf = (ctx: Ctx, row: Awaited<ReturnType<typeof listRepriseRows>>[number]) => ({
  id: row.id,
  sommeId: row.sommeId,
  beneficiaire: row.beneficiaire,
  objet: row.objet,
  centimes: row.centimes,
  motif: row.motif,
  demandeeLe: instantOf(row.demandeeLe),
  approuveeLe: row.approuveeLe ? instantOf(row.approuveeLe) : null,
  peutApprouver:
    row.approuveeLe === null && row.demandeePar !== personneOf(ctx) && ctx.permissions.has('indemnite.approve'),
})

const signed = async (ctx: Ctx, le: Date | null, par: string | null) =>
  le ? { le: instantOf(le), par: await nameOf(ctx, par) } : null

const isTime = ({ genre }: SommeRow): boolean => genre === 'indemnite' || genre === 'remuneration'

/** As it would be were it approved now; as it is once it was. */
const plafondOf = async (ctx: Ctx, row: SommeRow): Promise<SommeWhole['plafond']> => {
  if (!isTime(row) || !row.personneId) return null
  const { annee } = await readPlace(ctx)
  const waits = row.etat === 'declaree' || row.etat === 'controlee'
  return readVerdict(ctx, row.personneId, annee, waits ? row.centimes : 0)
}

export const readSomme = defineAction(indemnitesContract.readSomme, {
  audit: 'somme-due.lire',
  run: async (ctx, { params }) => {
    const { tx, cptsId } = ctx
    const row = await findSommeRow(tx, cptsId, params.sommeId)
    if (!row) return refuse('somme-unknown')
    const qui = personneOf(ctx) ?? ''
    const rejet = await signed(ctx, row.rejetLe, row.rejetPar)
    return ok({
      ...viewOf(ctx, row),
      etapes: (row.etapes as string[] | null) ?? [],
      minutesOuvrees: row.minutesOuvrees,
      controle: await signed(ctx, row.controleeLe, row.controleePar),
      approbation: await signed(ctx, row.approuveeLe, row.approuveePar),
      rejet: rejet && { ...rejet, motif: row.rejetMotif ?? '' },
      conflit: row.conflit,
      plafond: await plafondOf(ctx, row),
      conflits: await readConflits(ctx, row),
      mouvements: (await listMouvementsOf(tx, cptsId, row.id)).map(({ sequence, nature, jour, centimes, note }) => ({
        sequence,
        nature: nature as NatureMouvement,
        jour,
        centimes,
        note,
      })),
      virements: (await listVirementsOfSomme(tx, cptsId, row.id)).map(({ lotId, numero, etat, payeLe, reference }) => ({
        lotId,
        numero,
        etat,
        payeLe,
        reference,
      })),
      reprises: (await listRepriseRows(tx, cptsId, row.id)).map((one) => repriseOf(ctx, one)),
      peutRefuser: ctx.permissions.has('indemnite.check') && mayRefuse(cycleOf(row), qui).ok,
      peutAnnuler: ctx.permissions.has('indemnite.approve') && mayAnnul(cycleOf(row), qui).ok,
    })
  },
})
