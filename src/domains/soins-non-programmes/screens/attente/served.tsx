/** The slot is booked: what to say, and whom to call. The identity is shown when asked for, and its reading is traced. */
import { Modal } from '@mantine/core'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { DESK } from '../labels.ts'
import { ATTENTE } from '../labels-attente.ts'
import { IdentityButton } from '../rendez-vous/identity-dialog.tsx'
import styles from './attente.module.css'
import type { Served as Serving } from './use-serve.ts'

export const Served = ({ cptsId, served, done }: { cptsId: string; served: Serving; done: () => void }) => {
  const { demande, phrase } = served
  return (
    <Modal opened onClose={done} size={520} title={ATTENTE.booked} closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <figure className={styles.quote}>
        <figcaption>{DESK.toSay}</figcaption>
        <blockquote>{`«\u00a0${phrase}\u00a0»`}</blockquote>
      </figure>
      {demande.aUneIdentite ? (
        <IdentityButton cptsId={cptsId} demande={{ ...demande, id: demande.demandeId, effacementLe: null }} />
      ) : (
        <p>{ATTENTE.noIdentity}</p>
      )}
      <Actions>
        <Button kind="primary" onClick={done}>
          {ATTENTE.close}
        </Button>
      </Actions>
    </Modal>
  )
}
