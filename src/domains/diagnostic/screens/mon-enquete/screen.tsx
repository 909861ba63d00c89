/** Opened by a link: the questions, answered without a name. */
import { useState } from 'react'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { diagnostic, type MonEnquete } from '../client.ts'
import styles from './mon-enquete.module.css'
import { NOTHING, QuestionOf, type Said } from './question.tsx'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ce lien n’est plus valable. Demandez-en un autre à la CPTS.</Notice>
  return <Survey cptsId={lien.cptsId} />
}

const Survey = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(diagnostic.readMonEnquete, { params: { cptsId } })
  return (
    <Loaded of="l’enquête" from={read}>
      {(it) => (
        <LinkCard from={it.cptsNom} title={it.titre}>
          {it.presentation && <p className={styles.presentation}>{it.presentation}</p>}
          {it.isOuverte ? (
            <Answer cptsId={cptsId} it={it} />
          ) : (
            <Notice kind="hand">Cette enquête est close. Merci d’être venu.</Notice>
          )}
        </LinkCard>
      )}
    </Loaded>
  )
}

const SENT = 'Merci. Votre réponse est gardée, sans votre nom.'

const Answer = ({ cptsId, it }: { cptsId: string; it: MonEnquete }) => {
  const [profil, setProfil] = useState('')
  const [said, setSaid] = useState<Record<number, Said>>({})
  const [isSent, setSent] = useState(false)
  const answer = useAction(diagnostic.answerEnquete, {
    onDone: () => {
      setSent(true)
      announce(SENT)
    },
  })
  if (isSent) return <Notice>{SENT}</Notice>
  const send = () =>
    answer.run({
      params: { cptsId },
      body: {
        profil: profil || null,
        reponses: it.questions.flatMap(({ rang, reponse }) => {
          const { choisis, texte } = said[rang] ?? NOTHING
          const words = reponse === 'texte' ? texte.trim() || null : null
          return choisis.length > 0 || words ? [{ rang, choisis, texte: words }] : []
        }),
      },
    })
  return (
    <Form
      wide
      onSubmit={send}
      error={answer.error}
      actions={
        <Button kind="primary" type="submit" pending={answer.pending}>
          Envoyer sans mon nom
        </Button>
      }
    >
      {it.profils.length > 0 && (
        <SelectField
          label="Vous êtes"
          optional
          value={profil}
          onChange={setProfil}
          none="Ne pas le dire"
          choices={it.profils.map((value) => ({ value, label: value }))}
        />
      )}
      {it.questions.map((question) => (
        <QuestionOf
          key={question.rang}
          question={question}
          said={said[question.rang] ?? NOTHING}
          change={(next) => setSaid({ ...said, [question.rang]: next })}
        />
      ))}
    </Form>
  )
}
