import { useState } from 'react'
import { useCpts } from '../../../web/client/index.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { type ChipKind, StatusChip } from '../../../web/components/status-chip.tsx'
import type { CourrielView } from '../contract.ts'
import { MailBody, TO_PATIENT } from './mail-body.tsx'

const STATES: Record<CourrielView['etat'], { kind: ChipKind; word: string }> = {
  'en-attente': { kind: 'waiting', word: 'en attente' },
  envoye: { kind: 'done', word: 'parti' },
  echoue: { kind: 'danger', word: 'n’est pas parti' },
  expire: { kind: 'waiting', word: 'expiré' },
  montre: { kind: 'neutral', word: 'montré ici' },
}

export const MailList = ({ title, mails }: { title: string; mails: CourrielView[] }) => {
  const { zone } = useCpts()
  const [chosen, setChosen] = useState<string | null>(null)
  const mail = mails.find(({ id }) => id === chosen)
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={mails}
        keyOf={({ id }) => id}
        selected={chosen}
        onPick={({ id }) => setChosen(id === chosen ? null : id)}
        columns={[
          { head: 'Objet', cell: ({ sujet }) => sujet, sort: ({ sujet }) => sujet, width: '40%' },
          {
            head: 'À',
            cell: ({ destinataire }) => destinataire ?? TO_PATIENT,
            sort: ({ destinataire }) => destinataire,
          },
          { head: 'Écrit', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          {
            head: 'État',
            cell: ({ etat, erreur }) => (
              <>
                <StatusChip kind={STATES[etat].kind}>{STATES[etat].word}</StatusChip>{' '}
                {erreur && <small>{erreur}</small>}
              </>
            ),
          },
        ]}
      />
      {mail && <MailBody mail={mail} />}
    </Section>
  )
}
