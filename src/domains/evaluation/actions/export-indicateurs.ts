/** Tables to take away. They leave the CPTS: small numbers are hidden, whoever asks. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { MISSION_LABELS } from '../../../referentials/echeances.ts'
import { STATUT_LABELS } from '../../../referentials/provenance.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { evaluationContract, type LigneIndicateur } from '../contract.ts'
import { GRADE_LABELS, MASQUEE, SENS_LABELS, TENDANCE_LABELS } from '../labels.ts'
import { cleOf, trimestresOf } from '../rules/periodes.ts'
import { openCalcul } from './compute.ts'
import { readCalendrier } from './contrat.ts'
import { findDefinition, loadDefinitions } from './definitions.ts'
import { choosePeriode, readLines } from './list-indicateurs.ts'
import { masquees } from './protection.ts'
import { viewOfValeur } from './view.ts'

const HEADS = [
  'Code',
  'Mission',
  'Indicateur',
  'Période',
  'Valeur',
  'Unité',
  'Numérateur',
  'Dénominateur',
  'Période précédente',
  'Tendance',
  'Départ',
  'Cible',
  'Cible atteinte',
  'Sens',
  'Preuve',
  'Actes',
  'Source',
  'Statut de l’indicateur',
]

/** Figures as figures; a hidden one is said, never left empty. */
const figure = ({ valeur, masquee }: { valeur: number | null; masquee: boolean }) =>
  masquee ? MASQUEE : valeur === null ? '' : Number(valeur.toFixed(4))
const yesNo = (value: boolean | null | undefined) =>
  value === null || value === undefined ? '' : value ? 'oui' : 'non'

const rowOf = (one: LigneIndicateur) => [
  one.code,
  one.mission === null ? 'CPTS' : MISSION_LABELS[one.mission],
  one.nom,
  one.valeur.periode.nom,
  figure(one.valeur),
  one.unite,
  one.valeur.numerateur ?? '',
  one.valeur.denominateur ?? '',
  one.avant ? figure(one.avant) : '',
  one.tendance ? TENDANCE_LABELS[one.tendance] : '',
  one.cible?.depart ?? '',
  one.cible?.cible ?? '',
  yesNo(one.cible?.atteinte),
  SENS_LABELS[one.sens],
  one.valeur.valeur === null ? '' : GRADE_LABELS[one.valeur.grade],
  one.valeur.actes,
  one.valeur.explication.source,
  STATUT_LABELS[one.statut],
]

const tableOf = async (
  ctx: Ctx,
  cle: string | undefined,
): Promise<Result<TableFile, 'periode-unknown' | 'periode-not-published'>> => {
  const calendrier = await readCalendrier(ctx)
  const periode = choosePeriode(cle, calendrier)
  if (!periode) return refuse('periode-unknown')
  if (!calendrier.publiees.some((one) => cleOf(one) === cleOf(periode))) return refuse('periode-not-published')
  const followed = (await loadDefinitions(ctx)).filter(({ suivi }) => suivi)
  const lines = await readLines(ctx, followed, { periode, calendrier, exact: false })
  return ok({
    nom: `indicateurs-${periode.debut}-${periode.genre}`,
    feuille: 'Indicateurs',
    entetes: HEADS,
    lignes: lines.map(rowOf),
    largeurs: (column) => (column === 2 || column === 16 ? 60 : column === 3 ? 48 : 18),
  })
}

export const exportIndicateursCsv = defineAction(evaluationContract.exportIndicateursCsv, {
  audit: 'indicateur.exporter',
  run: async (ctx, { query }) => {
    const table = await tableOf(ctx, query.periode)
    return table.ok ? ok(csvOf(table.value)) : table
  },
})

export const exportIndicateursXlsx = defineAction(evaluationContract.exportIndicateursXlsx, {
  audit: 'indicateur.exporter',
  run: async (ctx, { query }) => {
    const table = await tableOf(ctx, query.periode)
    return table.ok ? ok(await xlsxOf(table.value)) : table
  },
})

export const exportSerieCsv = defineAction(evaluationContract.exportSerieCsv, {
  audit: 'indicateur.exporter',
  run: async (ctx, { params, query }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    const calendrier = await readCalendrier(ctx)
    const { annees, publiees, today } = calendrier
    const years = annees.filter(({ genre }) => genre === query.annee).toReversed()
    const calcul = await openCalcul(ctx, [definition], publiees, { calendrier })
    const hidden = masquees(definition, publiees, calcul)
    const lines = years
      .flatMap((year) => [...trimestresOf(year), year])
      .filter(({ debut }) => debut <= today)
      .map((periode) =>
        viewOfValeur(definition, periode, calcul.mesure(definition, periode), {
          today,
          exact: false,
          publiable: !hidden.has(cleOf(periode)),
        }),
      )
    return ok(
      csvOf({
        nom: `${definition.code}-${query.annee}`,
        feuille: definition.nom,
        entetes: ['Période', 'Premier jour', 'Jour d’après', 'Valeur', 'Unité', 'Numérateur', 'Dénominateur', 'Source'],
        lignes: lines.map((one) => [
          one.periode.nom,
          one.periode.debut,
          one.periode.fin,
          figure(one),
          definition.unite,
          one.numerateur ?? '',
          one.denominateur ?? '',
          one.explication.source,
        ]),
      }),
    )
  },
})
