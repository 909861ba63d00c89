/** What doctors can take: told by themselves, or by the coordination for them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { isGeneraliste } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import {
  exerciceLabel,
  findProfessionnel,
  listLieux,
  listProfessionnels,
  nomAffiche,
  type ProfessionnelConnu,
  professionnelOfPersonne,
} from '../../communaute/index.ts'
import { createLien, linkAddress, revokeLiensAbout } from '../../comptes/index.ts'
import { findCommunes, listCommunesOfTerritoire } from '../../territoire/index.ts'
import { type CapaciteDite, type CapaciteLue, medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { type CapaciteRow, changeMois, listCapacites, saveCapacite as store } from '../store/capacite-store.ts'
import { sendCapaciteLink } from './courriels.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'

export const USAGE_CAPACITE = 'capacite-mt'
const LINK_DAYS = 60
const DOCTOR = '10'

/** General practitioners, and doctors whose speciality is not told. */
const isMedecin = ({ profession, specialite }: ProfessionnelConnu): boolean =>
  profession === DOCTOR && (specialite === null || isGeneraliste(specialite))

const NOTHING = { parMois: 0, criteres: [], tranchesAge: [], communes: [], domicile: false, suspendueJusqu: null }

const present = (
  professionnel: ProfessionnelConnu,
  row: CapaciteRow | undefined,
  noms: ReadonlyMap<string, string>,
): CapaciteLue => ({
  id: row?.id ?? null,
  professionnelId: professionnel.id,
  nom: nomAffiche(professionnel),
  metier: exerciceLabel(professionnel.profession, professionnel.specialite),
  ...(row
    ? {
        parMois: row.parMois,
        criteres: row.criteres as CapaciteLue['criteres'],
        tranchesAge: row.tranchesAge as CapaciteLue['tranchesAge'],
        communes: row.communes,
        domicile: row.domicile,
        suspendueJusqu: row.suspendueJusqu as string | null,
      }
    : NOTHING),
  communeNom: row?.communeNom ?? null,
  communesNoms: (row?.communes ?? []).map((code) => noms.get(code) ?? code),
  declareeLe: row?.declareeLe.toISOString() ?? null,
  engagees: row?.engagees ?? 0,
  restantes: Math.max(0, (row?.plafond ?? row?.parMois ?? 0) - (row?.engagees ?? 0)),
})

export const communesOf = async (ctx: Ctx) =>
  (await listCommunesOfTerritoire(ctx))
    .map(({ code, nom }) => ({ code, nom }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))

/** Every doctor who may take patients here, with what each declared. */
export const readCapacites = async (ctx: Ctx) => {
  const { mois } = await readPlace(ctx)
  const rows = new Map((await listCapacites(ctx.tx, ctx.cptsId, mois)).map((row) => [row.professionnelId, row]))
  const communes = await communesOf(ctx)
  const noms = new Map(communes.map(({ code, nom }) => [code, nom]))
  const people = (await listProfessionnels(ctx.tx, ctx.cptsId)).filter(
    (one) => (one.enExercice && isMedecin(one)) || (rows.get(one.id)?.parMois ?? 0) > 0,
  )
  // Who said what they take stands first.
  const medecins = people
    .map((one) => present(one, rows.get(one.id), noms))
    .sort((a, b) => Number(b.declareeLe !== null) - Number(a.declareeLe !== null))
  return { mois, communes, medecins }
}

export const listCapacitesAction = defineDeskAction(medecinTraitantContract.listCapacites, {
  audit: 'capacite-mt.lister',
  run: async (ctx) => ok(await readCapacites(ctx)),
})

/** Where the doctor works: the first place that is not closed. */
const placeOf = async ({ tx, cptsId }: Ctx, professionnelId: string) => {
  const lieu = (await listLieux(tx, cptsId, [professionnelId])).find(({ ferme, commune }) => !ferme && commune)
  const [commune] = lieu?.commune ? await findCommunes({ tx }, [lieu.commune.code]) : []
  return {
    commune: commune?.code ?? null,
    communeNom: commune?.nom ?? null,
    lon: lieu?.point?.lon ?? commune?.lon ?? null,
    lat: lieu?.point?.lat ?? commune?.lat ?? null,
  }
}

export const declare = async (
  ctx: Ctx,
  professionnel: ProfessionnelConnu,
  body: CapaciteDite,
): Promise<Result<{ ok: true }, MtRefusal>> => {
  const { tx, cptsId, now } = ctx
  if (!professionnel.enExercice || professionnel.profession !== DOCTOR) return refuse('not-a-doctor')
  const known = new Set((await findCommunes(ctx, body.communes)).map(({ code }) => code))
  const unknown = body.communes.find((code) => !known.has(code))
  if (unknown) return refuse('commune-unknown', { code: unknown })
  const capaciteId = await store(tx, {
    cptsId,
    id: newId(now.epochMilliseconds),
    professionnelId: professionnel.id,
    ...body,
    ...(await placeOf(ctx, professionnel.id)),
    declareeLe: toDate(now),
  })
  const { mois } = await readPlace(ctx)
  await changeMois(tx, cptsId, { capaciteId, mois, plafond: body.parMois })
  await ctx.publish({ name: 'capacite-mt.declaree', cptsId, id: capaciteId })
  return DONE
}

export const saveCapacite = defineDeskAction(medecinTraitantContract.saveCapacite, {
  audit: 'capacite-mt.noter',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, MtRefusal>> => {
    const professionnel = await findProfessionnel(ctx.tx, ctx.cptsId, params.professionnelId)
    return professionnel ? declare(ctx, professionnel, body) : refuse('professionnel-unknown')
  },
})

export const askCapacite = defineDeskAction(medecinTraitantContract.askCapacite, {
  audit: 'capacite-mt.demander',
  run: async (ctx, { params }) => {
    const { tx, cptsId, now, address } = ctx
    const professionnel = await findProfessionnel(tx, cptsId, params.professionnelId)
    if (!professionnel) return refuse('professionnel-unknown')
    const sujet = { professionnelId: professionnel.id }
    await revokeLiensAbout(tx, cptsId, { usage: USAGE_CAPACITE, sujet }, now)
    const lien = await createLien(
      tx,
      { cptsId, usage: USAGE_CAPACITE, personneId: professionnel.personneId, sujet, days: LINK_DAYS },
      now,
    )
    const adresse = linkAddress(address, lien.token)
    const { courriel } = professionnel
    if (courriel)
      await sendCapaciteLink(ctx, {
        cle: `capacite-mt:${lien.id}`,
        destinataire: courriel,
        lien: adresse,
        echeance: lien.expireLe,
      })
    return ok({ lien: adresse, expireLe: lien.expireLe.toString(), parCourriel: courriel !== null })
  },
})

/** By the link, whose it is; signed in, the doctor of this CPTS whom the person is. */
const findMe = async (ctx: Ctx): Promise<ProfessionnelConnu | undefined> => {
  const { actor, tx, cptsId } = ctx
  if (actor.kind === 'lien' && actor.usage === USAGE_CAPACITE && typeof actor.sujet.professionnelId === 'string')
    return findProfessionnel(tx, cptsId, actor.sujet.professionnelId)
  return actor.kind === 'personne' ? professionnelOfPersonne(tx, cptsId, actor.personneId) : undefined
}

export const readMaCapacite = defineDeskAction(medecinTraitantContract.readMaCapacite, {
  audit: 'ma-capacite-mt.lire',
  run: async (ctx) => {
    const me = await findMe(ctx)
    if (!me) return refuse('professionnel-unknown')
    const { cpts, mois } = await readPlace(ctx)
    const row = (await listCapacites(ctx.tx, ctx.cptsId, mois)).find((one) => one.professionnelId === me.id)
    const communes = await communesOf(ctx)
    return ok({ cpts, capacite: present(me, row, new Map(communes.map(({ code, nom }) => [code, nom]))), communes })
  },
})

export const saveMaCapacite = defineDeskAction(medecinTraitantContract.saveMaCapacite, {
  audit: 'ma-capacite-mt.declarer',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, MtRefusal>> => {
    const me = await findMe(ctx)
    return me ? declare(ctx, me, body) : refuse('professionnel-unknown')
  },
})
