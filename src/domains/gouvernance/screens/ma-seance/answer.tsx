/** Does one come, to whom does one give one's procuration, is one there. */
import { useState } from 'react'
import { listInWords } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { gouvernance } from '../client.ts'
import styles from './ma-seance.module.css'
import type { Part } from './part.ts'

const CHOICES = [
  { value: 'oui', label: 'Je viens' },
  { value: 'non', label: 'Je ne viens pas' },
  { value: 'peut-etre', label: 'Je ne sais pas' },
] as const
const LIVE: ReadonlySet<string> = new Set(['convoquee', 'ouverte'])

export const Answer = (part: Part) => {
  const { it } = part
  if (!LIVE.has(it.etat)) return null
  return (
    <section aria-label="Votre réponse" className={styles.answer}>
      <h2>{it.moi.nom}</h2>
      <p className={styles.quiet}>
        {it.moi.deliberatif
          ? `${it.moi.voix > 1 ? `${it.moi.voix} voix délibératives` : 'Voix délibérative'}${it.moi.college ? `, ${it.moi.college}` : ''}.`
          : 'Voix consultative\u00a0: elle est entendue, elle ne vote pas.'}
      </p>
      {it.moi.present ? (
        <Notice>Vous avez signé votre présence. {it.quorum.phrase}</Notice>
      ) : (
        <>
          <Coming {...part} />
          {it.procuration.permises && it.moi.deliberatif && <Give {...part} />}
          {it.peutSigner && <SignIn {...part} />}
        </>
      )}
      {it.procuration.de.length > 0 && (
        <p>
          Vous portez la procuration de {listInWords(it.procuration.de)}
          {'\u00a0'}: vous voterez aussi en leur nom, s’ils ne viennent pas.
        </p>
      )}
    </section>
  )
}

const Coming = ({ cptsId, it, seanceId }: Part) => {
  const answer = useAction(gouvernance.answerSeance, { onDone: () => announce('Votre réponse est notée.') })
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Venez-vous{'\u00a0'}?</legend>
        {CHOICES.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={it.moi.reponse === value && it.procuration.a === null}
            onClick={() => void answer.run({ params: { cptsId }, body: { seanceId, reponse: value } })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Problem error={answer.error} />
      {it.procuration.a && (
        <p className={styles.saved}>
          Vous avez donné procuration à {it.procuration.a}. Si vous venez, elle est reprise d’elle-même.
        </p>
      )}
    </>
  )
}

const Give = ({ cptsId, it, seanceId }: Part) => {
  const [mandataireId, setMandataire] = useState('')
  const give = useAction(gouvernance.answerSeance, {
    onDone: () => {
      setMandataire('')
      announce('Votre procuration est donnée.')
    },
  })
  if (it.mandataires.length === 0) return null
  return (
    <details className={styles.give}>
      <summary>{it.procuration.a ? 'Donner ma procuration à quelqu’un d’autre' : 'Donner procuration'}</summary>
      <Form
        wide
        onSubmit={() => give.run({ params: { cptsId }, body: { seanceId, reponse: 'non', mandataireId } })}
        error={give.error}
        actions={
          <Button
            kind="primary"
            type="submit"
            size="large"
            pending={give.pending}
            blocked={mandataireId === '' && 'Choisissez une personne.'}
          >
            Donner procuration
          </Button>
        }
      >
        <SelectField
          label="À qui"
          none="Choisir"
          choices={it.mandataires.map(({ id, nom }) => ({ value: id, label: nom }))}
          value={mandataireId}
          onChange={setMandataire}
        />
      </Form>
    </details>
  )
}

const SignIn = ({ cptsId, seanceId }: Part) => {
  const sign = useAction(gouvernance.signMaSeance, { onDone: () => announce('Votre présence est signée.') })
  return (
    <div className={styles.sign}>
      <Button
        kind="primary"
        size="large"
        pending={sign.pending}
        onClick={() => void sign.run({ params: { cptsId }, body: { seanceId } })}
      >
        Je suis là, à distance
      </Button>
      <Problem error={sign.error} />
    </div>
  )
}
