/** Séances as they are read: the list, then one of them whole. */
import { formatDate } from '../../../../kernel/french.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { civilDate, Temporal } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { readActivite } from '../../../activite/index.ts'
import { findCpts } from '../../../comptes/index.ts'
import type { SeanceResume, SeanceWhole } from '../../contract.ts'
import { gouvernanceContract } from '../../contract.ts'
import { delaiOf } from '../../rules/convocation.ts'
import { listSignatures } from '../../store/decision-store.ts'
import { listScrutinRows } from '../../store/scrutin-store.ts'
import { findSeanceRow, findSecondeOf, listSeanceRows, type SeanceRow } from '../../store/seance-store.ts'
import { listInstances } from '../load.ts'
import { resumeOfScrutin } from '../scrutins/present.ts'
import { findMoi } from '../scrutins/voter.ts'
import { jourOf, loadTenue, type Tenue } from './salle.ts'

export const resumeOf = (row: SeanceRow): SeanceResume => ({
  id: row.id,
  instanceId: row.instanceId,
  instance: row.instance,
  activiteId: row.activiteId,
  titre: row.titre,
  debut: row.debut.toISOString(),
  fin: row.fin?.toISOString() ?? null,
  zone: row.zone,
  etat: row.etat as SeanceResume['etat'],
  votes: row.votes ?? 0,
  ouverts: row.ouverts ?? 0,
})

export const listSeances = defineAction(gouvernanceContract.listSeances, {
  audit: 'seance.lister',
  run: async ({ tx, cptsId, now }, { query }) => {
    const zone = (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'
    const instances = await listInstances(tx, cptsId, civilDate(now, zone).toString())
    return ok({
      seances: (await listSeanceRows(tx, cptsId, query.instanceId)).map(resumeOf),
      instances: instances.map(({ id, nom, genre, regles }) => ({ id, nom, genre, jours: regles.convocation.jours })),
    })
  },
})

/** What the statutes offer when the quorum is missed. */
const secondeOf = ({ row, instance }: Tenue): SeanceWhole['seconde'] => {
  const rule = instance.regles.quorum?.seconde
  if (!rule || row.secondeDe) return null
  const des = Temporal.PlainDate.from(jourOf(row)).add({ days: rule.jours })
  const quorum = rule.part ? 'avec un quorum abaissé' : 'sans quorum'
  return {
    des: des.toString(),
    phrase: `Une seconde convocation délibère ${quorum}, à partir du ${formatDate(des)}.`,
  }
}

export const quorumOf = ({ salle, quorum }: Tenue): SeanceWhole['quorum'] => ({
  atteint: quorum.atteint,
  requis: quorum.requis,
  compte: quorum.compte,
  phrase: quorum.explication,
  presents: salle.assistance.presents.membres,
  representes: salle.assistance.representes.membres,
  voix: salle.assistance.presents.voix + salle.assistance.representes.voix,
  total: salle.assistance.total.voix,
})

const electeursOf = (
  { electeurs, salle, procurations }: Tenue,
  answers: ReadonlyMap<string, SeanceWhole['electeurs'][number]['reponse']>,
): SeanceWhole['electeurs'] => {
  const names = new Map(electeurs.map(({ id, nom }) => [id, nom]))
  const given = new Map(procurations.map(({ donneurId, mandataireId }) => [donneurId, names.get(mandataireId) ?? null]))
  return electeurs.map((one) => ({
    id: one.id,
    nom: one.nom,
    qualite: one.qualite,
    college: one.college,
    voix: one.voix,
    deliberatif: one.deliberatif,
    present: salle.presents.has(one.id),
    reponse: (one.inviteId && answers.get(one.inviteId)) || null,
    mandataire: given.get(one.id) ?? null,
  }))
}

const procurationsOf = ({ electeurs, procurations, salle }: Tenue): SeanceWhole['procurations'] => {
  const names = new Map(electeurs.map(({ id, nom }) => [id, nom]))
  return procurations.map(({ id, donneurId, mandataireId }) => {
    const refused = salle.pouvoirs.refusees.find(({ de, a }) => de === donneurId && a === mandataireId)
    return {
      id,
      donneur: names.get(donneurId) ?? '',
      mandataire: names.get(mandataireId) ?? '',
      valide: refused === undefined,
      raison: refused?.explication ?? null,
    }
  })
}

const todayOf = (ctx: Ctx, { zone }: SeanceRow): string => civilDate(ctx.now, zone).toString()

export const readSeance = defineAction(gouvernanceContract.readSeance, {
  audit: 'seance.lire',
  run: async (ctx, { params }) => {
    const row = await findSeanceRow(ctx.tx, ctx.cptsId, params.seanceId)
    if (!row) return refuse('seance-unknown')
    const tenue = await loadTenue(ctx, row)
    const it = row.activiteId ? await readActivite(ctx, row.activiteId) : null
    const scrutins = await listScrutinRows(ctx.tx, ctx.cptsId, row.id)
    const answers = new Map((it?.lesInvites ?? []).map(({ id, reponse }) => [id, reponse]))
    return ok({
      ...resumeOf(row),
      lieu: it?.lieu ? [it.lieu, it.communeNom].filter(Boolean).join(', ') : (it?.communeNom ?? null),
      visio: it?.visio ?? null,
      aDistance: it?.aDistance ?? false,
      ordreDuJour: (it?.ordreDuJour ?? []).map(({ texte, minutes }) => ({ texte, minutes })),
      documents: (it?.pieces ?? [])
        .filter(({ nature }) => nature !== 'compte-rendu')
        .map(({ empreinte, libelle }) => ({ empreinte, libelle })),
      delai: delaiOf(jourOf(row), tenue.instance.regles.convocation.jours, todayOf(ctx, row)),
      retard: row.retard,
      convoqueeLe: row.convoqueeLe?.toISOString() ?? null,
      ouverteLe: row.ouverteLe?.toISOString() ?? null,
      closeLe: row.closeLe?.toISOString() ?? null,
      emargement: it?.emargement ?? false,
      activiteEtat: it?.etat ?? null,
      quorum: quorumOf(tenue),
      quorumOuverture: (row.quorum as { phrase?: string } | null)?.phrase ?? null,
      seconde: secondeOf(tenue),
      secondeDe: row.secondeDe,
      suivante: (await findSecondeOf(ctx.tx, ctx.cptsId, row.id))?.id ?? null,
      attendu: (await findMoi(ctx, row.id)) !== undefined,
      procurationsPermises: tenue.instance.regles.procurations !== null,
      partage: tenue.instance.regles.majorite.partage,
      electeurs: electeursOf(tenue, answers),
      procurations: procurationsOf(tenue),
      scrutins: await Promise.all(scrutins.map((one) => resumeOfScrutin(ctx, one, tenue))),
      signatures: (await listSignatures(ctx.tx, ctx.cptsId, row.id)).map(({ role, nom, signeLe }) => ({
        role: role as 'president' | 'secretaire',
        nom,
        signeLe: signeLe.toISOString(),
      })),
    })
  },
})
