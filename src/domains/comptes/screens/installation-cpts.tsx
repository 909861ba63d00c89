import { count, formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Section } from '../../../web/components/section.tsx'
import { ETAPE_LABELS } from '../labels.ts'

type Line = { id: string; nom: string; etape: string; creeeLe: string }

const dayOf = (instant: string) =>
  formatDate(Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Paris').toPlainDate(), { weekday: false })

export const InstallationCpts = ({ cpts }: { cpts: Line[] }) => (
  <Section title={count(cpts.length, 'CPTS', 'CPTS')}>
    <DataTable
      caption="CPTS de cette installation"
      rows={cpts}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Nom', cell: ({ nom }) => nom, sort: ({ nom }) => nom },
        { head: 'Étape', cell: ({ etape }) => ETAPE_LABELS[etape] ?? etape },
        { head: 'Créée le', cell: ({ creeeLe }) => dayOf(creeeLe), sort: ({ creeeLe }) => creeeLe },
      ]}
    />
  </Section>
)
