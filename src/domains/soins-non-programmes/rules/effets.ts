/** What a change of an agenda does, in words. */
import { count, formatDate, formatTime, NBSP, plural } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { Signalement } from './expansion.ts'
import type { PlanAgenda } from './plan.ts'

const slots = (n: number) => count(n, 'créneau', 'créneaux')

const REASONS: Record<Signalement['raison'], string> = {
  'heure-inexistante': 'cette heure n’existe pas ce jour-là, les horloges changent',
  'heure-double': 'cette heure existe deux fois ce jour-là, les horloges changent',
  'duree-changee': 'le changement d’heure en changerait la durée',
}

const saySignalement = (found: Signalement): string =>
  `Pas de créneau le ${formatDate(Temporal.PlainDate.from(found.jour))} à ${formatTime(Temporal.PlainTime.from(found.heure))}${NBSP}: ${REASONS[found.raison]}.`

/** One sentence an effect; a single one when nothing changes. */
export const explainEffets = (plan: PlanAgenda): string[] => {
  const { toCreate, toWithdraw, toChange, aDeplacer, retrouves, laisses, empeches, signalements } = plan
  const said: string[] = []
  if (toCreate.length > 0)
    said.push(`${slots(toCreate.length)} ${plural(toCreate.length, 'ajouté')} dans les douze semaines à venir.`)
  if (toWithdraw.length > 0)
    said.push(`${count(toWithdraw.length, 'créneau libre retiré', 'créneaux libres retirés')}.`)
  if (toChange.length > 0) said.push(`${slots(toChange.length)} ${plural(toChange.length, 'changé')}.`)
  if (aDeplacer.length > 0)
    said.push(
      `${count(aDeplacer.length, 'rendez-vous', 'rendez-vous')} à déplacer${NBSP}: rien n’y est touché sans vous.`,
    )
  if (retrouves.length > 0)
    said.push(`${count(retrouves.length, 'rendez-vous n’est plus', 'rendez-vous ne sont plus')} à déplacer.`)
  if (laisses.length > 0)
    said.push(
      `${slots(laisses.length)} déjà ${plural(laisses.length, 'réservé')}, ${plural(laisses.length, 'laissé')} comme avant.`,
    )
  if (empeches.length > 0)
    said.push(
      `${slots(empeches.length)} non ${plural(empeches.length, 'ajouté')}${NBSP}: un autre créneau tient déjà cette heure.`,
    )
  said.push(...signalements.slice(0, 6).map(saySignalement))
  return said.length > 0 ? said : ['Aucun créneau ne change.']
}
