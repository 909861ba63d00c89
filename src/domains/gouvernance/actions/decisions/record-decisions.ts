/** Each vote of a signed séance becomes an acte of the kind « décision », and a line of the register. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { recordDeclaredActe } from '../../../registre/index.ts'
import { GENRE_SCRUTIN, sayResultat } from '../../labels-seances.ts'
import type { Resultat } from '../../rules/resultat.ts'
import { insertDecision, nextRank } from '../../store/decision-store.ts'
import { listScrutinRows, type ScrutinRow } from '../../store/scrutin-store.ts'
import type { SeanceRow } from '../../store/seance-store.ts'
import { jourOf } from '../seances/salle.ts'

const ADOPTED: ReadonlySet<string> = new Set(['adoptee', 'elu'])

/** The vote, in whole numbers: what the chain can hash. Names of who was chosen are in the text, which may be erased. */
const factsOf = (numero: string, scrutin: ScrutinRow, { voix, votants, blancs, nuls, issue }: Resultat) => ({
  numero,
  issue,
  vote: scrutin.genre,
  votants,
  blancs,
  nuls,
  ...(scrutin.nature === 'resolution'
    ? { pour: voix.pour ?? 0, contre: voix.contre ?? 0, abstention: voix.abstention ?? 0 }
    : {}),
})

const writeActe = async (
  ctx: Ctx,
  row: SeanceRow,
  { scrutin, numero, empreinte }: { scrutin: ScrutinRow; numero: string; empreinte: string },
) => {
  const resultat = scrutin.resultat as Resultat
  const fin = scrutin.closLe ?? row.closeLe ?? row.debut
  const debut = scrutin.ouvertLe && scrutin.ouvertLe <= fin ? scrutin.ouvertLe : fin
  return recordDeclaredActe(ctx, {
    source: `scrutin:${scrutin.id}`,
    genre: 'decision',
    mission: null,
    ficheActionId: null,
    titre: scrutin.intitule,
    debut: fromDate(debut),
    fin: fromDate(fin),
    zone: row.zone,
    commune: null,
    aDistance: false,
    lieu: null,
    faits: factsOf(numero, scrutin, resultat),
    textes: {
      decisions: [sayResultat(scrutin.intitule, resultat), scrutin.texte].filter(Boolean).join('\n\n').slice(0, 6000),
    },
    participants: [],
    preuves: [
      {
        grade: 'signee',
        libelle: `Procès-verbal signé à deux, vote ${GENRE_SCRUTIN[scrutin.genre as keyof typeof GENRE_SCRUTIN]}`,
        nature: 'compte-rendu',
        empreinte,
      },
    ],
  })
}

/** How many were written. */
export const recordDecisions = async (ctx: Ctx, row: SeanceRow, empreinte: string) => {
  const scrutins = (await listScrutinRows(ctx.tx, ctx.cptsId, row.id)).filter(({ etat }) => etat === 'clos')
  const jour = jourOf(row)
  const annee = Number(jour.slice(0, 4))
  let rank = await nextRank(ctx.tx, ctx.cptsId, annee)
  for (const scrutin of scrutins) {
    const numero = `${annee}-${String(rank).padStart(3, '0')}`
    const resultat = scrutin.resultat as Resultat
    const written = await writeActe(ctx, row, { scrutin, numero, empreinte })
    if (!written.ok) return refuse(written.refusal.code, written.refusal.facts)
    const adoptee = ADOPTED.has(resultat.issue)
    await insertDecision(ctx.tx, {
      cptsId: ctx.cptsId,
      id: newId(ctx.now.epochMilliseconds),
      acteId: written.value.acteId,
      seanceId: row.id,
      scrutinId: scrutin.id,
      instanceId: row.instanceId,
      numero,
      objet: scrutin.intitule,
      texte: (scrutin.texte || scrutin.intitule).slice(0, 5000),
      adoptee,
      priseLe: jour,
      effetLe: jour,
      // What was refused replaces nothing.
      remplaceId: adoptee ? scrutin.remplaceId : null,
      abroge: adoptee && scrutin.abroge,
    })
    rank++
  }
  return ok(scrutins.length)
}
