/** Sends one mail, or says why not. Nothing is lost: what fails is tried again until it expires. */
import type { Engine } from '../actions/run.ts'
import { withTenant } from '../actions/run.ts'
import { claimCourriel, expireWaiting, forgetInventedPast, markDone, postpone } from '../database/courriel-store.ts'
import type { Mailer } from './mailer.ts'
import { describeError, isPermanent, nextTry, type SendError } from './retry.ts'

export type Delivery = { engine: Engine; mailer: Mailer | null }
export type Delivered = 'sent' | 'shown' | 'refused' | 'postponed' | 'nothing'

/** Longer than the longest SMTP conversation. */
const CLAIM_MINUTES = 5
const NOM = 'courriel'

const claim = ({ engine, mailer }: Delivery, cptsId: string, id: string) =>
  withTenant(engine, { cptsId, nom: NOM }, async ({ tx, now, installation }) => {
    if (installation.nature === 'demonstration') {
      await forgetInventedPast(tx, cptsId, now)
      await markDone(tx, cptsId, id, { etat: 'montre' }, now)
      return 'shown' as const
    }
    await expireWaiting(tx, cptsId, now)
    return mailer ? claimCourriel(tx, cptsId, id, now, now.add({ minutes: CLAIM_MINUTES })) : undefined
  })

export const deliverCourriel = async (delivery: Delivery, cptsId: string, id: string): Promise<Delivered> => {
  const claimed = await claim(delivery, cptsId, id)
  if (claimed === 'shown') return 'shown'
  if (!claimed || !delivery.mailer) return 'nothing'
  const { engine, mailer } = delivery
  let failure: SendError | null = null
  try {
    await mailer.send({ ...claimed, date: new Date(claimed.creeLe.epochMilliseconds) })
  } catch (error) {
    failure = error as SendError
  }
  return withTenant(engine, { cptsId, nom: NOM }, async ({ tx, now }) => {
    if (!failure) {
      await markDone(tx, cptsId, id, { etat: 'envoye' }, now)
      return 'sent'
    }
    const erreur = describeError(failure)
    if (isPermanent(failure)) {
      await markDone(tx, cptsId, id, { etat: 'echoue', erreur }, now)
      return 'refused'
    }
    await postpone(tx, cptsId, id, { prochainEssai: nextTry(claimed.essais, now), erreur })
    return 'postponed'
  })
}
