/** Days of agreements and of texts, and declarations awaited: for the home page, for the calendar, for who is reminded. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { EcheancesSource } from '../../activite/index.ts'
import { sayDatee, sayEngagement } from '../labels-engagements.ts'
import { datesOf } from '../rules/conventions.ts'
import { engagementsOf } from '../rules/engagements.ts'
import { listConventionRows } from '../store/conventions-store.ts'
import { listStatutsRows } from '../store/statuts-store.ts'
import { loadTextes } from './bibliotheque/load.ts'
import { loadPersonnes } from './interets/load.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

/** Declarations are awaited once there is an association, with somebody who decides in its name. */
export const readEcheancesEngagements = async (ctx: ReadCtx, today: Temporal.PlainDate) => {
  const jour = today.toString()
  const statuts = (await listStatutsRows(ctx.tx, ctx.cptsId)).length > 0
  const known = {
    conventions: await listConventionRows(ctx.tx, ctx.cptsId),
    textes: await loadTextes(ctx, jour, true),
    declarations: statuts ? (await loadPersonnes(ctx, jour)).filter(({ attendue }) => attendue !== '') : [],
  }
  return engagementsOf(known, jour).map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.le),
    provenance: null,
    dit: sayEngagement(one),
  }))
}

/** For the calendar of who manages: terms, last days of notice, texts to read again. */
export const readDatesEngagements: EcheancesSource['read'] = async (ctx) => {
  const jour = ctx.today.toString()
  const conventions = (await listConventionRows(ctx.tx, ctx.cptsId)).flatMap((one) =>
    datesOf(one, jour).map(({ code, le }) => ({
      cle: `${code}-${one.id}-${le}`,
      le,
      ...sayDatee[code](one.titre),
      vers: '/gouvernance/conventions',
      source: null,
    })),
  )
  const textes = (await loadTextes(ctx, jour, true)).flatMap(({ id, titre, rangeLe, enVigueur }) =>
    rangeLe === null && enVigueur?.revoirLe
      ? [
          {
            cle: `texte-a-relire-${id}-${enVigueur.revoirLe}`,
            le: enVigueur.revoirLe,
            ...sayDatee['texte-a-relire'](titre),
            vers: '/gouvernance/bibliotheque',
            source: null,
          },
        ]
      : [],
  )
  return [...conventions, ...textes]
}
