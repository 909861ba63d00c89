/** Without an account: is this attestation authentic, and does it still hold? Nothing that the paper does not say. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { OtherChecks } from '../../../../web/components/other-checks.tsx'
import { laCpts } from '../../rules/mots.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Verifiee } from '../client.ts'

export const Screen = () => {
  const [code, setCode] = useState('')
  const [nom, setNom] = useState('')
  const [answer, setAnswer] = useState<Verifiee | 'inconnue' | null>(null)
  const verify = useAction(adhesion.verifyAttestation, {
    refresh: 'nothing',
    onDone: ({ attestation }) => setAnswer(attestation ?? 'inconnue'),
  })
  return (
    <div className={styles.card}>
      <Headline meaning="Le code et le nom sont imprimés sur l’attestation. Rien d’autre que ce qu’elle dit n’est montré.">
        Vérifier une attestation d’adhésion
      </Headline>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={() => verify.run({ body: { code, nom } })}
          error={verify.error}
          actions={
            <Button kind="primary" type="submit" pending={verify.pending}>
              Vérifier cette attestation
            </Button>
          }
        >
          <TextField
            label="Code"
            hint="Quinze signes, en trois groupes"
            value={code}
            onChange={setCode}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField label="Nom, tel qu’il est imprimé" value={nom} onChange={setNom} autoComplete="off" />
        </Form>
      </div>
      <div role="status">{answer && <Answer answer={answer} />}</div>
      <OtherChecks here="/attestation" />
    </div>
  )
}

const Answer = ({ answer }: { answer: Verifiee | 'inconnue' }) => {
  if (answer === 'inconnue')
    return (
      <Notice kind="hand" title="Aucune attestation de cette installation ne porte ce code et ce nom.">
        <p>Relisez les deux. Si rien ne change, demandez à la personne une attestation du jour.</p>
      </Notice>
    )
  const { cpts, emiseLe, depuis, jusqua, enVigueur } = answer
  return (
    <Notice
      kind={enVigueur ? 'calm' : 'hand'}
      title={enVigueur ? 'Attestation authentique, adhésion en vigueur' : 'Attestation authentique, adhésion terminée'}
    >
      <p>
        Délivrée le {longDay(emiseLe)} par {laCpts(cpts)}. L’adhésion court depuis le {longDay(depuis)}
        {jusqua ? ` et ${enVigueur ? 'finira' : 'a fini'} le ${longDay(jusqua)}` : ''}.
      </p>
    </Notice>
  )
}
