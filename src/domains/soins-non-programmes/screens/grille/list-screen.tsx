/** The versions of the triage grid, and how to begin one. */
import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { TextArea } from '../../../../web/components/field.tsx'
import { Field } from '../../../../web/components/field-frame.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { GrilleResume } from '../../contract.ts'
import { ORIGINE_GRILLE_LABELS, PAS_UN_AVIS, STATUT_GRILLE_LABELS } from '../../rules/grille/labels.ts'
import { soins } from '../client.ts'
import styles from '../rendez-vous/rendez-vous.module.css'
import own from './grille.module.css'
import { GRILLE, KINDS } from './labels.ts'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const list = useCall(soins.listGrilles, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les versions de la grille" from={list}>
        {({ grilles }) => (
          <>
            <Headline meaning={PAS_UN_AVIS}>
              {GRILLE.headline(grilles.find(({ statut }) => statut === 'en-usage'))}
            </Headline>
            <Begin cptsId={cptsId} isFirst={grilles.length === 0} />
            {grilles.length > 0 && (
              <DataTable
                caption={GRILLE.versions}
                rows={grilles}
                keyOf={({ id }) => id}
                linkOf={({ id }) => `/soins/grille/${id}`}
                columns={columnsOf(zone)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const columnsOf = (zone: string): Column<GrilleResume>[] => [
  {
    head: GRILLE.columns.numero,
    width: '12%',
    sort: ({ numero }) => numero,
    cell: ({ numero }) => GRILLE.version(numero),
  },
  {
    head: GRILLE.columns.titre,
    sort: ({ titre }) => titre,
    cell: ({ titre, origine }) => (
      <div>
        {titre}
        <small className={styles.under}>{ORIGINE_GRILLE_LABELS[origine]}</small>
      </div>
    ),
  },
  {
    head: GRILLE.columns.statut,
    bare: true,
    sort: ({ statut }) => statut,
    cell: ({ statut, fautes, origine }) => (
      <div>
        <StatusChip kind={KINDS[statut]}>
          {statut === 'brouillon' && origine === 'exemple' ? GRILLE.example : STATUT_GRILLE_LABELS[statut]}
        </StatusChip>
        {fautes > 0 && <small className={styles.under}>{GRILLE.faults(fautes)}</small>}
      </div>
    ),
  },
  {
    head: GRILLE.columns.par,
    sort: ({ validation }) => validation?.nom ?? null,
    cell: ({ validation }) =>
      validation && (
        <div>
          {validation.nom ?? GRILLE.nobody}
          {validation.rpps && <small className={styles.under}>RPPS {validation.rpps}</small>}
        </div>
      ),
  },
  {
    head: GRILLE.columns.le,
    sort: ({ validation }) => validation?.le ?? null,
    cell: ({ validation }) =>
      validation &&
      formatDate(Temporal.Instant.from(validation.le).toZonedDateTimeISO(zone).toPlainDate(), { weekday: false }),
  },
]

const Begin = ({ cptsId, isFirst }: { cptsId: string; isFirst: boolean }) => {
  const mayEdit = useCan('grille.edit')
  const navigate = useNavigate()
  const [isImporting, setImporting] = useState(false)
  const open = ({ id }: { id: string }) => void navigate({ href: `/soins/grille/${id}` })
  const create = useAction(soins.createGrille, { onDone: open })
  const start = (depuis: 'exemple' | 'vide') => void create.run({ params: { cptsId }, body: { depuis } })
  const buttons = mayEdit ? (
    <>
      <Button kind={isFirst ? 'primary' : 'secondary'} pending={create.pending} onClick={() => start('exemple')}>
        {GRILLE.fromExample}
      </Button>
      <Button onClick={() => start('vide')}>{GRILLE.empty}</Button>
      <Button onClick={() => setImporting(true)}>{GRILLE.import}</Button>
    </>
  ) : undefined
  return (
    <>
      <Problem error={create.error} />
      {isFirst ? (
        <EmptyState actions={buttons}>{GRILLE.none}</EmptyState>
      ) : (
        buttons && <div className={own.acts}>{buttons}</div>
      )}
      {isImporting && (
        <Modal
          opened
          onClose={() => setImporting(false)}
          size={640}
          title={GRILLE.importTitle}
          closeButtonProps={{ 'aria-label': 'Fermer' }}
        >
          <Import cptsId={cptsId} done={open} />
        </Modal>
      )}
    </>
  )
}

const Import = ({ cptsId, done }: { cptsId: string; done: (made: { id: string }) => void }) => {
  const [texte, setTexte] = useState('')
  const send = useAction(soins.importGrille, { onDone: done })
  return (
    <Form
      error={send.error}
      onSubmit={() => send.run({ params: { cptsId }, body: { texte } })}
      actions={
        <Button kind="primary" type="submit" pending={send.pending} blocked={texte.trim() === '' && GRILLE.importText}>
          {GRILLE.importSend}
        </Button>
      }
    >
      <Field label={GRILLE.importFile}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".yaml,.yml,.json,.txt"
            onChange={(event) => void event.currentTarget.files?.[0]?.text().then(setTexte)}
          />
        )}
      </Field>
      <TextArea
        label={GRILLE.importText}
        hint={GRILLE.importHint}
        rows={12}
        maxLength={200_000}
        spellCheck={false}
        value={texte}
        onChange={setTexte}
      />
    </Form>
  )
}
