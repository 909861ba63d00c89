/** Two people sign the same minutes. */
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { ROLE_PV } from '../../labels-seances.ts'
import { gouvernance } from '../client.ts'
import { sayMoment } from '../labels-seances.ts'
import type { Part } from './part.ts'
import styles from './seances.module.css'

const ROLES = ['president', 'secretaire'] as const

export const SignPv = ({ cptsId, it }: Part) => {
  const params = { cptsId, seanceId: it.id }
  const maySign = useCan('pv.sign')
  const sign = useAction(gouvernance.signPv, {
    onDone: ({ signe, decisions }) =>
      notify(
        signe
          ? `Le procès-verbal est signé par deux personnes\u00a0: la séance et ${decisions} décisions sont au registre.`
          : 'Votre signature est notée. Une autre personne signe à son tour.',
      ),
  })
  return (
    <Section title="Signer le procès-verbal">
      <p>
        Il se signe à deux{'\u00a0'}: qui a présidé et qui a tenu la plume, deux personnes différentes.{' '}
        <a href={gouvernance.exportPvPdf.href({ params })}>Le relire en PDF</a>,{' '}
        <a href={gouvernance.exportPvDocx.href({ params })}>en DOCX</a>.
      </p>
      <ul className={styles.signs}>
        {ROLES.map((role) => {
          const done = it.signatures.find((one) => one.role === role)
          return (
            <li key={role}>
              <span>
                <b>{ROLE_PV[role]}</b>
                <small>{done ? `${done.nom}, le ${sayMoment(done.signeLe, it.zone)}` : 'Attend sa signature'}</small>
              </span>
              {maySign && (
                <Button
                  kind={done ? 'plain' : 'primary'}
                  icon={done ? undefined : <icons.signature />}
                  label={`${done ? 'Signer de nouveau' : 'Signer'}\u00a0: ${ROLE_PV[role]}`}
                  pending={sign.pending}
                  onClick={() => void sign.run({ params, body: { role } })}
                >
                  {done ? 'Signer de nouveau' : 'Signer'}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Problem error={sign.error} />
    </Section>
  )
}
