/** Under the people who are expected: who was told by mail, and when. */
import { capitalizeFirst, count, formatMoment, numberInWords, plural } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { activite } from '../client.ts'

type Props = { cptsId: string; activiteId: string; zone: string; invites: number; className?: string | undefined }

const sayTold = (told: readonly { diteLe: string; rappelee: boolean }[], zone: string): string => {
  const last = told
    .map(({ diteLe }) => diteLe)
    .sort()
    .at(-1)!
  const people = `${numberInWords(told.length, true)} ${plural(told.length, 'personne prévenue', 'personnes prévenues')}`
  const reminded = told.filter(({ rappelee }) => rappelee).length
  const reminder = reminded > 0 ? ` Rappel envoyé à ${count(reminded, 'personne')}.` : ''
  return `${capitalizeFirst(people)} par courriel, la dernière fois ${formatMoment(Temporal.Instant.from(last), zone)}.${reminder}`
}

export const Told = ({ cptsId, activiteId, zone, invites, className }: Props) => {
  const read = useCall(
    activite.listConvocations,
    { params: { cptsId, activiteId } },
    // Mails are written just after what changed them.
    { enabled: invites > 0, everySeconds: 10 },
  )
  const told = read.data?.convocations.filter(({ attendue }) => attendue) ?? []
  if (told.length === 0) return null
  return <p className={className}>{sayTold(told, zone)}</p>
}
