/** Leave, wishes, a ceiling: said at once, changed until wishes are closed. */
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gardes } from '../client.ts'
import { GARDE } from '../labels.ts'
import { useWishes } from '../voeux/use-wishes.ts'
import { WishesFields } from '../voeux/wishes-fields.tsx'
import styles from './mes-gardes.module.css'
import type { MyPart } from './my-part.ts'

export const MyWishes = ({ cptsId, tableauId, it }: MyPart) => {
  const told = { ...it, plafondPeriode: it.moi?.plafondPeriode ?? null }
  const wishes = useWishes(told)
  const save = useAction(gardes.saveMesVoeux, { onDone: () => notify('Vos vœux sont enregistrés.') })
  if (!it.voeuxOuverts)
    return (
      <Section title="Mes vœux" small>
        <p>
          {count(it.indisponibilites.length, 'indisponibilité')} et {count(it.souhaits.length, 'vœu', 'vœux')} dits. Ils
          sont clos&#160;: pour un changement, échangez une garde ou écrivez à la coordination.
        </p>
      </Section>
    )
  return (
    <Section title="Mes indisponibilités et mes vœux">
      <p className={styles.hint}>
        {it.voeuxJusquau && `Jusqu’au ${longDay(it.voeuxJusquau)}. `}
        {GARDE.privacy}
      </p>
      {it.preremplies && (
        <Notice>
          Les absences de votre agenda sont déjà reprises ci-dessous. Corrigez-les au besoin, puis enregistrez&#160;:
          elles ne comptent qu’ensuite.
        </Notice>
      )}
      <WishesFields
        it={told}
        wishes={wishes}
        champs={save.champs}
        preferences="Dire mes préférences, garde par garde"
        ceilings={
          it.moi?.plafondSemaine != null && (
            <p className={styles.hint}>{GARDE.weekSet(it.moi.plafondSemaine)} La coordination l’a fixé pour vous.</p>
          )
        }
      />
      <Problem error={save.error} />
      <Button
        kind="primary"
        size="large"
        pending={save.pending}
        onClick={() => void save.run({ params: { cptsId, tableauGardeId: tableauId }, body: wishes.body() })}
      >
        Enregistrer mes vœux
      </Button>
    </Section>
  )
}
