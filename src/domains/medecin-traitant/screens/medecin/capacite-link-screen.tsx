/** By a signed link, on a phone: what I can take. */
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { CapaciteForm } from '../capacite-form.tsx'
import { mt } from '../client.ts'
import styles from '../mt.module.css'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ouvrez cette page par le lien reçu par courriel.</Notice>
  return <MaCapacite cptsId={lien.cptsId} large />
}

export const MaCapacite = ({ cptsId, large = false }: { cptsId: string; large?: boolean }) => {
  const read = useCall(mt.readMaCapacite, { params: { cptsId } })
  const save = useAction(mt.saveMaCapacite, { onDone: () => notify('C’est enregistré. Merci.') })
  return (
    <div className={styles.card}>
      <Loaded of="votre déclaration" from={read}>
        {({ cpts, capacite, communes }) => (
          <>
            <Headline
              above={`${cpts}, ${capacite.nom}`}
              meaning="Des habitants cherchent un médecin traitant. Rien ne vous est proposé au-delà de ce que vous dites ici, et vous pouvez toujours refuser."
            >
              Combien de patients pouvez-vous accueillir{'\u00a0'}?
            </Headline>
            <CapaciteForm
              key={capacite.declareeLe}
              one={capacite}
              communes={communes}
              pending={save.pending}
              error={save.error}
              save={(body) => void save.run({ params: { cptsId }, body })}
              large={large}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}
