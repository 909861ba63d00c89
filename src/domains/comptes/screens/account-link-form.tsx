import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { comptes, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import type { comptesContract } from '../contract.ts'
import { PASSWORD_HINT } from './password-words.ts'

export type AccountLink = Output<typeof comptesContract.readAccountLink>
type Props = { link: AccountLink; jeton: string; onDone: () => void }

export const AccountLinkForm = ({ link, jeton, onDone }: Props) => {
  const isNewcomer = !link.aDejaUnCompte
  const asksName = link.usage === 'operateur' && isNewcomer
  const [courriel, setCourriel] = useState(link.courriel ?? '')
  const [prenom, setPrenom] = useState('')
  const [nom, setNom] = useState('')
  const [motDePasse, setMotDePasse] = useState('')
  const use = useAction(comptes.useAccountLink, { onDone })
  const knowsPassword = link.usage === 'invitation' && link.aDejaUnCompte
  const submit = () =>
    use.run({
      body: { jeton, motDePasse, ...(link.courriel ? {} : { courriel }), ...(asksName ? { nom, prenom } : {}) },
    })
  return (
    <Form
      onSubmit={submit}
      error={use.error}
      actions={
        <Button kind="primary" type="submit" pending={use.pending}>
          {link.usage === 'invitation' ? 'Accepter l’invitation' : 'Enregistrer et entrer'}
        </Button>
      }
    >
      {asksName && (
        <Pair>
          <TextField
            label="Prénom"
            autoComplete="given-name"
            value={prenom}
            onChange={setPrenom}
            error={use.champs.prenom}
          />
          <TextField label="Nom" autoComplete="family-name" value={nom} onChange={setNom} error={use.champs.nom} />
        </Pair>
      )}
      <TextField
        label="Adresse électronique"
        type="email"
        autoComplete="username"
        readOnly={link.courriel !== null}
        value={courriel}
        onChange={setCourriel}
        error={use.champs.courriel}
      />
      <TextField
        label={knowsPassword ? 'Votre mot de passe' : 'Mot de passe'}
        hint={knowsPassword ? undefined : PASSWORD_HINT}
        type="password"
        autoComplete={knowsPassword ? 'current-password' : 'new-password'}
        value={motDePasse}
        onChange={setMotDePasse}
        error={use.champs.motDePasse}
      />
    </Form>
  )
}
