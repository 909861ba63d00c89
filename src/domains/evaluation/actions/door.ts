/**
 * What later rooms read: values, their proofs and their actes. Money and the file of the year use these, so that a number
 * is computed in one place. Exact: who calls decides what may be shown, with `publiable`.
 */
import type { Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { CibleVue, DefinitionVue, ValeurVue } from '../contract.ts'
import { type ActePrevu, compterait, sansPreuve } from '../rules/compter.ts'
import { cleOf, type Periode, periodeOfCle } from '../rules/periodes.ts'
import { acteIdsOf as idsOf } from './actes-of-indicateur.ts'
import { cibleOf, loadCibles, viewOfCible } from './cibles.ts'
import { openCalcul } from './compute.ts'
import { readCalendrier } from './contrat.ts'
import { type Definition, loadDefinitions } from './definitions.ts'
import { masquees } from './protection.ts'
import { viewOfDefinition } from './read-indicateur.ts'
import { viewOfValeur } from './view.ts'

export type ValeurLue = ValeurVue & {
  code: string
  definition: DefinitionVue
  cible: CibleVue | null
  acteIds: readonly string[]
}

type Asked = {
  /** All those that are followed, unless said. */
  codes?: readonly string[]
  periodes: readonly Periode[]
  /** As the registre stood then; now, unless said. */
  known?: Instant
}

/** One line for each indicator and each period, in their orders. An unknown code gives nothing. */
export const readValeurs = async (ctx: Ctx, { codes, periodes, known }: Asked): Promise<ValeurLue[]> => {
  const all = await loadDefinitions(ctx)
  const byCode = new Map(all.map((one) => [one.code, one]))
  const wanted = codes ? codes.flatMap((code) => byCode.get(code) ?? []) : all.filter(({ suivi }) => suivi)
  const calendrier = await readCalendrier(ctx)
  const { publiees, today } = calendrier
  const calcul = await openCalcul(ctx, wanted, [...publiees, ...periodes], { calendrier, known })
  const cibles = await loadCibles(ctx, wanted, calendrier)
  const published = new Set(publiees.map(cleOf))
  return wanted.flatMap((definition) => {
    const hidden = masquees(definition, publiees, calcul)
    const shown = viewOfDefinition(definition)
    return periodes.map((periode) => {
      const mesure = calcul.mesure(definition, periode)
      const publiable = published.has(cleOf(periode)) && !hidden.has(cleOf(periode))
      return {
        ...viewOfValeur(definition, periode, mesure, { today, publiable, exact: true }),
        code: definition.code,
        definition: shown,
        cible: viewOfCible(definition, cibleOf(cibles, definition.code, periode), mesure.valeur),
        acteIds: mesure.actes.map(({ id }) => id),
      }
    })
  })
}

/** What a line of a contract may name. */
export const listIndicateursConnus = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>): Promise<DefinitionVue[]> =>
  (await loadDefinitions(ctx)).filter(({ retire }) => !retire).map(viewOfDefinition)

export const readIndicateurConnu = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId'>,
  code: string,
): Promise<DefinitionVue | null> => {
  const found = (await loadDefinitions(ctx)).find((one) => one.code === code)
  return found ? viewOfDefinition(found) : null
}

export const acteIdsOf = async (ctx: Ctx, code: string, cle: string): Promise<string[]> => {
  const definition: Definition | undefined = (await loadDefinitions(ctx)).find((one) => one.code === code)
  const periode = periodeOfCle(cle)
  return definition && periode ? idsOf(ctx, definition, periode) : []
}

export type Leviers = {
  /** Actes of the period that would count with a better proof than a declaration. */
  aEtayer: string[]
  compterait: (prevu: ActePrevu) => boolean
}

/** What would make a figure grow: actes that lack a proof, and which of those that are planned will count. */
export const readLeviers = async (ctx: Ctx, code: string, periode: Periode): Promise<Leviers> => {
  const definition = (await loadDefinitions(ctx)).find((one) => one.code === code)
  if (!definition) return { aEtayer: [], compterait: () => false }
  const { formule } = definition
  const wider = sansPreuve(formule)
  const counted = new Set(wider ? await idsOf(ctx, definition, periode) : [])
  const all = wider ? await idsOf(ctx, { ...definition, formule: wider }, periode) : []
  return {
    aEtayer: all.filter((id) => !counted.has(id)),
    compterait: (prevu) => compterait(formule, prevu),
  }
}
