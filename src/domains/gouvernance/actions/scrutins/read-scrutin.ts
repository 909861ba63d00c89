/** One scrutin, whole: the question, who has voted, and the result once it is closed. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import type { ScrutinWhole } from '../../contract.ts'
import { gouvernanceContract } from '../../contract.ts'
import { sayMajorite } from '../../labels-seances.ts'
import type { Question } from '../../rules/resultat.ts'
import { listDecisionRows } from '../../store/decision-store.ts'
import { listNominal } from '../../store/nominal-store.ts'
import { findScrutinRow, type ScrutinRow } from '../../store/scrutin-store.ts'
import { findSeanceRow } from '../../store/seance-store.ts'
import { listEmargements } from '../../store/urne-store.ts'
import { quorumOf } from '../seances/lecture.ts'
import { loadTenue, type Tenue } from '../seances/salle.ts'
import { resumeOfScrutin } from './present.ts'
import { votersOf } from './voters.ts'

type Line = ScrutinWhole['liste'][number]

const votedIn = async (
  ctx: Ctx,
  row: ScrutinRow,
): Promise<Map<string, Pick<Line, 'choix' | 'mandataire' | 'voix' | 'nom'>>> => {
  if (row.genre === 'secret') {
    const signed = await listEmargements(ctx.tx, ctx.cptsId, row.id)
    return new Map(
      signed.map(({ electeurId, nom, voix, mandataire }) => [electeurId, { nom, voix, mandataire, choix: null }]),
    )
  }
  const said = await listNominal(ctx.tx, ctx.cptsId, row.id)
  return new Map(
    said.map(({ electeurId, nom, voix, mandataire, choix }) => [electeurId, { nom, voix, mandataire, choix }]),
  )
}

/** Those who have voted, and while it is open those who may still. */
const listOf = async (ctx: Ctx, row: ScrutinRow, tenue: Tenue): Promise<Line[]> => {
  const voted = await votedIn(ctx, row)
  const college = new Map(tenue.electeurs.map(({ id, college: name }) => [id, name]))
  const names = new Map(tenue.electeurs.map(({ id, nom }) => [id, nom]))
  const done = [...voted].map(([id, one]): Line => ({ id, ...one, college: college.get(id) ?? null, aVote: true }))
  if (row.etat !== 'ouvert' || row.genre === 'main-levee') return done
  const waiting = votersOf(row.corps, tenue)
    .filter(({ electeur }) => !voted.has(electeur.id))
    .map(
      ({ electeur, mandataireId }): Line => ({
        id: electeur.id,
        nom: electeur.nom,
        voix: electeur.voix,
        college: electeur.college,
        mandataire: mandataireId ? (names.get(mandataireId) ?? null) : null,
        aVote: false,
        choix: null,
      }),
    )
  return [...done, ...waiting].toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))
}

export const readScrutin = defineAction(gouvernanceContract.readScrutin, {
  audit: 'scrutin.lire',
  run: async (ctx, { params }) => {
    const row = await findScrutinRow(ctx.tx, ctx.cptsId, params.scrutinId)
    const seance = row && (await findSeanceRow(ctx.tx, ctx.cptsId, row.seanceId))
    if (!row || !seance) return refuse('scrutin-unknown')
    const tenue = await loadTenue(ctx, seance)
    const [former] = row.remplaceId ? await listDecisionRows(ctx.tx, ctx.cptsId, { id: row.remplaceId }) : []
    const decisions = await listDecisionRows(ctx.tx, ctx.cptsId, { seanceId: seance.id })
    const majorite = row.majorite as Question['majorite']
    return ok({
      ...(await resumeOfScrutin(ctx, row, tenue)),
      seanceId: seance.id,
      seanceTitre: seance.titre,
      seanceEtat: seance.etat,
      instance: tenue.instance.nom,
      texte: row.texte,
      corps: row.corps as ScrutinWhole['corps'],
      options: row.options as ScrutinWhole['options'],
      choixMax: row.choixMax,
      majorite: sayMajorite(majorite),
      partage: majorite.partage,
      motifAnnulation: row.motifAnnulation,
      remplace: former ? { id: former.id, numero: former.numero, objet: former.objet } : null,
      abroge: row.abroge,
      quorum: quorumOf(tenue),
      quorumOuverture: (row.quorum as { phrase?: string } | null)?.phrase ?? null,
      liste: await listOf(ctx, row, tenue),
      decisionId: decisions.find(({ scrutinId }) => scrutinId === row.id)?.id ?? null,
    })
  },
})
