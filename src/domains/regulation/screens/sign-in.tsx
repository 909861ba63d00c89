import { useState } from 'react'
import { ApiError } from '../../../web/client/api-error.ts'
import { useMe } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button, LeavingLink } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Section } from '../../../web/components/section.tsx'
import { sayRefusPsc } from '../../comptes/screens/index.ts'
import { regulation } from './client.ts'
import { REGULATION } from './labels.ts'
import styles from './regulation.module.css'

export const SignIn = ({ origine }: { origine: string }) => {
  const [courriel, setCourriel] = useState('')
  const [motDePasse, setMotDePasse] = useState('')
  const [conditions, setConditions] = useState(false)
  const enter = useAction(regulation.signInRegulateur)
  const isDemonstration = useMe().data?.installation.nature === 'demonstration'
  const asksConditions = enter.error instanceof ApiError && enter.error.code === 'conditions-needed'
  return (
    <div className={styles.entrance}>
      <div>
        <Headline meaning={REGULATION.signInMeaning}>{REGULATION.signIn}</Headline>
        <ByPsc />
        <Form
          onSubmit={() => enter.run({ body: { courriel, motDePasse, origine, conditions } })}
          error={enter.error}
          actions={
            <Button kind="primary" type="submit" pending={enter.pending}>
              {REGULATION.enter}
            </Button>
          }
        >
          <TextField
            label={REGULATION.courriel}
            type="email"
            autoComplete="username"
            value={courriel}
            onChange={setCourriel}
            error={enter.champs.courriel}
          />
          <TextField
            label={REGULATION.motDePasse}
            type="password"
            autoComplete="current-password"
            value={motDePasse}
            onChange={setMotDePasse}
            error={enter.champs.motDePasse}
          />
          {(asksConditions || conditions) && (
            <>
              <Conditions />
              <CheckField label={REGULATION.conditions} checked={conditions} onChange={setConditions} />
            </>
          )}
        </Form>
      </div>
      {isDemonstration ? <p>{REGULATION.demonstration}</p> : <Forgotten courriel={courriel} />}
    </div>
  )
}

export const Conditions = () => (
  <div>
    <b>{REGULATION.conditionsTitle}</b>
    <ul className={styles.conditions}>
      {REGULATION.conditionsList.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </div>
)

/** Why the last try by Pro Santé Connect did not enter, and another one: the same address, without that word. */
const ByPsc = () => {
  const has = useMe().data?.installation.psc === true
  const asked = new URLSearchParams(window.location.search)
  const said = sayRefusPsc(asked.get('refus'))
  asked.delete('refus')
  return (
    <>
      {said && <Notice kind="hand">{said}</Notice>}
      {has && (
        <p className={styles.spaced}>
          <LeavingLink to={`/regulation?${asked}`} size="large">
            {REGULATION.byPsc}
          </LeavingLink>
        </p>
      )}
    </>
  )
}

const Forgotten = ({ courriel }: { courriel: string }) => {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const ask = useAction(regulation.forgetRegulateurPassword, {
    refresh: 'nothing',
    onDone: (_answer, [{ body }]) => setSentTo(body.courriel),
  })
  return (
    <Section small title={REGULATION.first}>
      <p>{sentTo === null ? REGULATION.firstMeaning : REGULATION.linkSent(sentTo)}</p>
      <p className={styles.spaced}>
        <Button
          onClick={() => void ask.run({ body: { courriel } })}
          pending={ask.pending}
          blocked={courriel.includes('@') ? false : REGULATION.firstMeaning}
        >
          {REGULATION.askLink}
        </Button>
      </p>
    </Section>
  )
}
