import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { projetContract } from '../../contract.ts'
import { sayRelecture } from '../../labels-parcours.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { Lacks } from './lacks.tsx'
import styles from './parcours.module.css'
import { ReopenNotice } from './reopen-notice.tsx'

type Envoi = Output<typeof projetContract.readEnvoi>

/** The last look before the projet leaves: what blocks, what would be better, then the day when it was sent. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const envoi = useCall(projet.readEnvoi, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="ce qu’il faut relire" from={envoi}>
        {(data) => (
          <>
            <Headline
              above={data.libelle}
              meaning={
                'Envoyer fige le projet tel qu’il est aujourd’hui, avec son empreinte\u00a0: il ne changera plus, et toute suite sera une autre version.'
              }
            >
              {sayRelecture(data.bloquants.length, data.ouverte)}
            </Headline>
            {data.ouverte ? <CheckList data={data} /> : <ReopenNotice />}
          </>
        )}
      </Loaded>
    </>
  )
}

const CheckList = ({ data }: { data: Envoi }) => {
  const maySubmit = useCan('projet.submit')
  const { communes, besoins, objectifs, fiches } = data.compte
  const counts: [string, number][] = [
    [plural(communes, 'Commune', 'Communes'), communes],
    ['Forces, faiblesses, besoins', besoins],
    [plural(objectifs, 'Objectif', 'Objectifs'), objectifs],
    [plural(fiches, 'Fiche-action', 'Fiches-actions'), fiches],
  ]
  return (
    <>
      <dl className={styles.counts}>
        {counts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {data.bloquants.length > 0 && (
        <Section title="Indispensable avant l’envoi">
          <Lacks manques={data.bloquants} />
        </Section>
      )}
      {data.conseils.length > 0 && (
        <Section title="À relire">
          <p className={styles.silent}>Rien de ceci n’empêche d’envoyer.</p>
          <Lacks manques={data.conseils} />
        </Section>
      )}
      {data.bloquants.length === 0 && maySubmit && <Send today={data.aujourdhui} />}
    </>
  )
}

const Send = ({ today }: { today: string }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [envoyeLe, setEnvoyeLe] = useState(today)
  const submit = useAction(projet.submitProjet, {
    onDone: () => {
      notify('Le projet est figé. Notez ici le jour où l’ARS l’a reçu\u00a0: le délai court depuis ce jour.')
      void navigate({ to: '/projet/versions' })
    },
  })
  return (
    <Section title="Envoyer">
      <div className={styles.form}>
        <Form
          onSubmit={() => submit.run({ params: { cptsId }, body: { envoyeLe } })}
          error={submit.error}
          actions={
            <Button kind="primary" type="submit" pending={submit.pending}>
              Figer le projet envoyé à l’ARS
            </Button>
          }
        >
          <DateField
            label="Envoyé à l’ARS le"
            hint={'Maillage n’envoie rien lui-même\u00a0: c’est le jour de votre courriel ou de votre dépôt.'}
            value={envoyeLe}
            onChange={setEnvoyeLe}
            error={submit.champs.envoyeLe}
          />
        </Form>
      </div>
    </Section>
  )
}
