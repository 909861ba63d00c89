/** For the home page: what awaits the desk of the médecin traitant. */
import { NBSP, numberInWords, plural } from '../../../kernel/french.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listProfessionnels } from '../../communaute/index.ts'
import { CAPACITE_ANCIENNE_MOIS } from '../rules/reglage.ts'
import { listCapacites } from '../store/capacite-store.ts'
import { countJamaisProposees } from '../store/demande-store.ts'
import { countSansReponse } from '../store/proposition-store.ts'
import { readPlace } from './place.ts'

const BASE = '/soins/medecin-traitant'

const sansReponse = (nombre: number, today: Temporal.PlainDate) => ({
  code: 'propositions-sans-reponse' as const,
  le: today,
  provenance: null,
  dit: {
    titre: `Relancer ${numberInWords(nombre, true)} ${plural(nombre, 'proposition')} sans réponse`,
    raison: `Le délai donné ${nombre > 1 ? 'aux médecins est passé et ces patients attendent' : 'au médecin est passé et ce patient attend'} toujours un médecin traitant.`,
    verbe: 'Voir les demandes',
    vers: BASE,
  },
})

const jamaisProposees = (nombre: number, today: Temporal.PlainDate) => ({
  code: 'demandes-mt-a-proposer' as const,
  le: today,
  provenance: null,
  dit: {
    titre: `Proposer ${numberInWords(nombre, true)} ${plural(nombre, 'demande')} de médecin traitant`,
    raison: `${nombre > 1 ? 'Elles n’ont jamais été proposées' : 'Elle n’a jamais été proposée'} à un médecin.`,
    verbe: 'Répartir',
    vers: `${BASE}/repartir`,
  },
})

/** A capacity is of a month: looked at before the next one begins. */
const anciennes = (nombre: number, today: Temporal.PlainDate) => ({
  code: 'capacites-mt-a-revoir' as const,
  le: today.with({ day: today.daysInMonth }),
  provenance: null,
  dit: {
    titre: `Redemander à ${numberInWords(nombre)} ${plural(nombre, 'médecin')} ce qu’${nombre > 1 ? 'ils peuvent' : 'il peut'} accueillir`,
    raison: `Dit il y a plus de ${numberInWords(CAPACITE_ANCIENNE_MOIS)} mois${NBSP}: la répartition s’y fie encore.`,
    verbe: 'Voir les médecins',
    vers: `${BASE}/medecins`,
  },
})

const countAnciennes = async (ctx: Ctx): Promise<number> => {
  const { mois, zone } = await readPlace(ctx)
  const before = ctx.now.toZonedDateTimeISO(zone).subtract(Temporal.Duration.from({ months: CAPACITE_ANCIENNE_MOIS }))
  const limit = toDate(before.toInstant())
  const here = new Set(
    (await listProfessionnels(ctx.tx, ctx.cptsId)).filter(({ enExercice }) => enExercice).map(({ id }) => id),
  )
  return (await listCapacites(ctx.tx, ctx.cptsId, mois)).filter(
    ({ parMois, declareeLe, professionnelId }) => parMois > 0 && declareeLe < limit && here.has(professionnelId),
  ).length
}

/** `demandes`: of who proposes them; `capacites`: of who asks doctors. */
export const readEcheancesMt = async (
  ctx: Ctx,
  today: Temporal.PlainDate,
  of: { demandes: boolean; capacites: boolean },
) => {
  if (!ctx.installation.patients) return []
  const late = of.demandes ? await countSansReponse(ctx.tx, ctx.cptsId, ctx.now) : 0
  const never = of.demandes ? await countJamaisProposees(ctx.tx, ctx.cptsId) : 0
  const old = of.capacites ? await countAnciennes(ctx) : 0
  return [
    ...(late > 0 ? [sansReponse(late, today)] : []),
    ...(never > 0 ? [jamaisProposees(never, today)] : []),
    ...(old > 0 ? [anciennes(old, today)] : []),
  ]
}
