/** A decision of the register: what approved a convention, validated a text, voted a scale, moved money. */
import { Link } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { SelectField } from '../../../web/components/field.tsx'
import type { DecisionVue } from '../contract.ts'
import { gouvernance } from './client.ts'

const useDecisions = () => {
  const { id: cptsId } = useCpts()
  const mayRead = useCan('decision.read')
  const read = useCall(gouvernance.listDecisions, { params: { cptsId }, query: {} }, { enabled: mayRead })
  return read.data?.decisions ?? []
}

type Props = {
  label: string
  value: string
  /** `decision` is null when none is chosen. */
  onChange: (decisionId: string, decision: DecisionVue | null) => void
  /** What none of them is called. */
  none?: string
  hint?: string
}
export const DecisionField = (props: Props) => {
  const decisions = useDecisions()
  return (
    <SelectField
      none="Aucune"
      {...props}
      onChange={(chosen) => props.onChange(chosen, decisions.find(({ id }) => id === chosen) ?? null)}
      choices={decisions
        .filter(({ adoptee, id }) => adoptee || id === props.value)
        .map(({ id, numero, objet }) => ({ value: id, label: `${numero}, ${objet}` }))}
    />
  )
}

/** As a file or a document cites it, in words. */
export const sayDecision = ({ numero, objet }: Pick<DecisionVue, 'numero' | 'objet'>): string =>
  `Décision ${numero}, ${objet}`.slice(0, 300)

type CiteeProps = { value: string; onChange: (cited: Citee) => void }
export type Citee = { decisionId: string | null; decision: string; decideeLe: string | null }
/** For another room: who may read the register picks in it, and the words of the form follow; others write words alone. */
export const DecisionCitee = ({ value, onChange }: CiteeProps) =>
  useCan('decision.read') ? (
    <DecisionField
      label="Au registre des décisions"
      none="Pas au registre"
      value={value}
      onChange={(decisionId, found) =>
        onChange({
          decisionId: decisionId || null,
          decision: found ? sayDecision(found) : '',
          decideeLe: found?.priseLe ?? null,
        })
      }
    />
  ) : null

/** « Décision 2026-014 », which leads to it. */
export const DecisionLink = ({ decisionId }: { decisionId: string }) => {
  const found = useDecisions().find(({ id }) => id === decisionId)
  return (
    <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId }}>
      {found ? `Décision ${found.numero}` : 'La décision'}
    </Link>
  )
}
