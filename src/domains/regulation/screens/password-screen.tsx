/** The password of a regulator, chosen by the link that was asked for. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { regulation } from './client.ts'
import { REGULATION } from './labels.ts'

export const Screen = () => {
  const { jeton = '' } = useParams({ strict: false }) as { jeton?: string }
  const [motDePasse, setMotDePasse] = useState('')
  const [isDone, setDone] = useState(false)
  const save = useAction(regulation.chooseRegulateurPassword, { refresh: 'nothing', onDone: () => setDone(true) })
  if (isDone) return <Headline meaning={REGULATION.savedMeaning}>{REGULATION.saved}</Headline>
  return (
    <>
      <Headline meaning={REGULATION.newPasswordMeaning}>{REGULATION.newPassword}</Headline>
      <Form
        onSubmit={() => save.run({ body: { jeton, motDePasse } })}
        error={save.error}
        actions={
          <Button kind="primary" type="submit" pending={save.pending}>
            {REGULATION.save}
          </Button>
        }
      >
        <TextField
          label={REGULATION.motDePasse}
          hint={REGULATION.passwordHint}
          type="password"
          autoComplete="new-password"
          value={motDePasse}
          onChange={setMotDePasse}
          error={save.champs.motDePasse}
        />
      </Form>
    </>
  )
}
