/** Who offers slots in this CPTS. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { formatNumber, listInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { AgendaResume } from '../../contract.ts'
import { soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'
import { OpenAgenda } from './open-agenda.tsx'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('agenda.edit')
  const [words, setWords] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [recherche] = useDebouncedValue(words, 200)
  const list = useCall(
    soins.listAgendas,
    { params: { cptsId }, query: recherche ? { recherche } : {} },
    { keep: true, everySeconds: 60 },
  )
  const opener = mayEdit && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setOpening(true)}>
      {AGENDAS.open}
    </Button>
  )
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les agendas" from={list}>
        {({ agendas }) => {
          const open = agendas.filter(({ ouvert }) => ouvert)
          const isEmpty = agendas.length === 0 && recherche === ''
          return (
            <>
              <Headline meaning={AGENDAS.meaning} actions={!isEmpty && opener}>
                {AGENDAS.headline(
                  open.length,
                  open.reduce((sum, { libres }) => sum + libres, 0),
                )}
              </Headline>
              {isEmpty ? (
                <EmptyState actions={opener || undefined}>{AGENDAS.empty}</EmptyState>
              ) : (
                <>
                  <div className={styles.search}>
                    <TextField label={AGENDAS.search} value={words} onChange={setWords} />
                  </div>
                  <DataTable
                    caption={AGENDAS.title}
                    rows={agendas}
                    keyOf={({ id }) => id}
                    linkOf={({ id }) => `/soins/agendas/${id}`}
                    columns={columnsOf(zone)}
                    none={AGENDAS.none}
                  />
                </>
              )}
            </>
          )
        }}
      </Loaded>
      {isOpening && <OpenAgenda cptsId={cptsId} close={() => setOpening(false)} />}
    </>
  )
}

const columnsOf = (zone: string): Column<AgendaResume>[] => [
  {
    head: AGENDAS.columns.who,
    sort: ({ nom }) => nom,
    width: '34%',
    cell: ({ nom, metier, ouvert }) => (
      <>
        {nom} {!ouvert && <StatusChip kind="neutral">{AGENDAS.closedAgenda}</StatusChip>}
        <small className={styles.under}>{metier}</small>
      </>
    ),
  },
  {
    head: AGENDAS.columns.where,
    cell: ({ communes }) => listInWords(communes),
    sort: ({ communes }) => communes[0] ?? null,
  },
  { head: AGENDAS.columns.free, right: true, sort: ({ libres }) => libres, cell: ({ libres }) => formatNumber(libres) },
  {
    head: AGENDAS.columns.booked,
    right: true,
    sort: ({ reserves }) => reserves,
    cell: ({ reserves }) => formatNumber(reserves),
  },
  {
    head: AGENDAS.columns.next,
    right: true,
    sort: ({ prochainLibre }) => prochainLibre,
    cell: ({ prochainLibre }) => (prochainLibre ? shortMoment(prochainLibre, zone) : <small>{AGENDAS.none}</small>),
  },
]
