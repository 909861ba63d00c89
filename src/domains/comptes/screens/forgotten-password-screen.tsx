import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { comptes, useAction, useMe } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'

export const Screen = () => {
  const [courriel, setCourriel] = useState('')
  const [isSent, setSent] = useState(false)
  const ask = useAction(comptes.requestPasswordReset, { refresh: 'nothing', onDone: () => setSent(true) })
  const isDemonstration = useMe().data?.installation.nature === 'demonstration'
  if (isSent) return <Sent courriel={courriel} isDemonstration={isDemonstration} />
  return (
    <>
      <Headline meaning="Un lien arrivera à cette adresse. Il vaut un jour et ne sert qu’une fois.">
        Choisir un nouveau mot de passe
      </Headline>
      <Form
        onSubmit={() => ask.run({ body: { courriel } })}
        error={ask.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={ask.pending}>
              Demander un lien
            </Button>
            <Link to="/connexion">Revenir à la connexion</Link>
          </>
        }
      >
        <TextField
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          value={courriel}
          onChange={setCourriel}
          error={ask.champs.courriel}
        />
      </Form>
    </>
  )
}

/** The same words whether the address is known or not. */
const Sent = ({ courriel, isDemonstration }: { courriel: string; isDemonstration: boolean }) => (
  <>
    <Headline>Regardez vos messages</Headline>
    <p>
      Si {courriel} a un compte ici, un lien vient d’y partir. S’il n’arrive pas d’ici quelques minutes, demandez-en un
      à la coordination de votre CPTS.
    </p>
    {isDemonstration && (
      <p>Dans la démonstration, rien n’est envoyé{'\u00a0'}: les mots de passe sont sur la page de connexion.</p>
    )}
    <p>
      <Link to="/connexion">Revenir à la connexion</Link>
    </p>
  </>
)
