/** Those who hold a mandate: take over, end, correct, each with a way back. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { icons } from '../../../../web/components/icons.ts'
import { Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CollegeLu, MandatLu } from '../../contract.ts'
import { ETAT_LABELS, sayFonction } from '../../labels.ts'
import { gouvernance, type InstanceResume } from '../client.ts'
import { EndForm } from '../end-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import styles from './instances.module.css'
import { MandatForm } from './mandat-form.tsx'

type Open = 'donner' | MandatLu | null
type Props = { instance: InstanceResume; colleges: readonly CollegeLu[]; mayEdit: boolean }

export const MandatsPart = ({ instance, colleges, mayEdit }: Props) => {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const nomOf = new Map(colleges.map(({ id, nom }) => [id, nom]))
  return (
    <Section
      title="Membres"
      aside={
        mayEdit &&
        open === null && (
          <Button size="small" icon={<icons.plus size={16} />} onClick={() => setOpen('donner')}>
            Donner un mandat
          </Button>
        )
      }
    >
      <Panel open={open} instance={instance} colleges={colleges} close={close} />
      <DataTable
        caption={`Mandats en cours, ${instance.nom}`}
        rows={instance.mandats}
        keyOf={({ id }) => id}
        none="Personne n’y a encore de mandat."
        columns={[
          { head: 'Fonction', cell: sayFonction, sort: sayFonction, width: '20%' },
          {
            head: 'Nom',
            bare: true,
            cell: (one) => (
              <>
                <b>{one.nom}</b>
                <br />
                <small>{[one.qualite, one.collegeId && nomOf.get(one.collegeId)].filter(Boolean).join(', ')}</small>
              </>
            ),
            sort: ({ nom }) => nom,
          },
          { head: 'Depuis', cell: ({ debut }) => shortDay(debut), sort: ({ debut }) => debut },
          { head: 'Terme', cell: (one) => <Terme mandat={one} />, sort: ({ echeance }) => echeance },
          {
            head: 'Agir',
            quiet: true,
            right: true,
            cell: (mandat) =>
              mayEdit ? (
                <Button
                  kind="plain"
                  size="small"
                  label={`Changer le mandat de ${mandat.nom}, ${sayFonction(mandat).toLowerCase()}`}
                  onClick={() => setOpen(mandat)}
                >
                  Changer
                </Button>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

const Terme = ({ mandat: { echeance, etat } }: { mandat: MandatLu }) => {
  if (echeance === null) return 'sans terme'
  if (etat === 'echu')
    return (
      <StatusChip kind="waiting">
        {ETAT_LABELS.echu.split(',')[0]} le {shortDay(echeance)}
      </StatusChip>
    )
  return shortDay(echeance)
}

type PanelProps = Omit<Props, 'mayEdit'> & { open: Open; close: () => void }

const Panel = ({ open, instance, colleges, close }: PanelProps) => {
  if (open === null) return null
  if (open === 'donner') return <MandatForm instance={instance} colleges={colleges} remplace={null} close={close} />
  return <Change key={open.id} mandat={open} instance={instance} colleges={colleges} close={close} />
}

const WAYS = [
  { value: 'remplacer', label: 'Remplacer' },
  { value: 'finir', label: 'Mettre fin' },
  { value: 'corriger', label: 'Corriger' },
] as const

/** One mandate: somebody else takes it, it ends, or it was written wrong. */
const Change = ({ mandat, instance, colleges, close }: Omit<PanelProps, 'open'> & { mandat: MandatLu }) => {
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('remplacer')
  return (
    <div className={styles.form}>
      <p>
        <b>{mandat.nom}</b>, {sayFonction(mandat).toLowerCase()}
      </p>
      <Segments legend="Que changer" value={way} onChange={setWay} choices={WAYS} />
      {way === 'remplacer' && <MandatForm instance={instance} colleges={colleges} remplace={mandat} close={close} />}
      {way === 'finir' && <End mandat={mandat} close={close} />}
      {way === 'corriger' && <CorrectForm mandat={mandat} close={close} />}
    </div>
  )
}

const End = ({ mandat, close }: { mandat: MandatLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, mandatId: mandat.id }
  const reopen = useAction(gouvernance.reopenMandat)
  const end = useAction(gouvernance.endMandat, {
    onDone: () => {
      notify(`Le mandat de ${mandat.nom} est fini.`, { undo: () => reopen.run({ params }) })
      close()
    },
  })
  return (
    <EndForm
      word="Mettre fin au mandat"
      min={mandat.debut}
      send={(body) => end.run({ params, body })}
      pending={end.pending}
      error={end.error}
      close={close}
    />
  )
}
