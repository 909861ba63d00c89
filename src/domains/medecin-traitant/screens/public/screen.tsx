/** Without an account, in plain words: looking for a médecin traitant. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { mt, type Page } from '../client.ts'
import { bodyOf, type Draft, EMPTY, missingOf } from '../draft.ts'
import styles from '../mt.module.css'
import { PersonFields } from '../person-fields.tsx'

export const Screen = () => {
  const { adresse = '' } = useParams({ strict: false })
  const page = useCall(mt.readPageMt, { params: { adresse } })
  return (
    <Loaded of="la page" from={page}>
      {(data) => <Ask page={data} adresse={adresse} />}
    </Loaded>
  )
}

const Ask = ({ page, adresse }: { page: Page; adresse: string }) => {
  const [numero, setNumero] = useState<string | null>(null)
  if (numero !== null) return <Asked page={page} adresse={adresse} numero={numero} />
  return (
    <div className={styles.card}>
      <Headline
        above={page.cpts}
        meaning={`Deux minutes, sans compte. Vous pouvez aussi appeler le ${page.telephone}.`}
      >
        Je cherche un médecin traitant
      </Headline>
      <p className={styles.acts}>
        <Link to="/medecin-traitant/$adresse/suivi" params={{ adresse }}>
          J’ai déjà un numéro de demande
        </Link>
        <a href={mt.printMt.href({ params: { adresse } })} download>
          Formulaire à imprimer (PDF)
        </a>
      </p>
      <AskForm page={page} adresse={adresse} done={setNumero} />
    </div>
  )
}

const AskForm = ({ page, adresse, done }: { page: Page; adresse: string; done: (numero: string) => void }) => {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const ask = useAction(mt.askMt, { refresh: 'nothing', onDone: ({ numero }) => done(numero) })
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const missing = missingOf(draft)
  return (
    <Form
      wide
      onSubmit={() => missing === null && ask.run({ params: { adresse }, body: bodyOf(draft) })}
      error={ask.error}
      actions={
        <Button kind="primary" size="large" type="submit" pending={ask.pending} blocked={missing ?? false}>
          Envoyer ma demande
        </Button>
      }
    >
      <PersonFields draft={draft} set={set} champs={ask.champs} communes={page.communes} />
      <Notice page={page} />
      <CheckField
        label="J’ai compris et je suis d’accord. La personne est d’accord, si je demande pour elle."
        checked={draft.consentement}
        onChange={(consentement) => set({ consentement })}
      />
    </Form>
  )
}

const Notice = ({ page }: { page: Page }) => (
  <Section title="Vos informations" small>
    <p className={styles.prose}>
      Elles servent à trouver un médecin, et à rien d’autre. Le médecin qui accepte reçoit le nom. Avant, il ne voit que
      l’âge, la commune et la situation.
    </p>
    <p className={styles.prose}>
      Elles sont effacées {count(page.conservationJours, 'jour')} après la fin de la demande, ou après{' '}
      {count(page.silenceMois, 'mois', 'mois')} sans nouvelles. Responsable{'\u00a0'}: {page.cpts}. Pour les voir, les
      corriger ou les effacer{'\u00a0'}: {page.contactDonnees}. Vous pouvez aussi écrire à la CNIL.
    </p>
  </Section>
)

const Asked = ({ page, adresse, numero }: { page: Page; adresse: string; numero: string }) => (
  <div className={styles.card}>
    <Headline above={page.cpts} meaning="Gardez ce numéro. Il permet de voir où en est la demande, ou de la retirer.">
      Votre demande est enregistrée
    </Headline>
    <p className={styles.numero}>{numero}</p>
    <p className={styles.prose}>
      Nous cherchons un médecin qui peut vous accueillir. Nous vous rappelons quand il a dit oui. Si votre état
      s’aggrave, n’attendez pas{'\u00a0'}: appelez le 15.
    </p>
    <p className={styles.acts}>
      <Link to="/medecin-traitant/$adresse/suivi" params={{ adresse }}>
        Voir où en est ma demande
      </Link>
    </p>
  </div>
)
