/** Every table of the room, as a file. */
import type { Cell } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import { STATUT_LABELS } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { enveloppesContract, type TABLEAUX } from '../contract-enveloppes.ts'
import { ALERTE_LABELS, ETAT_VERSEMENT_LABELS, MOUVEMENT_LABELS, NATURE_LABELS } from '../labels.ts'
import { pourCalculer } from '../rules/baremes.ts'
import { etatEcheance } from '../rules/ecarts.ts'
import { CONDITION_LABELS, PART_LABELS, POSTE_LABELS } from '../rules/mots.ts'
import { sayTrace, veille } from '../rules/trace.ts'
import { valeurDuContrat } from '../rules/valeur.ts'
import { listVersementRows } from '../store/versement-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { loadEnveloppes } from './load-enveloppes.ts'
import { loadContratsEstimes } from './load-lignes.ts'
import { chooseAnnee, missionsDe } from './read-lignes.ts'
import { loadAttendues } from './read-versements.ts'

type Rows = Omit<TableFile, 'nom'>
const euros = (centimes: number | null): number | null => (centimes === null ? null : centimes / 100)

const valeurs = async (ctx: Ctx): Promise<Rows> => {
  const baremes = pourCalculer(await loadBaremes(ctx.tx))
  const rows = (await loadContratsEstimes(ctx)).flatMap(({ row, contrat }) =>
    valeurDuContrat(contrat, baremes).map((ligne): Cell[] => {
      const trace = ligne.trace()
      return [
        POSTE_LABELS[ligne.poste],
        PART_LABELS[ligne.part],
        ligne.condition ? CONDITION_LABELS[ligne.condition] : '',
        row.numero,
        ligne.rang,
        ligne.du,
        veille(ligne.au),
        euros(ligne.centimes),
        ligne.enAttente ? 'si une crise est reconnue' : ligne.estimation ? 'estimation' : 'dû',
        STATUT_LABELS[trace.statut],
        sayTrace(trace),
      ]
    }),
  )
  const heads = 'Ligne|Part|Condition|Contrat|Année de contrat|Du|Au|Montant en euros|Nature|Source|Explication'
  return { feuille: 'Valeur du contrat', entetes: heads.split('|'), lignes: rows }
}

const versements = async (ctx: Ctx): Promise<Rows> => {
  const today = await readJour(ctx)
  const attendues = await loadAttendues(ctx, pourCalculer(await loadBaremes(ctx.tx)))
  const rows = attendues.flatMap(({ echeance, recus }) =>
    echeance.versements.map((one): Cell[] => [
      one.le,
      POSTE_LABELS[one.poste],
      PART_LABELS[one.part],
      NATURE_LABELS[one.nature],
      one.rang,
      euros(one.centimes),
      euros(recus.get(one.cle) ?? 0),
      one.estimation ? (one.parLignes ? 'estimation' : 'au plus') : '',
      ETAT_VERSEMENT_LABELS[etatEcheance(echeance, recus, today)],
      one.regle.libelle,
      STATUT_LABELS[one.regle.provenance.statut],
    ]),
  )
  const heads = 'Date|Ligne|Part|Versement|Année de contrat|Attendu en euros|Reçu en euros|Estimation|État|Règle|Source'
  return { feuille: 'Versements attendus', entetes: heads.split('|'), lignes: rows }
}

const recus = async ({ tx, cptsId }: Ctx): Promise<Rows> => ({
  feuille: 'Versements reçus',
  entetes: ['Libellé', 'Reçu le', 'Montant en euros', 'Explication'],
  lignes: (await listVersementRows(tx, cptsId)).map((one) => [
    one.libelle,
    one.recuLe,
    euros(one.centimes),
    one.explication,
  ]),
})

const enveloppes = async (ctx: Ctx, annee?: string): Promise<Rows> => {
  const { enveloppes: all, periode } = await loadEnveloppes(ctx, annee)
  const heads =
    'Enveloppe|Du|Au|Contracté|dont fixe|dont variable au plus|Report|Reçu|Virements|Engagé|Payé|Reste|Prévu à la fin|Alerte'
  return {
    feuille: 'Enveloppes',
    entetes: heads.split('|'),
    lignes: all.map(({ libelle, contracte, solde, prevision, alerte }) => [
      libelle,
      periode.du,
      veille(periode.au),
      euros(contracte.total),
      euros(contracte.fixe),
      euros(contracte.variable),
      euros(solde.report),
      euros(solde.recu),
      euros(solde.virements),
      euros(solde.engage),
      euros(solde.paye),
      euros(solde.reste),
      euros(prevision.centimes),
      alerte ? ALERTE_LABELS[alerte] : '',
    ]),
  }
}

const mouvements = async (ctx: Ctx, annee?: string): Promise<Rows> => {
  const { toutes, mouvements: rows } = await loadEnveloppes(ctx, annee)
  const lines = toutes.flatMap(({ id, libelle }) =>
    (rows.get(id) ?? []).map((one): Cell[] => [
      one.libelle,
      one.le,
      libelle,
      MOUVEMENT_LABELS[one.genre as keyof typeof MOUVEMENT_LABELS],
      euros(one.centimes),
      one.decision,
      one.motif,
    ]),
  )
  return {
    feuille: 'Mouvements',
    entetes: ['Libellé', 'Date', 'Enveloppe', 'Mouvement', 'Montant en euros', 'Décision', 'Motif'],
    lignes: lines.toSorted((a, b) => String(a[1]).localeCompare(String(b[1]))),
  }
}

const bareme = async ({ tx }: Ctx): Promise<Rows> => ({
  feuille: 'Barèmes',
  entetes: 'Ligne|Part|Condition|Barème|Taille|Montant en euros|Statut|Source|Article|Adresse|Date'.split('|'),
  lignes: (await loadBaremes(tx)).flatMap(({ reference, cellules }) =>
    cellules.map(({ poste, part, condition, taille, centimes, source }) => [
      POSTE_LABELS[poste],
      PART_LABELS[part],
      condition ? CONDITION_LABELS[condition] : '',
      reference,
      taille,
      euros(centimes),
      STATUT_LABELS[source.statut],
      source.source,
      source.article,
      source.lien,
      source.date,
    ]),
  ),
})

const lignes = async (ctx: Ctx, asked?: string): Promise<Rows> => {
  const chosen = chooseAnnee(await loadContratsEstimes(ctx), asked, await readJour(ctx))
  const missions = chosen ? await missionsDe(ctx, chosen, pourCalculer(await loadBaremes(ctx.tx))) : []
  const rows = missions.flatMap(({ mission, lignes: own }) =>
    own.map((one): Cell[] => [
      POSTE_LABELS[mission],
      one.libelle,
      one.enonce,
      chosen!.annee.row.rang,
      one.dit.depart,
      one.departLe,
      one.dit.cible,
      one.indicateur?.nom ?? '',
      one.dit.valeur,
      one.dit.constat,
      one.dit.paliers,
      euros(one.meilleur),
      euros(one.estime),
      one.dit.prochain,
      euros(one.accord?.centimes ?? null),
      one.accord?.motif ?? '',
      one.accord?.releve ?? '',
      one.preuves.join(' ; '),
      one.referents.map(({ nom }) => nom).join(', '),
      one.constats.join(' '),
    ]),
  )
  const heads =
    'Mission|Ligne|Texte signé|Année de contrat|Départ|Date du départ|Cible|Indicateur|Valeur à ce jour|Constat|Paliers|Au plus en euros|Estimation en euros|Palier suivant|Accordé en euros|Motif|Relevé|Preuves attendues|Référents|À relire'
  return { feuille: 'Part variable', entetes: heads.split('|'), lignes: rows }
}

const TABLES: Record<(typeof TABLEAUX)[number], (ctx: Ctx, annee?: string) => Promise<Rows>> = {
  valeurs,
  lignes,
  versements,
  recus,
  enveloppes,
  mouvements,
  bareme,
}

export const exportFinances = defineAction(enveloppesContract.exportFinances, {
  audit: 'finances.exporter',
  run: async (ctx, { params: { tableau, format }, query }) => {
    const table = await TABLES[tableau](ctx, query.annee)
    const file = { nom: `${tableau}-${await readJour(ctx)}`, ...table }
    return ok(format === 'csv' ? csvOf(file) : await xlsxOf(file))
  },
})
