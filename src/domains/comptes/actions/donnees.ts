/** What comptes keeps of one person in one CPTS, and how their access goes on their wish. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { BUREAU } from '../rules/permissions.ts'
import { listSessions, readIdentifiant } from '../store/account-store.ts'
import { listCles } from '../store/cle-store.ts'
import { countHolders, deleteAppartenance, findAppartenance, findPersonne } from '../store/cpts-store.ts'
import { deleteLiensOf, listLiensOf } from '../store/lien-store.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** The account is read by its holder alone: for anybody else it is not there. */
const readCompte = async ({ tx, now }: ReadCtx, personneId: string) => {
  const identifiant = await readIdentifiant(tx, personneId)
  if (!identifiant) return null
  const sessions = await listSessions(tx, personneId, now)
  const cles = await listCles(tx, personneId)
  return {
    courriel: identifiant.courriel,
    secondFacteur: identifiant.totpConfirme,
    clesAcces: cles.map(({ nom, creeeLe, utiliseeLe }) => ({
      nom,
      creeeLe: fromDate(creeeLe).toString(),
      utiliseeLe: utiliseeLe ? fromDate(utiliseeLe).toString() : null,
    })),
    sessions: sessions.map(({ agent, creeeLe, vueLe, expireLe }) => ({
      appareil: agent,
      ouverteLe: fromDate(creeeLe).toString(),
      vueLe: fromDate(vueLe).toString(),
      expireLe: fromDate(expireLe).toString(),
    })),
  }
}

export const readDonneesCompte = async (ctx: ReadCtx, personneId: string) => {
  const personne = await findPersonne(ctx.tx, personneId)
  if (!personne) return undefined
  const acces = await findAppartenance(ctx.tx, ctx.cptsId, personneId)
  const liens = await listLiensOf(ctx.tx, ctx.cptsId, personneId)
  return {
    personne: { id: personne.id, nom: personne.nom, prenom: personne.prenom },
    acces: acces ?? null,
    compte: await readCompte(ctx, personneId),
    liens: liens.map(({ usage, creeLe, expireLe, revoqueLe }) => ({
      usage,
      creeLe: fromDate(creeLe).toString(),
      expireLe: fromDate(expireLe).toString(),
      revoqueLe: revoqueLe ? fromDate(revoqueLe).toString() : null,
    })),
  }
}

/** Roles, address and links of a person here. Somebody must keep the right to give access. */
export const removeAcces = async (
  { tx, cptsId, now }: ReadCtx,
  personneId: string,
): Promise<Result<{ ok: true }, 'last-holder'>> => {
  await deleteLiensOf(tx, cptsId, personneId)
  await deleteAppartenance(tx, cptsId, personneId)
  const holders = await countHolders(tx, cptsId, BUREAU, now.toString().slice(0, 10))
  return holders === 0 ? refuse('last-holder') : ok({ ok: true })
}
