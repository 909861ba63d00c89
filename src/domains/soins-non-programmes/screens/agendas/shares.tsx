import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type AgendaLu, soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'

type Props = { cptsId: string; agenda: AgendaLu; mayEdit: boolean }

/** One agenda, one home; other CPTS see and book through a share that the professional accepted. */
export const Shares = ({ cptsId, agenda, mayEdit }: Props) => {
  const end = useAction(soins.withdrawPartage, { onDone: () => notify(AGENDAS.shareEnded) })
  const alive = agenda.partages.filter(({ statut }) => statut !== 'retire')
  return (
    <Section small title={AGENDAS.shares}>
      <Problem error={end.error} />
      {alive.length === 0 && <p className={styles.hint}>{AGENDAS.sharesNone}</p>}
      <ul className={styles.lines}>
        {alive.map((one) => (
          <li key={one.id}>
            <span className={styles.words}>
              {one.sens === 'donne' ? AGENDAS.given : AGENDAS.received} <b>{one.cptsNom ?? AGENDAS.otherCpts}</b>
              {one.statut === 'demande' && <StatusChip kind="waiting">{AGENDAS.statuts.demande}</StatusChip>}
            </span>
            {mayEdit && (
              <Button
                kind="plain"
                onClick={() => void end.run({ params: { cptsId, partageId: one.id } })}
                label={`${AGENDAS.endShare}\u00a0: ${one.cptsNom ?? AGENDAS.otherCpts}`}
              >
                {AGENDAS.endShare}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
