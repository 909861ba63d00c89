import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { comptes, useAction, useMe } from '../../../web/client/index.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { MyKeys } from './my-keys.tsx'
import { PASSWORD_HINT } from './password-words.ts'
import { InstallSecondFactor } from './second-factor-steps.tsx'
import { Sessions } from './sessions.tsx'

export const Screen = () => {
  const me = useMe()
  return (
    <Loaded of="votre compte" from={me}>
      {({ personne, application, cpts }) => (
        <>
          <Headline meaning={personne?.courriel}>
            {personne?.prenom} {personne?.nom}
          </Headline>
          <Columns>
            <div>
              <Sessions />
              {cpts.length > 0 && <MyData />}
            </div>
            <div>
              <MyKeys />
              <SecondFactor isDone={application} />
              <Password />
            </div>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

const MyData = () => (
  <Section title="Mes données">
    <p>
      <Link to="/mes-donnees">Ce que votre CPTS garde de vous, qui l’a lu, et une copie à emporter</Link>
    </p>
  </Section>
)

const SecondFactor = ({ isDone }: { isDone: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    notify('Ce téléphone est lié à votre compte.')
  }
  return (
    <Section title="Second facteur" small>
      <p>
        {isDone
          ? 'Un téléphone est lié à votre compte. Pour en changer, liez le nouveau\u00a0: l’ancien cessera de valoir.'
          : 'Votre compte n’a pas de second facteur. Il protège des mots de passe volés.'}
      </p>
      {isOpen ? (
        <InstallSecondFactor onDone={close} />
      ) : (
        <Actions>
          <Button onClick={() => setOpen(true)}>{isDone ? 'Lier un autre téléphone' : 'Lier un téléphone'}</Button>
        </Actions>
      )}
    </Section>
  )
}

const Password = () => {
  const [actuel, setActuel] = useState('')
  const [nouveau, setNouveau] = useState('')
  const change = useAction(comptes.changePassword, {
    onDone: () => {
      setActuel('')
      setNouveau('')
      notify('Votre mot de passe est changé.')
    },
  })
  return (
    <Section title="Mot de passe" small>
      <Form
        onSubmit={() => change.run({ body: { actuel, nouveau } })}
        error={change.error}
        actions={
          <Button type="submit" pending={change.pending}>
            Changer le mot de passe
          </Button>
        }
      >
        <TextField
          label="Mot de passe actuel"
          type="password"
          autoComplete="current-password"
          value={actuel}
          onChange={setActuel}
          error={change.champs.actuel}
        />
        <TextField
          label="Nouveau mot de passe"
          hint={PASSWORD_HINT}
          type="password"
          autoComplete="new-password"
          value={nouveau}
          onChange={setNouveau}
          error={change.champs.nouveau}
        />
      </Form>
    </Section>
  )
}
