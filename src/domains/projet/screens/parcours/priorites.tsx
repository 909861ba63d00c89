import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import styles from './parcours.module.css'
import { PrioritesList } from './priorites-list.tsx'
import type { StepProps } from './types.ts'
import { useOrder } from './use-order.ts'
import { Vote } from './vote.tsx'

/** Which needs come first, in which order, and the day when the members voted it. */
export const Priorites = ({ data, mayEdit }: StepProps) => {
  const { ids, order, error } = useOrder(data.besoins)
  const ranked = ids.flatMap((id) => data.besoins.find((one) => one.id === id) ?? [])
  const others = data.besoins.filter(({ id, axe }) => axe === 'besoin' && !ids.includes(id))
  return (
    <Section title="Priorités" small>
      {ranked.length === 0 && (
        <p className={styles.silent}>
          {others.length === 0
            ? 'Écrivez d’abord les besoins\u00a0: vous choisirez ensuite ceux qui passent en premier.'
            : 'Choisissez les besoins qui passent en premier, puis faites voter leur ordre.'}
        </p>
      )}
      <PrioritesList besoins={ranked} mayEdit={mayEdit} onOrder={order} />
      {mayEdit &&
        others.map(({ id, titre }) => (
          <div key={id} className={styles.other}>
            <span>{titre}</span>
            <Button
              kind="plain"
              size="small"
              label={`Rendre prioritaire\u00a0: ${titre}`}
              onClick={() => order([...ids, id])}
            >
              Rendre prioritaire
            </Button>
          </div>
        ))}
      <Problem error={error} />
      {ranked.length > 0 && <Vote voteLe={data.voteLe} today={data.aujourdhui} mayEdit={mayEdit} />}
    </Section>
  )
}
