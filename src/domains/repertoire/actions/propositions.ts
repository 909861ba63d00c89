/** Changes of the directory, proposed to the coordination: accepted they write the fiche, refused they are remembered. */
import { listInWords } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { closeLieu, createLieu, exerciceLabel, listStructures, takeBackLieu } from '../../communaute/index.ts'
import { findCommune, readCommuneOf } from '../../territoire/index.ts'
import { repertoireContract } from '../contract.ts'
import type { RepertoireRefusal } from '../refusals.ts'
import { sayChange } from '../rules/say-change.ts'
import type { LieuDit } from '../rules/situation.ts'
import {
  type Effet,
  listDecided,
  listPropositions as listRows,
  listWaiting,
  type Proposition,
  saveDecision,
} from '../store/proposition-store.ts'
import { findEnPlace } from '../store/situation-store.ts'
import { listRattachements } from '../store/suivi-store.ts'
import { sourceOf, writeFiche } from './rattacher.ts'
import { type Membre, readTeam } from './team.ts'

const DECIDED_SHOWN = 50
const constraints = {
  professionnel_rpps: 'rpps-already-known',
  proposition_repertoire_cle: 'proposition-passed',
} as const

const sayFiche = ({ exercice, lieux, connu }: Membre, genre: string): string => {
  if (genre === 'exercice') return exercice
  if (genre === 'depart' || genre === 'retour') return connu.enExercice ? 'en exercice' : 'n’exerce plus'
  if (lieux.length === 0) return 'aucun lieu'
  return listInWords(lieux.map((lieu) => [lieu.nom, lieu.adresse, lieu.commune?.nom].filter(Boolean).join(', ')))
}

const present = (row: Proposition, membre: Membre | undefined) => ({
  id: row.id,
  professionnelId: row.professionnelId,
  nom: membre?.nom ?? 'Professionnel effacé',
  genre: row.changement.genre,
  ...sayChange(row.changement, exerciceLabel),
  fiche: membre ? sayFiche(membre, row.changement.genre) : '',
  jour: row.jour,
  statut: row.statut as 'a-decider' | 'acceptee' | 'refusee',
  decideeLe: row.decideeLe ? fromDate(row.decideeLe).toString() : null,
  annulable: row.statut !== 'a-decider' && row.rappel,
})

export const listPropositions = defineAction(repertoireContract.listPropositions, {
  audit: 'repertoire.propositions',
  run: async (ctx) => {
    const { tx, cptsId } = ctx
    const enPlace = await findEnPlace(tx)
    const team = await readTeam(ctx)
    const members = new Map(team.map((one) => [one.id, one]))
    const linked = new Set((await listRattachements(tx, cptsId)).map(({ professionnelId }) => professionnelId))
    const show = (row: Proposition) => present(row, members.get(row.professionnelId))
    const waiting = (await listWaiting(tx, cptsId)).map(show)
    return ok({
      ...sourceOf(enPlace),
      rattaches: linked.size,
      nonRattaches: team.filter(({ id, connu }) => connu.enExercice && !linked.has(id)).length,
      aDecider: waiting.sort((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1)),
      decidees: (await listDecided(tx, cptsId, DECIDED_SHOWN)).map(show),
    })
  },
})

/** The structure that bears this FINESS, the commune of today: what the place is for the CPTS. */
const toLieu = async (ctx: Ctx, said: LieuDit) => {
  const structure =
    said.finess === ''
      ? undefined
      : (await listStructures(ctx.tx, ctx.cptsId)).find((one) => one.finess === said.finess && one.fermeeLe === null)
  const code = (await findCommune(ctx, said.commune))
    ? said.commune
    : (await readCommuneOf(ctx, [said.commune]))(said.commune)
  return {
    structureId: structure?.id ?? null,
    nom: structure ? '' : said.nom.slice(0, 200),
    adresse: said.adresse.slice(0, 200),
    codePostal: /^\d{5}$/.test(said.codePostal) ? said.codePostal : '',
    commune: (await findCommune(ctx, code)) ? code : null,
    point: null,
    // A number that the directory wrote badly does not stop the place.
    telephone: /^0\d{9}$/.test(said.telephone) ? said.telephone : null,
  }
}

const apply = async (
  ctx: Ctx,
  { changement }: Proposition,
  membre: Membre,
): Promise<Result<Effet, RepertoireRefusal>> => {
  const { cptsId } = ctx
  switch (changement.genre) {
    case 'lieu-nouveau': {
      const params = { cptsId, professionnelId: membre.id }
      const created = await createLieu.run(ctx, { params, body: await toLieu(ctx, changement.lieu) })
      return created.ok ? ok({ lieuOuvert: created.value.id }) : created
    }
    case 'lieu-quitte': {
      // Somebody closed it meanwhile: there is nothing left to do.
      if (!membre.lieux.some(({ id }) => id === changement.lieuId)) return ok({ rien: true })
      const closed = await closeLieu.run(ctx, { params: { cptsId, lieuId: changement.lieuId }, body: { ferme: true } })
      return closed.ok ? ok({ lieuFerme: changement.lieuId }) : closed
    }
    case 'exercice': {
      const { profession, specialite } = membre.connu
      const apres = { profession: changement.profession, specialite: changement.specialite }
      const written = await writeFiche(ctx, membre.connu, apres)
      return written.ok ? ok({ exercice: { avant: { profession, specialite }, apres } }) : written
    }
    default: {
      const enExercice = changement.genre === 'retour'
      if (membre.connu.enExercice === enExercice) return ok({ rien: true })
      const written = await writeFiche(ctx, membre.connu, { enExercice })
      return written.ok ? ok({ statut: enExercice ? 'en-exercice' : 'parti' }) : written
    }
  }
}

/** What accepting wrote is taken back where the fiche still says it. */
const takeBack = async (ctx: Ctx, effet: Effet, membre: Membre): Promise<Result<null, RepertoireRefusal>> => {
  const { cptsId } = ctx
  if ('lieuOuvert' in effet) await takeBackLieu(ctx, effet.lieuOuvert)
  else if ('lieuFerme' in effet) {
    const open = await closeLieu.run(ctx, { params: { cptsId, lieuId: effet.lieuFerme }, body: { ferme: false } })
    if (!open.ok) return open
  } else if ('exercice' in effet) {
    const { avant, apres } = effet.exercice
    const { profession, specialite } = membre.connu
    if (profession !== apres.profession || specialite !== apres.specialite)
      return refuse('fiche-changed-since', { nom: membre.nom })
    const written = await writeFiche(ctx, membre.connu, avant)
    if (!written.ok) return written
  } else if ('statut' in effet) {
    const written = await writeFiche(ctx, membre.connu, { enExercice: effet.statut === 'parti' })
    if (!written.ok) return written
  }
  return ok(null)
}

/** The proposals asked, each with the professional as they are now: one decision may follow another in a fiche. */
const readAsked = async (ctx: Ctx, ids: readonly string[], accepts: (row: Proposition) => boolean) => {
  const rows = await listRows(ctx.tx, ctx.cptsId, ids)
  if (rows.length !== new Set(ids).size) return refuse('proposition-unknown')
  return rows.every(accepts) ? ok(rows) : refuse('proposition-passed')
}
const readMembre = async (ctx: Ctx, id: string): Promise<Membre | undefined> => (await readTeam(ctx, [id]))[0]

export const decidePropositions = defineAction(repertoireContract.decidePropositions, {
  audit: 'repertoire.decider',
  constraints,
  run: async (ctx, { body }) => {
    const { tx, cptsId, now } = ctx
    const asked = await readAsked(ctx, body.propositionIds, ({ statut }) => statut === 'a-decider')
    if (!asked.ok) return asked
    for (const row of asked.value) {
      if (!body.accepter) {
        await saveDecision(tx, cptsId, row.id, { statut: 'refusee', effet: null, le: now })
        continue
      }
      const membre = await readMembre(ctx, row.professionnelId)
      if (!membre) return refuse('professionnel-unknown')
      const effet = await apply(ctx, row, membre)
      if (!effet.ok) return effet
      await saveDecision(tx, cptsId, row.id, { statut: 'acceptee', effet: effet.value, le: now })
    }
    return ok({ decidees: asked.value.length })
  },
})

export const undoPropositions = defineAction(repertoireContract.undoPropositions, {
  audit: 'repertoire.revenir',
  constraints,
  run: async (ctx, { body }) => {
    const { tx, cptsId } = ctx
    const asked = await readAsked(ctx, body.propositionIds, ({ statut, rappel }) => statut !== 'a-decider' && rappel)
    if (!asked.ok) return asked
    for (const row of asked.value.toReversed()) {
      const membre = await readMembre(ctx, row.professionnelId)
      if (!membre) return refuse('professionnel-unknown')
      const back = row.effet === null ? ok(null) : await takeBack(ctx, row.effet, membre)
      if (!back.ok) return back
      await saveDecision(tx, cptsId, row.id, { statut: 'a-decider', effet: null, le: null })
    }
    return ok({ rendues: asked.value.length })
  },
})
