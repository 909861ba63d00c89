import { Button } from '../../../../web/components/button.tsx'
import type { RendezVousResume } from '../../contract.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import type { Acts } from './use-acts.ts'

type Props = { one: RendezVousResume; acts: Acts; isFirst?: boolean }

/** Came or did not come: what remains to say of an appointment that is over. */
export const MarkButtons = ({ one, acts, isFirst = false }: Props) => (
  <>
    <Button
      size="small"
      kind={isFirst ? 'primary' : 'secondary'}
      onClick={() => void acts.mark(one.id, 'honore')}
      label={`${RENDEZ_VOUS.honore}\u00a0: ${one.nom}`}
    >
      {RENDEZ_VOUS.honore}
    </Button>
    <Button
      size="small"
      onClick={() => void acts.mark(one.id, 'absent')}
      label={`${RENDEZ_VOUS.absent}\u00a0: ${one.nom}`}
    >
      {RENDEZ_VOUS.absent}
    </Button>
  </>
)
