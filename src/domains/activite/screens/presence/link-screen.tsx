/** By a signed link: one person takes part from afar in one activité. */
import type { Output } from '../../../../kernel/contract.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { activiteContract } from '../../contract.ts'
import { activite } from '../client.ts'
import { hourOf, sayWhen } from '../labels.ts'
import styles from './presence.module.css'

type Mine = Output<(typeof activiteContract)['readMaPresence']>

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Cette page s’ouvre par le lien que la CPTS vous a donné.</Notice>
  return <ByLink cptsId={lien.cptsId} />
}

const ByLink = ({ cptsId }: { cptsId: string }) => {
  const mine = useCall(activite.readMaPresence, { params: { cptsId } }, { everySeconds: 60 })
  return (
    <div className={styles.screen}>
      <Loaded of="votre présence" from={mine}>
        {(data) => <Mine cptsId={cptsId} mine={data} />}
      </Loaded>
    </div>
  )
}

const Mine = ({ cptsId, mine }: { cptsId: string; mine: Mine }) => {
  const sign = useAction(activite.signMaPresence)
  const leave = useAction(activite.signMonDepart)
  const { presence } = mine
  const input = { params: { cptsId }, body: {} }
  return (
    <>
      <p className={styles.where}>
        <span>{mine.cpts}</span>
        <span>{sayWhen(mine)}</span>
      </p>
      {presence ? (
        <div className={styles.done} role="status">
          <icons.check size={26} />
          <h1 tabIndex={-1}>
            {presence.depart
              ? `Départ noté à ${hourOf(presence.depart, mine.zone)}`
              : `Présence confirmée à ${hourOf(presence.arrivee, mine.zone)}`}
          </h1>
          <p>
            {mine.nom}. {mine.titre}.
          </p>
        </div>
      ) : (
        <>
          <h1 tabIndex={-1} className={styles.headline}>
            {mine.titre}
          </h1>
          <p className={styles.meaning}>
            {mine.nom}, {WORDS[mine.moment](hourOf(mine.ouvreLe, mine.zone))}
          </p>
        </>
      )}
      {mine.visio && (
        <p>
          <a href={mine.visio} rel="noreferrer" target="_blank">
            Rejoindre à distance
          </a>
        </p>
      )}
      <Problem error={sign.error ?? leave.error} />
      <div className={styles.action}>
        {!presence && mine.moment === 'pendant' && (
          <Button kind="primary" size="large" pending={sign.pending} onClick={() => void sign.run(input)}>
            Présent{'\u00a0'}: {mine.nom}
          </Button>
        )}
        {presence && !presence.depart && mine.moment === 'pendant' && (
          <Button size="large" pending={leave.pending} onClick={() => void leave.run(input)}>
            Je pars maintenant
          </Button>
        )}
      </div>
      <p className={styles.note}>Ce lien est le vôtre. Il signe cette présence, et rien d’autre.</p>
    </>
  )
}

const WORDS: Record<Mine['moment'], (opens: string) => string> = {
  avant: (opens) => `vous pourrez signer à partir de ${opens}.`,
  pendant: () => 'dites que vous êtes là.',
  apres: () => 'la feuille est close. Si vous étiez là, dites-le à la personne qui organise.',
}
