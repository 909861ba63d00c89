import type { ReactNode } from 'react'
import { formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { CopyLink } from '../../../web/components/copy-link.tsx'
import { Section } from '../../../web/components/section.tsx'

type Props = { nom: string; lien: string; expireLe: string; zone: string; children: ReactNode }

const lastDay = (expireLe: string, zone: string): string =>
  formatDate(Temporal.Instant.from(expireLe).toZonedDateTimeISO(zone).toPlainDate())

/** The link of an invitation, shown this once; `children` are what to do next. */
export const InvitationReady = ({ nom, lien, expireLe, zone, children }: Props) => (
  <Section title={`L’invitation de ${nom} est prête`}>
    <p>
      {`Remettez-lui ce lien, valable jusqu’au ${lastDay(expireLe, zone)}. Il ne sert qu’une fois, et n’est montré qu’ici.`}
    </p>
    <CopyLink link={lien} label="Lien d’invitation" />
    <Actions>{children}</Actions>
  </Section>
)
