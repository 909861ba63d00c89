/** Signing: what is missing, then the acte, by the door of the registre. */
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import { isNaturePreuve } from '../../../referentials/preuves-acte.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Mission, type SignedActe, type SignedPreuve, signActe } from '../../registre/index.ts'
import { activiteContract } from '../contract.ts'
import { sayFeuilleSignee, sayManque, sayResume } from '../labels.ts'
import { findManques, maySign } from '../rules/avant-de-signer.ts'
import { type Decision, type Etat, gradeOf, type Moyen, type Point } from '../rules/etats.ts'
import { timeOfPresence } from '../rules/temps-de-presence.ts'
import { textesOf } from '../rules/textes.ts'
import { type ActiviteRow, findActiviteRow, lockActivite, updateActivite } from '../store/activite-store.ts'
import { findFeuille } from '../store/feuille-store.ts'
import { listPresences, listSuites, type PresenceRow } from '../store/personnes-store.ts'
import { listPieces, type PieceRow } from '../store/piece-store.ts'

type Known = {
  row: ActiviteRow
  presences: PresenceRow[]
  suites: Awaited<ReturnType<typeof listSuites>>
  pieces: PieceRow[]
}

const read = async ({ tx, cptsId }: Ctx, id: string): Promise<Known | null> => {
  const row = await findActiviteRow(tx, cptsId, id)
  if (!row) return null
  return {
    row,
    presences: await listPresences(tx, cptsId, id),
    suites: await listSuites(tx, cptsId, id),
    pieces: await listPieces(tx, cptsId, id),
  }
}

const isSigned = ({ par }: PresenceRow): boolean => gradeOf(par as Moyen) === 'signee'

const manquesOf = async (ctx: Ctx, { row, presences, suites, pieces }: Known) => {
  const genre = findGenreActe(row.genre)
  if (!genre) return null
  const feuille = await findFeuille(ctx.tx, ctx.cptsId, row.id)
  const it = {
    etat: row.etat as Etat,
    fin: fromDate(row.fin),
    feuilleOuverte: feuille !== undefined && feuille.fermeeLe === null,
    presences: presences.length,
    signees: presences.filter(isSigned).length,
    decisions: (row.decisions as Decision[]).length,
    suites: suites.length,
    note: row.note,
    faits: row.faits as Record<string, unknown>,
    preuves: pieces.map(({ nature }) => nature),
  }
  return { genre, manques: findManques(it, genre, ctx.now) }
}

export const readAvantSignature = defineAction(activiteContract.readAvantSignature, {
  audit: 'activite.relire',
  run: async (ctx, { params }) => {
    const known = await read(ctx, params.activiteId)
    if (!known) return refuse('activite-unknown')
    const checked = await manquesOf(ctx, known)
    if (!checked) return refuse('acte-genre-unknown')
    const { genre, manques } = checked
    return ok({
      manques: manques.map((one) => ({ code: one.code, bloque: one.bloque, phrase: sayManque(one, genre) })),
      prete: maySign(manques),
      phrase: sayResume(known.presences.length, known.presences.filter(isSigned).length),
    })
  },
})

/** People signed the sheet of paper; the other documents are what somebody says of them. */
const preuveOf = ({ nature, libelle, empreinte }: PieceRow): SignedPreuve => ({
  grade: nature === 'feuille-presence' ? 'signee' : 'declaree',
  libelle,
  nature: isNaturePreuve(nature) ? nature : null,
  empreinte,
})

const preuvesOf = ({ presences, pieces }: Known): SignedPreuve[] => {
  const documents = pieces.map(preuveOf)
  const signed = presences.filter(isSigned).length
  if (signed === 0) return documents
  const nature = signed === presences.length ? ('feuille-presence' as const) : null
  return [{ grade: 'signee', libelle: sayFeuilleSignee(signed), nature, empreinte: null }, ...documents]
}

const acteOf = (known: Known): SignedActe => {
  const { row, presences, suites } = known
  const span = { debut: fromDate(row.debut), fin: fromDate(row.fin) }
  return {
    id: row.id,
    genre: row.genre,
    mission: row.mission as Mission | null,
    ficheActionId: row.ficheActionId,
    titre: row.titre,
    ...span,
    zone: row.zone,
    commune: row.commune ? { code: row.commune, nom: row.communeNom ?? row.commune } : null,
    aDistance: row.aDistance,
    lieu: row.lieu,
    faits: row.faits as SignedActe['faits'],
    textes: textesOf({
      ordreDuJour: row.ordreDuJour as Point[],
      decisions: row.decisions as Decision[],
      suites,
      note: row.note,
    }),
    participants: presences.map((one) => ({
      professionnelId: one.professionnelId,
      nom: one.nom,
      profession: one.profession,
      qualite: one.qualite,
      grade: gradeOf(one.par as Moyen),
      ...timeOfPresence({ arrivee: fromDate(one.arrivee), depart: one.depart && fromDate(one.depart) }, span),
    })),
    preuves: preuvesOf(known),
    lignePublique: row.lignePublique,
  }
}

export const signActivite = defineAction(activiteContract.signActivite, {
  audit: 'activite.signer',
  run: async (ctx, { params }) => {
    await lockActivite(ctx.tx, ctx.cptsId, params.activiteId)
    const known = await read(ctx, params.activiteId)
    if (!known) return refuse('activite-unknown')
    if (known.row.etat === 'signe') return refuse('activite-signed')
    const checked = await manquesOf(ctx, known)
    if (!checked) return refuse('acte-genre-unknown')
    const first = checked.manques.find(({ bloque }) => bloque)
    if (first) return refuse('not-ready', { manque: sayManque(first, checked.genre) })
    const signed = await signActe(ctx, acteOf(known))
    if (!signed.ok) return refuse(signed.refusal.code, signed.refusal.facts)
    const now = toDate(ctx.now)
    await updateActivite(ctx.tx, ctx.cptsId, known.row.id, { etat: 'signe', signeLe: now, changeLe: now })
    await ctx.publish({ name: 'activite.signee', cptsId: ctx.cptsId, id: known.row.id })
    return ok({ acteId: signed.value.acteId, numero: signed.value.sequence })
  },
})
