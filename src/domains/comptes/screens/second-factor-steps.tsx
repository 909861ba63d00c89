import { type ReactNode, useEffect, useState } from 'react'
import { comptes, useAction, useCall, useMe } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { QrCode } from '../../../web/components/qr-code.tsx'
import styles from './comptes.module.css'

/** Six digits from the application of the phone. */
export const CodeForm = ({ onDone, verb, aside }: { onDone: () => void; verb: string; aside?: ReactNode }) => {
  const [code, setCode] = useState('')
  const confirm = useAction(comptes.confirmSecondFactor, { onDone })
  return (
    <Form
      onSubmit={() => confirm.run({ body: { code } })}
      error={confirm.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={confirm.pending}>
            {verb}
          </Button>
          {aside}
        </>
      }
    >
      <TextField
        label="Code à six chiffres"
        hint="Il change toutes les trente secondes."
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(value) => setCode(value.replaceAll(/\D/g, ''))}
        error={confirm.champs.code}
      />
    </Form>
  )
}

export const CodeStep = ({ onDone }: { onDone: () => void }) => {
  const leave = useAction(comptes.signOut)
  return (
    <>
      <Headline meaning="Vos rôles ouvrent des données de personnes : un second facteur est nécessaire.">
        Donnez le code de votre téléphone
      </Headline>
      <DemonstrationCodes />
      <CodeForm
        onDone={onDone}
        verb="Continuer"
        aside={
          <Button kind="plain" onClick={() => void leave.run()}>
            Changer de compte
          </Button>
        }
      />
    </>
  )
}

/** In a demonstration nobody has the phone: the codes of the moment are on the page. */
const DemonstrationCodes = () => {
  const isDemonstration = useMe().data?.installation.nature === 'demonstration'
  const logins = useCall(comptes.listDemonstrationLogins, undefined, { enabled: isDemonstration, everySeconds: 10 })
  const personne = useMe().data?.personne
  const mine = logins.data?.identifiants.find(({ courriel }) => courriel === personne?.courriel)
  if (!isDemonstration || !mine?.code) return null
  return (
    <Notice title="Démonstration">
      Le code de ce compte est, en ce moment, <b className={styles.inline}>{mine.code}</b>.
    </Notice>
  )
}

export const InstallSecondFactor = ({ onDone }: { onDone: () => void }) => {
  const prepare = useAction(comptes.prepareSecondFactor, { refresh: 'nothing' })
  const [key, setKey] = useState<{ adresse: string; cle: string } | null>(null)
  const { run } = prepare
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key for one visit of this page
  useEffect(() => {
    void run().then((made) => made && setKey(made))
  }, [])
  return (
    <>
      <Headline meaning="Vos rôles ouvrent des données de personnes : un second facteur est nécessaire, une fois pour toutes.">
        Liez votre téléphone à votre compte
      </Headline>
      <Problem error={prepare.error} />
      {key && (
        <div className={styles.enrolment}>
          <div>
            <ol className={styles.steps}>
              <li>Ouvrez une application de codes sur votre téléphone (FreeOTP, Aegis, celle de votre système).</li>
              <li>Ajoutez un compte et visez ce dessin, ou recopiez la clé.</li>
              <li>Écrivez ici le code à six chiffres qu’elle affiche.</li>
            </ol>
            <CodeForm onDone={onDone} verb="Lier ce téléphone" />
          </div>
          <figure className={styles.code}>
            <QrCode text={key.adresse} label="Clé du second facteur, à lire par votre application" />
            <figcaption>
              Clé à recopier
              <code>{key.cle.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
            </figcaption>
          </figure>
        </div>
      )}
    </>
  )
}
