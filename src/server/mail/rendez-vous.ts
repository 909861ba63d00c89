/**
 * Mails that follow an appointment: a confirmation, a reminder two hours before, a word when it is cancelled. Neutral:
 * neither the patient, nor the motive, nor who will receive them, since a specialty already says something of health.
 */
import { findCpts } from '../../domains/comptes/index.ts'
import { type AvisRendezVous, readAvis } from '../../domains/soins-non-programmes/index.ts'
import { capitalizeFirst, formatMoment, NBSP } from '../../kernel/french.ts'
import type { Listener } from '../jobs/listen.ts'
import { queueCourriel, withdrawCourriels } from './index.ts'

const REMINDER_HOURS = 2

const sayPlace = ({ genre, adresse, communeNom }: AvisRendezVous): string => {
  if (genre === 'teleconsultation') return 'À distance, comme convenu au téléphone.'
  if (genre === 'domicile') return 'À domicile.'
  return capitalizeFirst(`${[adresse, communeNom].filter(Boolean).join(', ')}.`)
}

const write = (avis: AvisRendezVous, cpts: string, what: string) => ({
  destinataire: avis.destinataire,
  prive: true,
  expireLe: avis.debut,
  corps: [
    'Bonjour,',
    what,
    sayPlace(avis),
    'Pour le déplacer ou l’annuler, rappelez le numéro qui vous l’a donné.',
    `${cpts}${NBSP}: ce message est automatique et ne dit rien de votre santé.`,
  ].join('\n\n'),
})

const nameOf = async (ctx: Parameters<Listener>[0]): Promise<string> =>
  (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'

export const announceRendezVous: Listener = async (ctx, { id }) => {
  const avis = await readAvis(ctx, id)
  if (!avis?.isLive) return
  const when = formatMoment(avis.debut, avis.zone)
  const cpts = await nameOf(ctx)
  await queueCourriel(ctx, {
    cle: `confirmation:${id}:${avis.demandeId}`,
    sujet: `Votre rendez-vous de ${when}`,
    ...write(avis, cpts, `Un rendez-vous vous attend ${when}.`),
  })
  const aPartirDe = avis.debut.subtract({ hours: REMINDER_HOURS })
  if (aPartirDe.epochMilliseconds <= ctx.now.add({ hours: REMINDER_HOURS }).epochMilliseconds) return
  await queueCourriel(ctx, {
    cle: `rappel:${id}:${avis.demandeId}`,
    sujet: `Rappel${NBSP}: votre rendez-vous de ${when}`,
    aPartirDe,
    ...write(avis, cpts, `Votre rendez-vous est ${when}.`),
  })
}

/** A rendez-vous that moved leaves no word: the new one announces itself. A patient who was erased gets none. */
export const withdrawAbout: Listener = async (ctx, { id }) => {
  await withdrawCourriels(ctx, id)
}

export const cancelRendezVous: Listener = async (ctx, event) => {
  await withdrawAbout(ctx, event)
  const avis = await readAvis(ctx, event.id)
  if (!avis || avis.isLive) return
  const when = formatMoment(avis.debut, avis.zone)
  await queueCourriel(ctx, {
    cle: `annulation:${event.id}:${avis.demandeId}`,
    destinataire: avis.destinataire,
    prive: true,
    expireLe: avis.debut,
    sujet: 'Votre rendez-vous est annulé',
    corps: [
      'Bonjour,',
      `Le rendez-vous de ${when} est annulé.`,
      'Pour en demander un autre, rappelez le numéro qui vous l’avait donné.',
      `${await nameOf(ctx)}${NBSP}: ce message est automatique et ne dit rien de votre santé.`,
    ].join('\n\n'),
  })
}
