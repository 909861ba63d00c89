import { Modal } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import type { GrilleLue } from '../../contract.ts'
import type { Pas } from '../../rules/grille/modele.ts'
import { suivre } from '../../rules/grille/parcours.ts'
import { TriagePanel } from '../triage/triage-panel.tsx'
import { GRILLE } from './labels.ts'

/** The grid as the desk will run it, with the same keys; nothing is kept. */
export const TryButton = ({ grille }: { grille: GrilleLue }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{GRILLE.try}</Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          size={520}
          title={GRILLE.tryTitle}
          closeButtonProps={{ 'aria-label': 'Fermer' }}
        >
          <Try grille={grille} close={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

const Try = ({ grille, close }: { grille: GrilleLue; close: () => void }) => {
  const [pas, setPas] = useState<Pas[]>([])
  const reached = suivre(grille.contenu, pas)
  const isOver = !reached.ok || reached.value.kind === 'issue' || reached.value.kind === 'quinze'
  return (
    <>
      <small>{GRILLE.tryNote}</small>
      {reached.ok ? (
        <TriagePanel
          grille={grille}
          pas={pas}
          at={reached.value}
          answer={(one) => setPas([...pas, one])}
          back={() => setPas(pas.slice(0, -1))}
          leave={close}
        />
      ) : (
        <p>{GRILLE.toComplete}</p>
      )}
      {isOver && <Button onClick={() => setPas([])}>{GRILLE.tryAgain}</Button>}
    </>
  )
}
