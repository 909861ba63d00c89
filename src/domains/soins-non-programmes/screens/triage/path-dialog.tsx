import { Modal } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import type { DemandeResume } from '../../contract.ts'
import { sayMotif } from '../../labels.ts'
import { soins } from '../client.ts'
import { TRIAGE } from './labels.ts'
import styles from './triage.module.css'

type Props = { cptsId: string; demande: DemandeResume }

/** How the call was sorted: the version of the grid and the answers given, as long as they are kept. */
export const PathButton = ({ cptsId, demande }: Props) => {
  const [isOpen, setOpen] = useState(false)
  if (!demande.aUnParcours) return null
  return (
    <>
      <Button
        kind="plain"
        onClick={() => setOpen(true)}
        label={TRIAGE.pathOf(sayMotif(demande.motif), demande.communeNom)}
      >
        {TRIAGE.path}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          size={520}
          title={TRIAGE.pathTitle}
          closeButtonProps={{ 'aria-label': 'Fermer' }}
        >
          <Path cptsId={cptsId} demandeId={demande.id} />
        </Modal>
      )}
    </>
  )
}

const Path = ({ cptsId, demandeId }: { cptsId: string; demandeId: string }) => {
  const path = useCall(soins.readParcours, { params: { cptsId, demandeId } })
  return (
    <Loaded of="le chemin suivi" from={path}>
      {({ numero, titre, lignes, issue, effacementLe }) => (
        <>
          <p>{TRIAGE.pathGrille(numero, titre)}</p>
          <ol className={styles.path}>
            {lignes.map(({ question, reponse }) => (
              <li key={question}>
                {question} <b>{reponse}</b>
              </li>
            ))}
          </ol>
          <p className={styles.end}>
            {TRIAGE.concluded}
            {'\u00a0'}: <b>{issue}</b>
          </p>
          <small>
            {effacementLe ? TRIAGE.erasesOn(formatDate(Temporal.PlainDate.from(effacementLe))) : TRIAGE.erasesLater}
          </small>
        </>
      )}
    </Loaded>
  )
}
