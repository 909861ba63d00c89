import { ok } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { sayProvenance } from '../../../referentials/index.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { readSignature } from '../../financement/index.ts'
import { readLatestActe } from '../../registre/index.ts'
import { accueilContract, type EcheanceView } from '../contract.ts'
import { sayDaysLeft, sayEcheance, sayHeadline } from '../labels.ts'
import { type Day, daysLeft, type Echeance, findEcheances, isPressing } from '../rules/echeances.ts'
import { periodeOf } from '../rules/periode.ts'
import { readKnown } from './known.ts'
import { readMissions } from './missions.ts'
import { readHome } from './reglages.ts'

const viewOf = (one: Echeance, today: Day): EcheanceView => ({
  code: one.code,
  le: one.le.toString(),
  dans: sayDaysLeft(daysLeft(today, one.le)),
  pressant: isPressing(today, one.le),
  source: one.provenance && sayProvenance(one.provenance),
  ...sayEcheance(one),
})

export const readAccueil = defineAction(accueilContract.readAccueil, {
  audit: 'accueil.lire',
  run: async (ctx) => {
    const home = await readHome(ctx)
    const { today, zone } = home
    const echeances = findEcheances(await readKnown(ctx, home)).map((one) => viewOf(one, today))
    const signed = await readSignature(ctx)
    const signature = signed === null ? null : Temporal.PlainDate.from(signed)
    const periode = periodeOf(today, signature)
    return ok({
      aujourdhui: today.toString(),
      titre: sayHeadline(echeances.length, echeances.filter(({ pressant }) => pressant).length),
      echeances,
      periode: { du: periode.du.toString(), au: periode.au.toString(), contrat: periode.contrat },
      missions: await readMissions(ctx, { zone, periode, signature, today }),
      dernierActe: ctx.permissions.has('acte.read') ? await readLatestActe(ctx) : null,
    })
  },
})
