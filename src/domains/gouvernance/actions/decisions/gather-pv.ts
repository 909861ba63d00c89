/** What the minutes say, from the séance as it was held. */
import { formatDate, formatMoment, formatTime, NBSP } from '../../../../kernel/french.ts'
import { fromDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { readActivite } from '../../../activite/index.ts'
import { findCpts } from '../../../comptes/index.ts'
import type { DonneesPv, VotePv } from '../../documents/proces-verbal.ts'
import { GENRE_SCRUTIN, ROLE_PV, sayMajorite, sayResultat } from '../../labels-seances.ts'
import type { Option } from '../../rules/depouillement.ts'
import type { Question, Resultat } from '../../rules/resultat.ts'
import { type DecisionRow, listDecisionRows, type SignatureRow } from '../../store/decision-store.ts'
import { listNominal } from '../../store/nominal-store.ts'
import { listScrutinRows, type ScrutinRow } from '../../store/scrutin-store.ts'
import type { SeanceRow } from '../../store/seance-store.ts'
import { jourOf, loadTenue, type Tenue } from '../seances/salle.ts'

const zoned = (at: Date, zone: string) => fromDate(at).toZonedDateTimeISO(zone)

const whenOf = ({ debut, fin, zone }: SeanceRow): string => {
  const start = zoned(debut, zone)
  const day = formatDate(start.toPlainDate())
  return fin ? `${day}, de ${formatTime(start)} à ${formatTime(zoned(fin, zone))}` : `${day} à ${formatTime(start)}`
}

const convocationOf = ({ convoqueeLe, retard, secondeDe, zone }: SeanceRow): string => {
  const day = convoqueeLe ? `envoyée le ${formatDate(zoned(convoqueeLe, zone).toPlainDate())}` : 'non envoyée'
  const late = retard ? `, hors délai${NBSP}: ${retard}` : ''
  return `${secondeDe ? 'seconde convocation, ' : ''}${day}${late}`
}

const remplaceOf = (former: DecisionRow | undefined, abroge: boolean): string | null =>
  former ? `${abroge ? 'Abroge' : 'Remplace'} la décision ${former.numero}, ${former.objet}.` : null

const voteOf = async (ctx: Ctx, row: ScrutinRow): Promise<VotePv> => {
  const options = row.options as Option[]
  const resultat = row.resultat as Resultat
  const label = (cle: string) => options.find((one) => one.cle === cle)?.libelle ?? cle
  const said = row.genre === 'appel-nominal' ? await listNominal(ctx.tx, ctx.cptsId, row.id) : []
  const [former] = row.remplaceId ? await listDecisionRows(ctx.tx, ctx.cptsId, { id: row.remplaceId }) : []
  return {
    intitule: row.intitule,
    texte: row.texte,
    genre: GENRE_SCRUTIN[row.genre as keyof typeof GENRE_SCRUTIN],
    majorite:
      row.nature === 'choix'
        ? 'Sont retenus les choix qui ont le plus de voix.'
        : sayMajorite(row.majorite as Question['majorite']),
    lignes: options.map(({ cle, libelle }) => ({ libelle, voix: resultat.voix[cle] ?? 0 })),
    votants: resultat.votants,
    explication: resultat.explication,
    noms: said.map(({ nom, choix, mandataire }) => ({
      nom,
      choix: choix.map(label).join(', ') || 'blanc',
      par: mandataire,
    })),
    remplace: remplaceOf(former, row.abroge),
  }
}

const peopleOf = (
  { electeurs, salle }: Tenue,
  presences: readonly { professionnelId: string | null; nom: string }[],
) => {
  const names = new Map(electeurs.map(({ id, nom }) => [id, nom]))
  const known = new Set(electeurs.flatMap(({ professionnelId, nom }) => professionnelId ?? nom))
  return {
    presents: electeurs
      .filter(({ id }) => salle.presents.has(id))
      .map(({ nom, qualite, college, voix }) => ({ nom, qualite, college, voix })),
    represente: salle.pouvoirs.valides.map(({ de, a, voix }) => ({
      nom: names.get(de) ?? '',
      par: names.get(a) ?? '',
      voix,
    })),
    autres: presences.filter(({ professionnelId, nom }) => !known.has(professionnelId ?? nom)).map(({ nom }) => nom),
  }
}

export const gatherPv = async (ctx: Ctx, row: SeanceRow, signatures: readonly SignatureRow[]): Promise<DonneesPv> => {
  const tenue = await loadTenue(ctx, row)
  const it = row.activiteId ? await readActivite(ctx, row.activiteId) : null
  const scrutins = await listScrutinRows(ctx.tx, ctx.cptsId, row.id)
  const closed = scrutins.filter(({ etat }) => etat === 'clos')
  const votes = await Promise.all(closed.map((one) => voteOf(ctx, one)))
  const told = new Set(closed.map(({ intitule, resultat }) => sayResultat(intitule, resultat as Resultat)))
  const represented = new Set(tenue.salle.pouvoirs.valides.map(({ de }) => de))
  return {
    cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
    instance: tenue.instance.nom,
    titre: row.titre,
    date: jourOf(row),
    quand: whenOf(row),
    ou: [it?.lieu, it?.communeNom].filter(Boolean).join(', ') || (it?.aDistance ? 'à distance' : 'lieu non écrit'),
    convocation: convocationOf(row),
    quorum: (row.quorum as { phrase?: string } | null)?.phrase ?? tenue.quorum.explication,
    ordreDuJour: (it?.ordreDuJour ?? []).map(({ texte }) => texte),
    documents: (it?.pieces ?? []).filter(({ nature }) => nature !== 'compte-rendu').map(({ libelle }) => libelle),
    ...peopleOf(tenue, it?.presences ?? []),
    excuses: (it?.lesInvites ?? [])
      .filter(({ id, reponse }) => {
        const electeur = tenue.electeurs.find(({ inviteId }) => inviteId === id)
        const came = electeur && (tenue.salle.presents.has(electeur.id) || represented.has(electeur.id))
        return reponse === 'non' && !came
      })
      .map(({ nom }) => nom),
    note: it?.note ?? null,
    votes,
    annules: scrutins
      .filter(({ etat }) => etat === 'annule')
      .map(({ intitule, motifAnnulation }) => ({ intitule, motif: motifAnnulation ?? '' })),
    autresDecisions: (it?.decisions ?? []).map(({ texte }) => texte).filter((texte) => !told.has(texte)),
    suites: (it?.suites ?? []).map(({ texte, qui, pourLe }) => ({ texte, qui, pourLe })),
    signatures: signatures.map(({ role, nom, signeLe }) => ({
      role: ROLE_PV[role as keyof typeof ROLE_PV],
      nom,
      le: formatMoment(fromDate(signeLe), row.zone),
    })),
  }
}
