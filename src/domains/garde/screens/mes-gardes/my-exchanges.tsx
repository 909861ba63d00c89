/** What a colleague asks, to accept or decline; what one asked oneself. */
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { EchangeLu } from '../../contract.ts'
import { gardes } from '../client.ts'
import { ECHANGE_LABELS } from '../labels.ts'
import styles from './mes-gardes.module.css'
import type { MyPart } from './my-part.ts'

export const MyExchanges = ({ cptsId, tableauId, it }: MyPart) => {
  const me = it.moi?.id
  const waiting = it.echanges.filter(({ etat }) => etat === 'demande')
  const toAnswer = waiting.filter(({ vers }) => vers.id === me)
  const asked = it.echanges.filter(({ de, etat }) => de.id === me && etat !== 'retire').slice(0, 5)
  return (
    <>
      {toAnswer.length > 0 && (
        <Section title="On vous demande un échange">
          <ul className={styles.lines}>
            {toAnswer.map((one) => (
              <Answer key={one.id} cptsId={cptsId} tableauId={tableauId} it={it} echange={one} />
            ))}
          </ul>
        </Section>
      )}
      {asked.length > 0 && (
        <Section title="Mes demandes d’échange" small>
          <ul className={styles.lines}>
            {asked.map((one) => (
              <Asked key={one.id} cptsId={cptsId} tableauId={tableauId} it={it} echange={one} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type Props = MyPart & { echange: EchangeLu }

const Answer = ({ cptsId, tableauId, echange }: Props) => {
  const answer = useAction(gardes.answerEchange)
  const params = { cptsId, tableauGardeId: tableauId, echangeGardeId: echange.id }
  const say = async (accepte: boolean) => {
    if (await answer.run({ params, body: { accepte } }))
      notify(accepte ? 'L’échange est fait, le tableau est à jour.' : 'L’échange est décliné, rien ne change.')
  }
  return (
    <li>
      <b>{echange.de.nom} vous demande de prendre</b>
      <span>{echange.garde.phrase}</span>
      {echange.contre && <span>contre votre garde du {echange.contre.phrase}</span>}
      <div className={styles.acts}>
        <Button kind="primary" pending={answer.pending} onClick={() => void say(true)}>
          Accepter
        </Button>
        <Button pending={answer.pending} onClick={() => void say(false)}>
          Décliner
        </Button>
      </div>
      <Problem error={answer.error} />
    </li>
  )
}

const Asked = ({ cptsId, tableauId, echange }: Props) => {
  const withdraw = useAction(gardes.withdrawEchange, { onDone: () => notify('La demande est retirée.') })
  return (
    <li>
      <span>
        {echange.garde.phrase}, demandé à {echange.vers.nom}
      </span>
      <small>{ECHANGE_LABELS[echange.etat]}</small>
      {echange.etat === 'demande' && (
        <div className={styles.acts}>
          <Button
            size="small"
            pending={withdraw.pending}
            onClick={() =>
              void withdraw.run({ params: { cptsId, tableauGardeId: tableauId, echangeGardeId: echange.id } })
            }
          >
            Retirer ma demande
          </Button>
        </div>
      )}
      <Problem error={withdraw.error} />
    </li>
  )
}
