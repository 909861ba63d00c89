import { Modal } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { DemandeResume, IdentitePatient } from '../../contract.ts'
import { sayMotif } from '../../labels.ts'
import { soins } from '../client.ts'
import { IDENTITY } from '../labels.ts'
import styles from './rendez-vous.module.css'

/** What is asked of a request to call back: the waiting list knows no more. */
type Known = Pick<DemandeResume, 'id' | 'aUneIdentite' | 'motif' | 'communeNom' | 'effacementLe'>
type Props = { cptsId: string; demande: Known }

/** Who called, for those who may know it: to call back, or to erase on demand. */
export const IdentityButton = ({ cptsId, demande }: Props) => {
  const mayRead = useCan('patient.read')
  const [isOpen, setOpen] = useState(false)
  if (!mayRead || !demande.aUneIdentite) return null
  return (
    <>
      <Button
        kind="plain"
        onClick={() => setOpen(true)}
        label={IDENTITY.openOf(sayMotif(demande.motif), demande.communeNom)}
      >
        {IDENTITY.open}
      </Button>
      {isOpen && <IdentityDialog cptsId={cptsId} demande={demande} close={() => setOpen(false)} />}
    </>
  )
}

const IdentityDialog = ({ cptsId, demande, close }: Props & { close: () => void }) => {
  const params = { cptsId, demandeId: demande.id }
  // Not a query: one that is asked again by itself would be one more reading in the trail.
  const [identite, setIdentite] = useState<IdentitePatient | null>(null)
  const read = useAction(soins.readIdentite, { refresh: 'nothing', onDone: setIdentite })
  return (
    <Modal opened onClose={close} size={460} title={IDENTITY.title} closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <Problem error={read.error} />
      {identite ? (
        <Caller identite={identite} />
      ) : (
        <p className={styles.identity}>
          <Button kind="primary" pending={read.pending} onClick={() => void read.run({ params })}>
            {IDENTITY.show}
          </Button>
          <small>{IDENTITY.traced}</small>
        </p>
      )}
      <Erase params={params} day={demande.effacementLe} close={close} />
    </Modal>
  )
}

const Caller = ({ identite: { prenom, nom, anneeNaissance, telephone, courriel } }: { identite: IdentitePatient }) => (
  <p className={styles.identity}>
    <b>
      {prenom} {nom}
    </b>
    {anneeNaissance && <span>{IDENTITY.bornIn(anneeNaissance)}</span>}
    {telephone && <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>}
    {courriel && <a href={`mailto:${courriel}`}>{courriel}</a>}
  </p>
)

const Erase = ({
  params,
  day,
  close,
}: {
  params: { cptsId: string; demandeId: string }
  day: string | null
  close: () => void
}) => {
  const mayErase = useCan('patient.edit')
  const [isAsked, setAsked] = useState(false)
  const erase = useAction(soins.eraseIdentite, {
    onDone: () => {
      notify(IDENTITY.erased)
      close()
    },
  })
  if (!mayErase) return null
  return (
    <div className={styles.erase}>
      <Problem error={erase.error} />
      {day && <small>{IDENTITY.erasesOn(formatDate(Temporal.PlainDate.from(day)))}</small>}
      {isAsked ? (
        <>
          <p>{IDENTITY.eraseBody}</p>
          <span className={styles.acts}>
            <Button onClick={() => setAsked(false)}>{IDENTITY.keep}</Button>
            <Button kind="danger" pending={erase.pending} onClick={() => void erase.run({ params })}>
              {IDENTITY.eraseForGood}
            </Button>
          </span>
        </>
      ) : (
        <Button kind="plain" onClick={() => setAsked(true)}>
          {IDENTITY.erase}
        </Button>
      )}
    </div>
  )
}
