/** Baseline and target of an indicator for a period: a line of the contract, else what the CPTS set here, else a fiche. */
import { foldText } from '../../../kernel/french.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listIndicateursDeFiches } from '../../projet/index.ts'
import { type CibleVue, evaluationContract } from '../contract.ts'
import { sayValeur } from '../labels.ts'
import { isAtteinte } from '../rules/comparer.ts'
import { isInside, type Periode, periodeOfCle } from '../rules/periodes.ts'
import { type CibleRow, listCibles, removeCibleRow, saveCible } from '../store/cible-store.ts'
import { type Calendrier, readCiblesDuContrat } from './contrat.ts'
import { type Definition, findDefinition } from './definitions.ts'

export type CibleLue = CibleRow & { de: CibleVue['de'] }

/** The fiche that an indicator of the CPTS counts the actes of, when it counts those of one alone. */
const ficheOf = ({ formule }: Definition): string | null =>
  'de' in formule && formule.de.sur === 'actes' ? formule.de.ficheActionId : null

/** What a fiche-action promised under the same name, in the year that holds its day. */
const fromFiches = async (ctx: Ctx, definitions: readonly Definition[], { annees, today }: Calendrier) => {
  const bound = definitions.filter((one) => one.propre && ficheOf(one) !== null)
  if (bound.length === 0) return []
  const promised = await listIndicateursDeFiches(ctx)
  return bound.flatMap((definition) => {
    const found = promised.find(
      (one) => one.ficheId === ficheOf(definition) && foldText(one.libelle) === foldText(definition.nom),
    )
    if (!found || found.cible === null) return []
    const { depart, departLe, cible, cibleLe, ficheTitre } = found
    return annees
      .filter((annee) => isInside(cibleLe ?? today, annee))
      .map(({ debut, fin }) => ({ code: definition.code, debut, fin, depart, departLe, cible, note: ficheTitre }))
  })
}

/** The contract speaks first, then the CPTS, then its fiches-actions. */
export const loadCibles = async (
  ctx: Ctx,
  definitions: readonly Definition[],
  calendrier: Calendrier,
): Promise<CibleLue[]> => [
  ...(await readCiblesDuContrat(ctx)).map((one) => ({ ...one, de: 'contrat' as const })),
  ...(await listCibles(ctx.tx, ctx.cptsId)).map((one) => ({ ...one, de: 'cpts' as const })),
  ...(await fromFiches(ctx, definitions, calendrier)).map((one) => ({ ...one, de: 'fiche' as const })),
]

/** Of the very same days; a quarter has no target of its own. */
export const cibleOf = (cibles: readonly CibleLue[], code: string, { debut, fin }: Periode): CibleLue | null =>
  cibles.find((one) => one.code === code && one.debut === debut && one.fin === fin) ?? null

export const viewOfCible = (definition: Definition, cible: CibleLue | null, valeur: number | null): CibleVue | null =>
  cible && {
    depart: cible.depart,
    departLe: cible.departLe,
    departTexte: cible.depart === null ? null : sayValeur(definition, cible.depart),
    cible: cible.cible,
    texte: sayValeur(definition, cible.cible),
    atteinte: isAtteinte(valeur, cible.cible, definition.sens),
    note: cible.note,
    de: cible.de,
  }

const done = ok({ ok: true as const })
const isYear = (periode: Periode | null): periode is Periode =>
  periode !== null && (periode.genre === 'civile' || periode.genre === 'contrat')

export const setCible = defineAction(evaluationContract.setCible, {
  audit: 'cible.poser',
  run: async (ctx, { params, body }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    const periode = periodeOfCle(body.periode)
    if (!isYear(periode)) return refuse('periode-unknown')
    const { depart, departLe, cible, note } = body
    const row = { code: params.code, debut: periode.debut, fin: periode.fin, depart, departLe, cible, note }
    await saveCible(ctx.tx, ctx.cptsId, row, toDate(ctx.now))
    return done
  },
})

export const removeCible = defineAction(evaluationContract.removeCible, {
  audit: 'cible.retirer',
  run: async ({ tx, cptsId }, { params, query }) => {
    const periode = periodeOfCle(query.periode)
    if (!periode) return refuse('periode-unknown')
    const removed = await removeCibleRow(tx, cptsId, { code: params.code, debut: periode.debut, fin: periode.fin })
    return removed ? done : refuse('cible-unknown')
  },
})
