/** One elector and one séance, by a signed link or signed in: answer, give a procuration, be there, vote. */
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { noteReponse, readActivite, signALien } from '../../activite/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { readDocumentGarde } from '../../registre/index.ts'
import type { MaSeance } from '../contract.ts'
import { gouvernanceContract } from '../contract.ts'
import { OBSTACLES } from '../labels-seances.ts'
import type { Option } from '../rules/depouillement.ts'
import { checkProcurations } from '../rules/procurations.ts'
import { type ElecteurRow, listScrutinRows, type ScrutinRow } from '../store/scrutin-store.ts'
import { findSeanceRow, type SeanceRow, takeBack } from '../store/seance-store.ts'
import { findRecus } from '../store/urne-store.ts'
import { findMoi } from './scrutins/voter.ts'
import { votersOf } from './scrutins/voters.ts'
import { quorumOf } from './seances/lecture.ts'
import { PROCURATION, writeProcuration } from './seances/procurations.ts'
import { loadTenue, type Tenue } from './seances/salle.ts'

const DONE = { ok: true as const }

/** The link says which séance; who is signed in asks for one. */
const findMine = async (ctx: Ctx, asked: string | undefined) => {
  const { actor } = ctx
  const seanceId = actor.kind === 'lien' ? (actor.sujet as { seanceId?: string }).seanceId : asked
  const row = seanceId ? await findSeanceRow(ctx.tx, ctx.cptsId, seanceId) : undefined
  const moi = row && (await findMoi(ctx, row.id))
  return row && moi ? ok({ row, moi }) : refuse('not-expected')
}

const bulletinsOf = async (ctx: Ctx, scrutin: ScrutinRow, moi: ElecteurRow, tenue: Tenue) => {
  if (scrutin.genre !== 'secret') return []
  const mine = votersOf(scrutin.corps, tenue).filter(
    ({ electeur, mandataireId }) => (electeur.id === moi.id && !mandataireId) || mandataireId === moi.id,
  )
  const receipts = await findRecus(ctx.tx, ctx.cptsId, scrutin.id, moi.id)
  const ids = new Set([...mine.map(({ electeur }) => electeur.id), ...receipts.keys()])
  return tenue.electeurs
    .filter(({ id }) => ids.has(id))
    .map(({ id, nom, voix }) => ({ electeurId: id, nom, voix, moi: id === moi.id, recu: receipts.get(id) ?? null }))
    .toSorted((a, b) => Number(b.moi) - Number(a.moi))
}

const obstacleOf = (scrutin: ScrutinRow, moi: ElecteurRow, tenue: Tenue): string | null => {
  if (!moi.deliberatif) return OBSTACLES.consultative
  if (scrutin.genre !== 'secret') return OBSTACLES.room
  if (scrutin.corps === 'presents' && !tenue.salle.presents.has(moi.id)) return OBSTACLES.notHere
  return null
}

/** The votes that are open or counted, each with the ballots that this elector may put in it. */
export const scrutinsOf = async (ctx: Ctx, moi: ElecteurRow, tenue: Tenue): Promise<MaSeance['scrutins']> => {
  const rows = await listScrutinRows(ctx.tx, ctx.cptsId, tenue.row.id)
  const shown = rows.filter(({ etat }) => etat === 'ouvert' || etat === 'clos')
  return Promise.all(
    shown.map(async (row) => ({
      id: row.id,
      intitule: row.intitule,
      texte: row.texte,
      genre: row.genre as MaSeance['scrutins'][number]['genre'],
      nature: row.nature as MaSeance['scrutins'][number]['nature'],
      etat: row.etat as 'ouvert' | 'clos',
      options: row.options as Option[],
      choixMax: row.choixMax,
      clePublique: row.clePublique,
      resultat: row.resultat as MaSeance['scrutins'][number]['resultat'],
      bulletins: await bulletinsOf(ctx, row, moi, tenue),
      obstacle: row.etat === 'ouvert' ? obstacleOf(row, moi, tenue) : null,
    })),
  )
}

/** Whom the statutes let one choose, were they to come: each is judged as the procuration itself will be. */
const mandatairesOf = (moi: ElecteurRow, { electeurs, procurations, instance }: Tenue): MaSeance['mandataires'] => {
  const held = procurations.filter(({ donneurId }) => donneurId !== moi.id)
  const givers = new Set(held.map(({ donneurId }) => donneurId))
  if (!moi.deliberatif || held.some(({ mandataireId }) => mandataireId === moi.id)) return []
  const byId = new Map(electeurs.map((one) => [one.id, one]))
  return electeurs
    .filter((one) => {
      const theirs = held.filter(({ mandataireId }) => mandataireId === one.id)
      const judged = checkProcurations({
        regle: instance.regles.procurations,
        electeurs: [moi, one, ...theirs.flatMap(({ donneurId }) => byId.get(donneurId) ?? [])],
        presents: new Set(givers.has(one.id) ? [] : [one.id]),
        procurations: [...theirs, { donneurId: moi.id, mandataireId: one.id }].map(({ donneurId, mandataireId }) => ({
          de: donneurId,
          a: mandataireId,
        })),
      })
      return one.id !== moi.id && judged.valides.some(({ de }) => de === moi.id)
    })
    .map(({ id, nom }) => ({ id, nom }))
}

const procurationOf = (moi: ElecteurRow, { electeurs, procurations, instance }: Tenue): MaSeance['procuration'] => {
  const names = new Map(electeurs.map(({ id, nom }) => [id, nom]))
  const given = procurations.find(({ donneurId }) => donneurId === moi.id)
  return {
    permises: instance.regles.procurations !== null,
    a: given ? (names.get(given.mandataireId) ?? '') : null,
    de: procurations
      .filter(({ mandataireId }) => mandataireId === moi.id)
      .map(({ donneurId }) => names.get(donneurId) ?? ''),
    plafond: instance.regles.procurations?.plafond ?? 0,
  }
}

/** A seance is signed from afar when it may be attended so; in the room, one signs the sheet. */
const maySignIn = (row: SeanceRow, it: { aDistance: boolean; visio: string | null }, ctx: Ctx): boolean =>
  (it.aDistance || it.visio !== null) &&
  (row.etat === 'ouverte' || row.etat === 'convoquee') &&
  ctx.now.epochMilliseconds > fromDate(row.debut).subtract({ minutes: 30 }).epochMilliseconds

export const readMaSeance = defineAction(gouvernanceContract.readMaSeance, {
  audit: 'ma-seance.lire',
  run: async (ctx, { query }) => {
    const mine = await findMine(ctx, query.seanceId)
    if (!mine.ok) return ok({ seance: null })
    const { row, moi } = mine.value
    const tenue = await loadTenue(ctx, row)
    const it = row.activiteId ? await readActivite(ctx, row.activiteId) : null
    const present = tenue.salle.presents.has(moi.id)
    const seance: MaSeance = {
      cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      seanceId: row.id,
      instance: tenue.instance.nom,
      titre: row.titre,
      debut: row.debut.toISOString(),
      fin: row.fin?.toISOString() ?? null,
      zone: row.zone,
      lieu: [it?.lieu, it?.communeNom].filter(Boolean).join(', ') || null,
      visio: it?.visio ?? null,
      etat: row.etat,
      ordreDuJour: (it?.ordreDuJour ?? []).map(({ texte }) => texte),
      documents: (it?.pieces ?? []).map(({ empreinte, libelle }) => ({ empreinte, libelle })),
      moi: {
        id: moi.id,
        nom: moi.nom,
        college: moi.college,
        voix: moi.voix,
        deliberatif: moi.deliberatif,
        present,
        reponse: it?.lesInvites.find(({ id }) => id === moi.inviteId)?.reponse ?? null,
      },
      quorum: { atteint: tenue.quorum.atteint, phrase: quorumOf(tenue).phrase },
      peutSigner: !present && it !== null && maySignIn(row, it, ctx),
      procuration: procurationOf(moi, tenue),
      mandataires: mandatairesOf(moi, tenue),
      scrutins: await scrutinsOf(ctx, moi, tenue),
    }
    return ok({ seance })
  },
})

/** To come takes one's procuration back; to give one says that one does not come. */
export const answerSeance = defineAction(gouvernanceContract.answerSeance, {
  audit: 'ma-seance.repondre',
  constraints: PROCURATION,
  run: async (ctx, { body }) => {
    const mine = await findMine(ctx, body.seanceId)
    if (!mine.ok) return mine
    const { row, moi } = mine.value
    if (row.etat !== 'convoquee' && row.etat !== 'ouverte') return refuse('seance-closed')
    const { mandataireId } = body
    if (mandataireId) {
      const given = await writeProcuration(ctx, row, { donneurId: moi.id, mandataireId })
      if (!given.ok) return given
    } else await takeBack(ctx.tx, { cptsId: ctx.cptsId, seanceId: row.id }, { donneurId: moi.id }, toDate(ctx.now))
    if (moi.inviteId && row.activiteId)
      await noteReponse(ctx.tx, { cptsId: ctx.cptsId, activiteId: row.activiteId }, moi.inviteId, {
        reponse: mandataireId ? 'non' : body.reponse,
        reponduLe: toDate(ctx.now),
      })
    return ok(DONE)
  },
})

export const signMaSeance = defineAction(gouvernanceContract.signMaSeance, {
  audit: 'ma-seance.signer',
  constraints: { activite_is_signed: 'seance-closed' },
  run: async (ctx, { body }) => {
    const mine = await findMine(ctx, body.seanceId)
    if (!mine.ok) return mine
    const { row, moi } = mine.value
    const it = row.activiteId ? await readActivite(ctx, row.activiteId) : null
    if (!it || !row.activiteId || !moi.inviteId || !maySignIn(row, it, ctx)) return refuse('sign-in-room')
    const signed = await signALien(ctx, { activiteId: row.activiteId, inviteId: moi.inviteId, cle: moi.id })
    if (!signed.ok) return refuse(signed.refusal.code, signed.refusal.facts)
    await takeBack(ctx.tx, { cptsId: ctx.cptsId, seanceId: row.id }, { donneurId: moi.id }, toDate(ctx.now))
    return ok(DONE)
  },
})

/** Of the documents of the CPTS, those of this séance. */
export const readMaSeanceDocument = defineAction(gouvernanceContract.readMaSeanceDocument, {
  audit: 'ma-seance.document',
  run: async (ctx, { params, query }) => {
    const mine = await findMine(ctx, query.seanceId)
    if (!mine.ok) return mine
    const { activiteId } = mine.value.row
    const it = activiteId ? await readActivite(ctx, activiteId) : null
    if (!it?.pieces.some(({ empreinte }) => empreinte === params.empreinte)) return refuse('document-unknown')
    return readDocumentGarde(ctx, params.empreinte)
  },
})
