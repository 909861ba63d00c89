/** The rota of the month to come: doctors volunteer, say when they cannot, the gardes are shared out and published, one is asked for. */
import { findProfessionnel, type ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { SHARED_RANK } from '../../domains/communaute/samples.ts'
import { createLien } from '../../domains/comptes/index.ts'
import { gardeActions, USAGE_GARDE } from '../../domains/garde/index.ts'
import { formatMonth } from '../../kernel/french.ts'
import { pick, type Random } from '../../kernel/random.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Volunteer } from './agendas.ts'
import { attempt, perform } from './perform.ts'

type Told = {
  random: Random
  volunteers: readonly Volunteer[]
  people: readonly ProfessionnelConnu[]
  today: Temporal.PlainDate
}
const DOCTOR = '10'
const MOST = 12

/** The rota of the month to come, where members may volunteer and say what they wish. */
export const prepareGardes = async (ctx: Ctx, today: Temporal.PlainDate, lieu: string) => {
  const { cptsId } = ctx
  const first = today.with({ day: 1 }).add({ months: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const poste = { lieu, feries: 'exclus' as const, personnes: 1, professions: [DOCTOR] }
  const { id } = await perform(ctx, gardeActions.createTableauGarde, {
    params: { cptsId },
    body: {
      titre: `Gardes de ${formatMonth(first.month)} ${first.year}`,
      du: first.toString(),
      au: last.toString(),
      reposJours: 1,
      plafondSemaine: 2,
      plafondPeriode: null,
      comptePasse: false,
      voeuxJusquau: last.toString(),
      postes: [
        { ...poste, libelle: 'Matin', jours: [1, 2, 3, 4, 5, 6], debut: '09:00', fin: '13:00' },
        { ...poste, libelle: 'Fin de journée', jours: [1, 3, 5], debut: '17:00', fin: '20:00' },
      ],
    },
  })
  return { id, first, last }
}

export const playGardes = async (ctx: Ctx, { random, volunteers, people, today }: Told): Promise<void> => {
  const { cptsId } = ctx
  const doctors = new Set(people.filter(({ profession }) => profession === DOCTOR).map(({ id }) => id))
  // The doctor who has an account comes first.
  const ordered = [volunteers[SHARED_RANK]!, ...volunteers.filter((_, rank) => rank !== SHARED_RANK)]
  const chosen = ordered.filter(({ professionnelId }) => doctors.has(professionnelId)).slice(0, MOST)
  const { id, first, last } = await prepareGardes(ctx, today, 'Maison médicale de Frontignan')
  const params = { cptsId, tableauGardeId: id }
  await perform(ctx, gardeActions.addVolontairesGarde, {
    params,
    body: { professionnelIds: chosen.map(({ professionnelId }) => professionnelId) },
  })
  await sayWishes(ctx, random, id, first, last)
  await perform(ctx, gardeActions.computeTableauGarde, { params })
  await perform(ctx, gardeActions.publishTableauGarde, { params })
  await askOne(ctx, id, chosen)
}

/** Most say when they are away, half what they would like; two say nothing yet. */
const sayWishes = async (
  ctx: Ctx,
  random: Random,
  tableauGardeId: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<void> => {
  const params = { cptsId: ctx.cptsId, tableauGardeId }
  const { volontaires, gardes } = await perform(ctx, gardeActions.readTableauGarde, { params })
  for (const [rank, { id }] of volontaires.entries()) {
    if (rank % 6 === 5) continue
    const du = first.add({ days: Math.floor(random() * 20) })
    const au = du.add({ days: 2 + Math.floor(random() * 6) })
    const wished = new Map([pick(random, gardes), pick(random, gardes)].map((garde) => [garde.id, garde]))
    await perform(ctx, gardeActions.saveVoeuxGarde, {
      params: { ...params, volontaireGardeId: id },
      body: {
        indisponibilites: [{ du: du.toString(), au: (au.until(last).sign < 0 ? last : au).toString() }],
        souhaits: [...wished.keys()].map((gardeId, k) => ({
          gardeId,
          souhait: (rank + k) % 3 === 0 ? ('plutot-pas' as const) : ('volontiers' as const),
        })),
        plafondPeriode: rank % 5 === 4 ? 3 : null,
        plafondSemaine: rank === 1 ? 1 : null,
      },
    })
  }
}

const asVolunteer = (ctx: Ctx, { personneId }: Volunteer): Ctx => ({
  ...ctx,
  actor: { kind: 'personne', personneId, sessionId: personneId, secondFacteur: false, operateur: false },
})

/** The first who may asks the doctor who has an account: something waits for their answer. */
const askOne = async (ctx: Ctx, tableauGardeId: string, chosen: readonly Volunteer[]): Promise<void> => {
  const params = { cptsId: ctx.cptsId, tableauGardeId }
  const it = await perform(ctx, gardeActions.readTableauGarde, { params })
  const known = it.volontaires.find(({ professionnelId }) => professionnelId === chosen[0]?.professionnelId)
  for (const asker of chosen.slice(1)) {
    const me = it.volontaires.find(({ professionnelId }) => professionnelId === asker.professionnelId)
    for (const { gardeId } of it.affectations.filter(({ volontaireId }) => volontaireId === me?.id)) {
      const asked = await attempt(asVolunteer(ctx, asker), gardeActions.askEchange, {
        params,
        body: { gardeId, volontaireId: known?.id ?? '', contreGardeId: null },
      })
      if (asked.ok) return
    }
  }
}

const LINK_DAYS = 30

/** To try without an account: one's vœux and one's gardes. */
export const renewGardeLinks = async (ctx: Ctx): Promise<{ usage: string; tell: string; token: string }[]> => {
  const { cptsId } = ctx
  const { tableaux } = await perform(ctx, gardeActions.listTableauxGarde, { params: { cptsId } })
  const tableau = tableaux.find(({ publications }) => publications > 0)
  if (!tableau) return []
  const params = { cptsId, tableauGardeId: tableau.id }
  const { volontaires } = await perform(ctx, gardeActions.readTableauGarde, { params })
  const volontaire = volontaires[0]
  const personneId = volontaire && (await findProfessionnel(ctx.tx, cptsId, volontaire.professionnelId))?.personneId
  if (!volontaire || !personneId) return []
  const sujet = { demonstration: true, tableauGardeId: tableau.id, volontaireGardeId: volontaire.id }
  const { token } = await createLien(
    ctx.tx,
    { cptsId, usage: USAGE_GARDE, personneId, sujet, days: LINK_DAYS },
    ctx.now,
  )
  return [{ usage: USAGE_GARDE, tell: 'dire ses vœux de garde, lire et échanger ses gardes', token }]
}
