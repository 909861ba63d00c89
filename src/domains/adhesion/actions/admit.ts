/** Somebody becomes a member: their fiche is found or made by the community, the adhésion begins, the dues are called. */

import { foldText } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import {
  completeFiche,
  createProfessionnel,
  createStructure,
  endAdhesion,
  findProfessionnel,
  listAdhesionsOf,
  listStructures,
  nomAffiche,
  startAdhesion,
} from '../../communaute/index.ts'
import { findCommunesNamed, listCommunesOfTerritoire } from '../../territoire/index.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { sayBienvenue } from '../rules/courriels.ts'
import type { Organe } from '../rules/parcours.ts'
import type { DemandeRow } from '../store/demande-store.ts'
import { endAdhesionsStructure, insertAdhesionStructure, listAdhesionsStructures } from '../store/membre-store.ts'
import { callOne, openMonAdhesion, sayAppelOf } from './appeler.ts'
import { plusDays } from './place.ts'

type Made = { professionnelId?: string; structureId?: string }
type Entry = { fiche: string | null; debut: string }
const MAIL_DAYS = 20

export const admit = (ctx: Ctx, row: DemandeRow, entry: Entry): Promise<Result<Made, AdhesionRefusal>> =>
  row.genre === 'structure' ? admitStructure(ctx, row, entry) : admitProfessionnel(ctx, row, entry)

const admitProfessionnel = async (
  ctx: Ctx,
  row: DemandeRow,
  { fiche, debut }: Entry,
): Promise<Result<Made, AdhesionRefusal>> => {
  const { tx, cptsId } = ctx
  if (fiche !== null) {
    if (!(await findProfessionnel(tx, cptsId, fiche))) return refuse('professionnel-unknown')
    await completeFiche(tx, cptsId, fiche, row)
    const runs = (await listAdhesionsOf(tx, cptsId, fiche)).some(({ fin }) => fin === null || fin > debut)
    if (!runs) {
      const begun = await startAdhesion.run(ctx, { params: { cptsId, professionnelId: fiche }, body: { debut } })
      if (!begun.ok) return begun
    }
    return ok({ professionnelId: fiche })
  }
  const created = await createProfessionnel.run(ctx, {
    params: { cptsId },
    body: {
      titre: row.titre as 'Dr' | null,
      nom: row.nom,
      prenom: row.prenom,
      profession: row.profession!,
      specialite: row.specialite,
      rpps: row.rpps,
      departPrevu: null,
      courriel: row.courriel,
      telephone: row.telephone,
      // Nothing is published without the person saying so.
      publie: [],
      lieu: await lieuOf(ctx, row),
      adherentDepuis: debut,
      personneId: null,
    },
  })
  return created.ok ? ok({ professionnelId: created.value.id }) : created
}

/** The commune that was written, when it is one of the territory or the only one of that name. */
const communeOf = async (ctx: Ctx, ville: string): Promise<string | null> => {
  const key = foldText(ville)
  if (key === '') return null
  const own = (await listCommunesOfTerritoire(ctx)).find(({ nom }) => foldText(nom) === key)
  if (own) return own.code
  const named = (await findCommunesNamed(ctx, [key])).filter(({ nom }) => foldText(nom) === key)
  return named.length === 1 ? named[0]!.code : null
}

const lieuOf = async (ctx: Ctx, { lieu, adresse, codePostal, ville }: DemandeRow) => {
  if (!lieu && !adresse && !ville) return null
  const commune = await communeOf(ctx, ville)
  const nom = lieu || (commune ? '' : ville)
  return { structureId: null, nom, adresse, codePostal, commune, point: null, telephone: null }
}

/** Known by its FINESS, or by its name when it has none. */
const findStructure = async ({ tx, cptsId }: Ctx, { finess, structureNom }: DemandeRow): Promise<string | null> =>
  (await listStructures(tx, cptsId)).find((one) =>
    finess ? one.finess === finess : foldText(one.nom) === foldText(structureNom ?? ''),
  )?.id ?? null

const admitStructure = async (ctx: Ctx, row: DemandeRow, { debut }: Entry): Promise<Result<Made, AdhesionRefusal>> => {
  const { tx, cptsId, now } = ctx
  let structureId = await findStructure(ctx, row)
  if (structureId === null) {
    const created = await createStructure.run(ctx, {
      params: { cptsId },
      body: {
        nom: row.structureNom!,
        genre: row.structureGenre as 'msp',
        finess: row.finess,
        siret: null,
        adresse: row.adresse,
        codePostal: row.codePostal,
        commune: await communeOf(ctx, row.ville),
        point: null,
        telephone: row.telephone,
        courriel: row.courriel,
      },
    })
    if (!created.ok) return created
    structureId = created.value.id
  }
  const isMember = (await listAdhesionsStructures(tx, cptsId)).some(
    (one) => one.structureId === structureId && (one.fin === null || one.fin > debut),
  )
  if (!isMember)
    await insertAdhesionStructure(tx, {
      cptsId,
      id: newId(now.epochMilliseconds),
      structureId,
      representant: [nomAffiche(row), row.fonction].filter(Boolean).join(', '),
      courriel: row.courriel,
      debut,
      creeLe: toDate(now),
    })
  return ok({ structureId })
}

/** A later organ refused: what began with the first step ends that day. */
export const endAdmission = async (
  ctx: Ctx,
  { professionnelId, structureId }: DemandeRow,
  jour: string,
): Promise<Result<null, AdhesionRefusal>> => {
  const { tx, cptsId } = ctx
  if (structureId) await endAdhesionsStructure(tx, cptsId, structureId, jour)
  if (!professionnelId) return ok(null)
  const running = (await listAdhesionsOf(tx, cptsId, professionnelId)).find(({ fin }) => fin === null)
  if (!running) return ok(null)
  const fin = jour < running.debut ? running.debut : jour
  const ended = await endAdhesion.run(ctx, {
    params: { cptsId, adhesionId: running.id },
    body: { fin, motif: 'radiation' },
  })
  return ended.ok ? ok(null) : ended
}

/** One mail: the adhésion runs, what is due and how to pay, where the attestation is. */
export const welcome = async (
  ctx: Ctx,
  row: DemandeRow,
  { cpts, depuis, reste }: { cpts: string; depuis: string; reste: Organe | null },
): Promise<void> => {
  const who = row.structureId ? { structureId: row.structureId } : { professionnelId: row.professionnelId! }
  const appel = await callOne(ctx, who)
  const message = sayBienvenue({
    cpts,
    nom: row.prenom,
    depuis,
    lien: await openMonAdhesion(ctx, who),
    reste,
    cotisation: appel && (await sayAppelOf(ctx, appel)),
  })
  await queueCourriel(ctx, {
    cle: `demande-adhesion:${row.id}:bienvenue`,
    destinataire: row.courriel,
    ...message,
    expireLe: plusDays(ctx.now, MAIL_DAYS),
  })
}
