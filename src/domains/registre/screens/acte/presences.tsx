import { Link } from '@tanstack/react-router'
import { formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import type { ActeWhole } from '../../contract.ts'
import { ERASED_NAME, QUALITE_LABELS } from '../../labels.ts'
import { SCREENS, sayMinutes } from '../labels.ts'

type Presence = ActeWhole['presences'][number]

const span = ({ debut, fin }: Presence, zone: string): string => {
  const at = (instant: string) => formatTime(Temporal.Instant.from(instant).toZonedDateTimeISO(zone))
  return `${at(debut)} à ${at(fin)}`
}

/** To all that this person took part in. */
const Who = ({ one }: { one: Presence }) => {
  if (!one.nom) return ERASED_NAME
  if (!one.professionnelId) return <b>{one.nom}</b>
  return (
    <Link to="/registre" search={{ personne: one.professionnelId } as never}>
      <b>{one.nom}</b>
    </Link>
  )
}

const columns = (zone: string): Column<Presence>[] => [
  { head: SCREENS.presence, cell: (one) => <Who one={one} />, bare: true, width: '28%' },
  { head: SCREENS.profession, cell: ({ profession }) => profession ?? '' },
  { head: SCREENS.quality, cell: ({ qualite }) => QUALITE_LABELS[qualite] ?? qualite },
  { head: SCREENS.proof, cell: ({ grade }) => <ProofGrade grade={grade} /> },
  { head: 'Horaires', cell: (one) => span(one, zone) },
  { head: SCREENS.time, right: true, cell: ({ minutes }) => sayMinutes(minutes) },
]

export const Presences = ({ acte }: { acte: ActeWhole }) => (
  <DataTable
    caption={SCREENS.presences}
    rows={acte.presences}
    keyOf={({ rang }) => String(rang)}
    columns={columns(acte.zone)}
  />
)
