import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { comptes, useAction, useMe } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { returnAddress } from '../../../web/shell/sign-in-address.ts'
import styles from './comptes.module.css'
import { DemonstrationLogins } from './demonstration-logins.tsx'
import { ExerciceStep } from './exercice-step.tsx'
import { KeyEntrance } from './key-entrance.tsx'
import { PscButton, PscRefusal } from './psc-entrance.tsx'
import { CodeStep, InstallSecondFactor } from './second-factor-steps.tsx'

export const Screen = () => {
  const me = useMe()
  const navigate = useNavigate()
  const enter = () => void navigate({ href: returnAddress(window.location.search), replace: true })
  return (
    <Loaded of="votre session" from={me}>
      {({ secondFacteur, connecte, installation, session }) => {
        if (connecte && secondFacteur === 'attendu') return <CodeStep onDone={enter} />
        if (connecte && secondFacteur === 'a-installer') return <InstallSecondFactor onDone={enter} />
        if (session && session.exercice === null && session.exercices.length > 1)
          return <ExerciceStep exercices={session.exercices} onDone={enter} />
        return <PasswordStep onDone={enter} nature={installation.nature} isAlreadyIn={connecte} />
      }}
    </Loaded>
  )
}

const WithoutAccount = () => (
  <Section title="Sans compte">
    <p>
      Pour proposer un créneau, suivre votre agenda ou accepter une invitation, ouvrez le lien personnel que votre CPTS
      vous a envoyé. Il ne demande ni compte ni mot de passe.
    </p>
  </Section>
)

type Props = { onDone: () => void; nature: 'demonstration' | 'reelle'; isAlreadyIn: boolean }

const PasswordStep = ({ onDone, nature, isAlreadyIn }: Props) => {
  const [courriel, setCourriel] = useState('')
  const [motDePasse, setMotDePasse] = useState('')
  const signIn = useAction(comptes.signIn, { onDone: ({ etape }) => etape === 'connecte' && onDone() })
  return (
    <div className={styles.entrance}>
      <div>
        <Headline meaning="La plateforme de votre communauté professionnelle territoriale de santé.">
          Se connecter
        </Headline>
        {isAlreadyIn && (
          <p className={styles.already}>
            Vous êtes déjà connecté. <Link to="/">Aller à l’accueil</Link>
          </p>
        )}
        <PscRefusal />
        <PscButton to={`/connexion/psc/aller${window.location.search}`} />
        <Form
          onSubmit={() => signIn.run({ body: { courriel, motDePasse } })}
          error={signIn.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={signIn.pending}>
                Se connecter
              </Button>
              <Link to="/mot-de-passe-oublie">Mot de passe oublié</Link>
            </>
          }
        >
          <TextField
            label="Adresse électronique"
            type="email"
            autoComplete="username"
            value={courriel}
            onChange={setCourriel}
            error={signIn.champs.courriel}
          />
          <TextField
            label="Mot de passe"
            type="password"
            autoComplete="current-password"
            value={motDePasse}
            onChange={setMotDePasse}
            error={signIn.champs.motDePasse}
          />
        </Form>
        <KeyEntrance onDone={onDone} />
      </div>
      {nature === 'demonstration' ? <DemonstrationLogins onDone={onDone} /> : <WithoutAccount />}
    </div>
  )
}
