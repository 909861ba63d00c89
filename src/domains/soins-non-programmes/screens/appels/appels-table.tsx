import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import type { AppelLu } from '../../contract.ts'
import { APPELANT_APPEL_LABELS, CAUSE_CLOTURE_LABELS, ISSUE_APPEL_LABELS, ISSUE_RAPPEL_LABELS } from '../../labels.ts'
import { soins } from '../client.ts'
import styles from '../rendez-vous/rendez-vous.module.css'
import { EditCallDialog } from './edit-call.tsx'
import { APPELS, sayDuration } from './labels.ts'

type Props = { cptsId: string; zone: string; appels: readonly AppelLu[]; foot: ReactNode }

export const AppelsTable = ({ cptsId, zone, appels, foot }: Props) => {
  const mayNote = useCan('appel.note')
  const [edited, setEdited] = useState<AppelLu | null>(null)
  const drop = useAction(soins.dropAppel, { onDone: () => notify(APPELS.removed) })
  return (
    <>
      <Problem error={drop.error} />
      <DataTable
        caption={APPELS.journal}
        rows={appels}
        keyOf={({ id }) => id}
        columns={[
          ...columnsOf(zone),
          ...(mayNote
            ? [
                doColumn({
                  edit: setEdited,
                  drop: (id) => void drop.run({ params: { cptsId, appelId: id } }),
                  zone,
                }),
              ]
            : []),
        ]}
        none={APPELS.none}
        foot={foot}
      />
      {edited && <EditCallDialog cptsId={cptsId} zone={zone} appel={edited} close={() => setEdited(null)} />}
    </>
  )
}

const { columns } = APPELS

const columnsOf = (zone: string): Column<AppelLu>[] => [
  { head: columns.recu, cell: ({ recuLe }) => shortMoment(recuLe, zone), sort: ({ recuLe }) => recuLe, width: '15%' },
  {
    head: columns.duree,
    right: true,
    sort: ({ dureeSecondes }) => dureeSecondes,
    cell: ({ dureeSecondes }) => (dureeSecondes === null ? null : sayDuration(dureeSecondes)),
  },
  {
    head: columns.appelant,
    sort: ({ appelant }) => APPELANT_APPEL_LABELS[appelant],
    cell: ({ appelant }) => APPELANT_APPEL_LABELS[appelant],
  },
  {
    head: columns.issue,
    sort: ({ issue }) => ISSUE_APPEL_LABELS[issue],
    cell: ({ issue }) => ISSUE_APPEL_LABELS[issue],
  },
  { head: columns.detail, cell: (appel) => <Detail appel={appel} zone={zone} /> },
  { head: columns.par, sort: ({ par }) => par, cell: ({ par }) => par },
]

/** The commune of the request and how it ended, or what became of the calling back. */
const Detail = ({ appel, zone }: { appel: AppelLu; zone: string }) => {
  if (appel.rappelLe)
    return appel.rappelFaitLe && appel.rappelIssue ? (
      <>
        {ISSUE_RAPPEL_LABELS[appel.rappelIssue]}
        <small className={styles.under}>
          {APPELS.calledBack(shortMoment(appel.rappelFaitLe, zone), appel.rappelPar)}
        </small>
      </>
    ) : (
      APPELS.before(shortMoment(appel.rappelLe, zone))
    )
  if (!appel.communeNom) return null
  return (
    <>
      {appel.communeNom}
      {appel.cause && <small className={styles.under}>{CAUSE_CLOTURE_LABELS[appel.cause]}</small>}
    </>
  )
}

type Acts = { edit: (appel: AppelLu) => void; drop: (id: string) => void; zone: string }

const doColumn = ({ edit, drop, zone }: Acts): Column<AppelLu> => ({
  head: 'Faire',
  bare: true,
  right: true,
  cell: (appel) => {
    const words = `${ISSUE_APPEL_LABELS[appel.issue]}, ${shortMoment(appel.recuLe, zone)}`
    return (
      <span className={styles.acts}>
        {!appel.rappelFaitLe && (
          <Button kind="plain" label={`${APPELS.edit}\u00a0: ${words}`} onClick={() => edit(appel)}>
            {APPELS.edit}
          </Button>
        )}
        <Button kind="plain" label={`${APPELS.remove}\u00a0: ${words}`} onClick={() => drop(appel.id)}>
          {APPELS.remove}
        </Button>
      </span>
    )
  },
})
