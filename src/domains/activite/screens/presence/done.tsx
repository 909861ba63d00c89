/** Signed: the hour, and leaving in one tap. */
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { activite } from '../client.ts'
import { hourOf } from '../labels.ts'
import { keepSigned, type Signed } from './device.ts'
import styles from './presence.module.css'

type Props = { signed: Signed; change: (signed: Signed) => void; again: () => void; other: (() => void) | null }

export const Done = ({ signed, change, again, other }: Props) => {
  const leave = useAction(activite.signDepart, { refresh: 'nothing' })
  const run = async () => {
    const { cptsId, activiteId, cle } = signed
    const done = await leave.run({ params: { cptsId, activiteId }, body: { cle } })
    if (!done) return
    const next = { ...signed, ...done }
    keepSigned(next)
    change(next)
  }
  return (
    <div className={styles.screen}>
      <div className={styles.done} role="status">
        <icons.check size={26} />
        <h1 tabIndex={-1}>
          {signed.depart
            ? `Départ noté à ${hourOf(signed.depart, signed.zone)}`
            : `Présence confirmée à ${hourOf(signed.arrivee, signed.zone)}`}
        </h1>
        <p>
          {signed.nom}. {signed.titre}.
        </p>
      </div>
      <Problem error={leave.error} />
      <p className={styles.note}>
        {signed.depart
          ? 'Vous pouvez fermer cette page.'
          : 'Vous pouvez fermer cette page. Si vous partez avant la fin, revenez-y\u00a0: sans départ noté, vous êtes là jusqu’à la fin.'}
      </p>
      <div className={styles.action}>
        {!signed.depart && (
          <Button size="large" pending={leave.pending} onClick={() => void run()}>
            Je pars maintenant
          </Button>
        )}
      </div>
      <div className={styles.links}>
        {other && (
          <Button kind="plain" onClick={other}>
            Signer pour une autre personne, avec ce téléphone
          </Button>
        )}
        <Button kind="plain" onClick={again}>
          Lire un autre code
        </Button>
      </div>
    </div>
  )
}
