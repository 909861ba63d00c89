/** Attestations: made on demand, checked by anybody who holds one. */

import { formatCode, readCode } from '../../../kernel/codes.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type DocumentFault, renderPdf } from '../../../server/documents/index.ts'
import {
  exerciceLabel,
  findProfessionnel,
  genreStructureLabel,
  listAdhesionsOf,
  nomAffiche,
} from '../../communaute/index.ts'
import { adhesionContract } from '../contract.ts'
import { attestation } from '../documents/attestation.ts'
import { resteOf } from '../rules/appel.ts'
import { listAppelRows } from '../store/campagne-store.ts'
import { inTenantOfAttestation } from '../store/crossing-store.ts'
import { findAttestation, insertAttestation, listAdhesionsStructures } from '../store/membre-store.ts'
import { findReglage } from '../store/reglage-store.ts'
import { codeOf, hashCode, hashNom } from './code-attestation.ts'
import { readPlace } from './place.ts'

export type Qui = { professionnelId: string; structureId: null } | { professionnelId: null; structureId: string }
export type Period = { debut: string; fin: string | null }
export type Identite = { nom: string; quoi: string; periodes: Period[] }

/** The periods, the latest first. */
export const readIdentite = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, qui: Qui): Promise<Identite | null> => {
  if (qui.professionnelId) {
    const fiche = await findProfessionnel(tx, cptsId, qui.professionnelId)
    if (!fiche) return null
    const quoi = exerciceLabel(fiche.profession, fiche.specialite)
    return { nom: nomAffiche(fiche), quoi, periodes: await listAdhesionsOf(tx, cptsId, fiche.id) }
  }
  const own = (await listAdhesionsStructures(tx, cptsId)).filter(({ structureId }) => structureId === qui.structureId)
  return own[0] ? { nom: own[0].nom, quoi: genreStructureLabel(own[0].genre), periodes: own } : null
}

/** The one that runs on that day, else the latest that began before it. */
export const periodeOn = (periodes: readonly Period[], jour: string): Period | null =>
  periodes.find(({ debut, fin }) => debut <= jour && (fin === null || fin > jour)) ??
  periodes.find(({ debut }) => debut <= jour) ??
  null
export const isRunning = ({ debut, fin }: Period, jour: string): boolean =>
  debut <= jour && (fin === null || fin > jour)

const cotisationOf = async ({ tx, cptsId }: Ctx, qui: Qui, today: string) => {
  const annee = Number(today.slice(0, 4))
  const of = qui.professionnelId ? { professionnelId: qui.professionnelId } : { structureId: qui.structureId! }
  const [appel] = await listAppelRows(tx, cptsId, { annee, ...of })
  return appel && resteOf(appel) <= 0 ? { annee, paye: appel.duCentimes > 0 } : null
}

export type Pdf = { nom: string; contenu: string }
export const pdfOf = (nom: string, contenu: Buffer): Pdf => ({ nom, contenu: contenu.toString('base64') })

export const makeAttestation = async (
  ctx: Ctx,
  qui: Qui,
): Promise<Result<Pdf, 'member-unknown' | 'not-a-member' | DocumentFault>> => {
  const { tx, cptsId, now, address } = ctx
  const identite = await readIdentite(ctx, qui)
  if (!identite) return refuse('member-unknown')
  const { cpts, today } = await readPlace(ctx)
  const periode = periodeOn(identite.periodes, today)
  if (!periode || !isRunning(periode, today)) return refuse('not-a-member')
  const id = newId(now.epochMilliseconds)
  const code = codeOf(id)
  await insertAttestation(tx, {
    cptsId,
    id,
    ...qui,
    codeEmpreinte: hashCode(code),
    nomEmpreinte: hashNom(code, identite.nom),
    emiseLe: toDate(now),
  })
  const rendered = await renderPdf(
    attestation({
      cpts,
      nom: identite.nom,
      quoi: identite.quoi,
      depuis: periode.debut,
      jusqua: periode.fin,
      jour: today,
      cotisation: await cotisationOf(ctx, qui, today),
      signataire: (await findReglage(tx, cptsId))?.signataire ?? '',
      code: formatCode(code),
      verification: `${address}/attestation`,
    }),
  )
  return rendered.ok ? ok(pdfOf(`attestation-adhesion-${today}.pdf`, rendered.value.contenu)) : rendered
}

export const issueAttestation = defineAction(adhesionContract.issueAttestation, {
  audit: 'attestation.produire',
  run: (ctx, { params }) => makeAttestation(ctx, { professionnelId: params.professionnelId, structureId: null }),
})

/** Whoever holds the paper learns what it says, and whether it still holds. A wrong name and a wrong code answer alike. */
export const verifyAttestation = defineAction(adhesionContract.verifyAttestation, {
  audit: 'attestation.verifier',
  run: async (ctx, { body }) => {
    const code = readCode(body.code)
    if (code === null) return ok({ attestation: null })
    const found = await inTenantOfAttestation(ctx, hashCode(code), (there, id) => checkThere(there, id, code, body.nom))
    return ok({ attestation: found.ok ? found.value : null })
  },
})

const checkThere = async (there: Ctx, id: string, code: string, nom: string) => {
  const row = await findAttestation(there.tx, there.cptsId, id)
  if (!row || row.nomEmpreinte !== hashNom(code, nom)) return null
  const identite = await readIdentite(there, row as unknown as Qui)
  const { cpts, zone, today } = await readPlace(there)
  const emiseLe = civilDate(fromDate(row.emiseLe), zone).toString()
  // That of the day when it was made: who left and came back has two.
  const periode = identite && periodeOn(identite.periodes, emiseLe)
  if (!periode) return null
  return { cpts, emiseLe, depuis: periode.debut, jusqua: periode.fin, enVigueur: isRunning(periode, today) }
}
