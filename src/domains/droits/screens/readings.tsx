import { useCpts } from '../../../web/client/index.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { actorLabel, columnsLabel } from '../../comptes/screens/index.ts'
import type { Droits } from '../contract.ts'
import { PERSON, traceLabel } from './labels.ts'

/** Who read or changed what is kept, the newest first. */
export const Readings = ({ traces, none }: { traces: Droits['traces']; none: string }) => {
  const { zone } = useCpts()
  const { columns } = PERSON
  return (
    <Section title={PERSON.readings}>
      <DataTable
        caption={PERSON.readings}
        tight
        rows={traces}
        keyOf={({ id }) => String(id)}
        none={none}
        columns={[
          { head: columns.when, cell: ({ le }) => shortMoment(le, zone), width: '20%' },
          { head: columns.who, cell: ({ acteur }) => actorLabel(acteur), width: '28%' },
          { head: columns.what, cell: traceLabel },
          { head: columns.fields, cell: ({ colonnes }) => columnsLabel(colonnes) },
        ]}
      />
      <Source>{PERSON.readingsHint}</Source>
    </Section>
  )
}
