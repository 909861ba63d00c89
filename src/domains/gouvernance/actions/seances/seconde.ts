import { Temporal } from '../../../../kernel/time.ts'
import type { InstanceLue } from '../../contract.ts'

/** From which day a second meeting may be held after one that lacked its quorum; null where the statutes know none. */
export const secondeDate = ({ regles }: Pick<InstanceLue, 'regles'>, first: string): string | null => {
  const rule = regles.quorum?.seconde
  return rule ? Temporal.PlainDate.from(first).add({ days: rule.jours }).toString() : null
}
