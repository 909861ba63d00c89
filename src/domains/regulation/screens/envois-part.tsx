/** Inside « Ce que voit le SAS »: what its platform was told of the appointments of its regulators, what waits, what failed. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../web/components/data-table.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { type ChipKind, StatusChip } from '../../../web/components/status-chip.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { type Envoi, type Plateforme, regulation } from './client.ts'
import { ENVOIS } from './envois-labels.ts'
import styles from './regulation.module.css'

const FIRST = 10
const CHIPS: Record<Envoi['etat'], ChipKind> = {
  'en-attente': 'waiting',
  envoye: 'done',
  echoue: 'danger',
  remplace: 'neutral',
  montre: 'neutral',
}

export const Part = ({ id: cptsId }: { id: string }) => {
  const told = useCall(regulation.listEnvoisSas, { params: { cptsId } }, { keep: true, everySeconds: 30 })
  return (
    <Section
      title={ENVOIS.title}
      aside={
        (told.data?.envois.length ?? 0) > 0 && (
          <CsvLink href={regulation.exportEnvoisSas.href({ params: { cptsId } })}>{ENVOIS.csv}</CsvLink>
        )
      }
    >
      <Loaded of="les rendez-vous transmis" from={told}>
        {({ plateforme, envois }) => <Told plateforme={plateforme} envois={envois} />}
      </Loaded>
    </Section>
  )
}

const Told = ({ plateforme, envois }: { plateforme: Plateforme; envois: readonly Envoi[] }) => {
  const { id: cptsId, zone } = useCpts()
  const mayRetry = useCan('agenda.edit')
  const [isWhole, setWhole] = useState(false)
  const retry = useAction(regulation.retryEnvoiSas, { onDone: () => notify(ENVOIS.retried) })
  const rest = isWhole ? 0 : Math.max(0, envois.length - FIRST)
  const again = mayRetry ? (envoiId: string) => void retry.run({ params: { cptsId, envoiId } }) : null
  return (
    <>
      <p className={styles.told}>{ENVOIS.meaning}</p>
      {plateforme !== 'reglee' && (
        <Notice kind={plateforme === 'absente' ? 'hand' : 'calm'}>{ENVOIS.plateforme[plateforme]}</Notice>
      )}
      <Problem error={retry.error} />
      {envois.length === 0 ? (
        plateforme !== 'absente' && <p>{ENVOIS.none}</p>
      ) : (
        <>
          {plateforme === 'reglee' && <p className={styles.told}>{ENVOIS.state(countsOf(envois))}</p>}
          <DataTable
            caption={ENVOIS.title}
            rows={rest > 0 ? envois.slice(0, FIRST) : envois}
            keyOf={({ id }) => id}
            columns={columnsOf(zone, again)}
          />
          {rest > 0 && (
            <p className={styles.spaced}>
              <Button onClick={() => setWhole(true)}>{ENVOIS.all(rest)}</Button>
            </p>
          )}
        </>
      )}
    </>
  )
}

const countsOf = (envois: readonly Envoi[]) => {
  const of = (wanted: Envoi['etat']) => envois.filter(({ etat }) => etat === wanted).length
  return { failed: of('echoue'), waiting: of('en-attente'), all: envois.length }
}

const underOf = ({ etat, derniereErreur, prochainEssai, traiteLe, essais }: Envoi, zone: string): string[] => {
  const error = derniereErreur && etat !== 'envoye' ? [derniereErreur] : []
  if (etat === 'en-attente') return [...error, ENVOIS.nextTry(shortMoment(prochainEssai, zone), essais)]
  return [...error, ...(traiteLe ? [shortMoment(traiteLe, zone)] : [])]
}

const columnsOf = (zone: string, again: ((id: string) => void) | null): Column<Envoi>[] => [
  {
    head: ENVOIS.columns.what,
    sort: ({ debut }) => debut,
    cell: ({ debut, nom }) => (
      <>
        {nom}
        <small className={styles.under}>{shortMoment(debut, zone)}</small>
      </>
    ),
  },
  {
    head: ENVOIS.columns.event,
    width: '22%',
    sort: ({ evenement }) => evenement,
    cell: ({ evenement }) => ENVOIS.evenements[evenement],
  },
  {
    head: ENVOIS.columns.state,
    width: '44%',
    bare: true,
    sort: ({ etat }) => etat,
    cell: (envoi) => (
      <>
        <StatusChip kind={CHIPS[envoi.etat]}>{ENVOIS.etats[envoi.etat]}</StatusChip>
        {underOf(envoi, zone).map((line) => (
          <small key={line} className={styles.under}>
            {line}
          </small>
        ))}
        {again && envoi.etat === 'echoue' && (
          <Button
            size="small"
            onClick={() => again(envoi.id)}
            label={ENVOIS.retryOf(envoi.nom, ENVOIS.evenements[envoi.evenement])}
          >
            {ENVOIS.retry}
          </Button>
        )}
      </>
    ),
  },
]
