/** What is missing, what the signature writes, then the signature. */
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { activite } from '../client.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

export const SignPanel = ({ cptsId, it }: Part) => {
  const params = { cptsId, activiteId: it.id }
  const before = useCall(activite.readAvantSignature, { params }, { keep: true })
  const maySign = useCan('activite.sign')
  const sign = useAction(activite.signActivite, {
    onDone: ({ numero }) => notify(`Signé\u00a0: c’est l’acte n°\u00a0${numero} du registre.`),
  })
  const reopen = useAction(activite.reopenActivite)
  return (
    <Section title="Avant de signer">
      <Loaded of="ce qui manque" from={before}>
        {({ manques, prete, phrase }) => (
          <>
            {manques.length === 0 ? (
              <p>Rien ne manque.</p>
            ) : (
              <ul className={styles.checks}>
                {manques.map(({ code, bloque, phrase: said }) => (
                  <li key={`${code}${said}`} data-stop={bloque || undefined}>
                    {bloque ? <icons.alert /> : <icons.toCheck />}
                    <span>
                      {bloque && <span className="visually-hidden">Empêche de signer{'\u00a0'}: </span>}
                      {said}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <p className={styles.sign}>
              {phrase} Une fois signé, il ne change plus{'\u00a0'}: on le corrige par un autre.
            </p>
            <div className={styles.acts}>
              {maySign && (
                <Button
                  kind="primary"
                  icon={<icons.signature />}
                  pending={sign.pending}
                  blocked={!prete && 'Il manque d’abord ce qui est marqué ci-dessus.'}
                  onClick={() => void sign.run({ params, body: {} })}
                >
                  Signer l’acte
                </Button>
              )}
              <Button kind="plain" pending={reopen.pending} onClick={() => void reopen.run({ params, body: {} })}>
                Revenir avant la tenue
              </Button>
            </div>
            <Problem error={sign.error ?? reopen.error} />
          </>
        )}
      </Loaded>
    </Section>
  )
}
