/** While it is open: hands to count, names to call, or the urn that fills. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance } from '../client.ts'
import styles from '../seances/seances.module.css'
import { Nominal } from './nominal.tsx'
import type { Part } from './part.ts'

export const Voting = (part: Part) => {
  const { it, mayEdit } = part
  if (it.resultat?.issue === 'partage' && mayEdit) return <Tie {...part} />
  if (!mayEdit || it.etat === 'clos' || it.etat === 'annule') return null
  if (it.etat === 'prepare') return <Open {...part} />
  if (it.genre === 'main-levee') return <Hands {...part} />
  if (it.genre === 'appel-nominal') return <Nominal {...part} />
  return <Secret {...part} />
}

const Open = ({ cptsId, it }: Part) => {
  const open = useAction(gouvernance.openScrutin)
  return (
    <Section title="Ouvrir le vote" small>
      <Button
        kind="primary"
        pending={open.pending}
        blocked={it.seanceEtat !== 'ouverte' && 'On vote quand la séance est ouverte.'}
        onClick={() => void open.run({ params: { cptsId, scrutinId: it.id }, body: {} })}
      >
        Ouvrir le scrutin
      </Button>
      <Problem error={open.error} />
    </Section>
  )
}

const Hands = ({ cptsId, it }: Part) => {
  const [voix, setVoix] = useState<Record<string, string>>({})
  const close = useAction(gouvernance.closeScrutin, { onDone: () => notify('Le vote est compté.') })
  const voices = it.quorum.voix
  const total = it.options.reduce((sum, { cle }) => sum + (Number(voix[cle]) || 0), 0)
  const submit = () =>
    close.run({
      params: { cptsId, scrutinId: it.id },
      body: { decompte: Object.fromEntries(it.options.map(({ cle }) => [cle, Number(voix[cle]) || 0])) },
    })
  return (
    <Section title="Compter les mains levées" small>
      <p className={styles.quiet}>
        {formatNumber(voices)} voix présentes ou représentées. Comptez des voix, pas des têtes{'\u00a0'}: qui porte une
        procuration en compte deux.
      </p>
      <Form
        onSubmit={submit}
        error={close.error}
        actions={
          <Button kind="primary" type="submit" pending={close.pending}>
            Clore et annoncer le résultat
          </Button>
        }
      >
        <Pair>
          {it.options.map(({ cle, libelle }) => (
            <NumberField
              key={cle}
              label={libelle}
              value={voix[cle] ?? ''}
              onChange={(value) => setVoix({ ...voix, [cle]: value.replaceAll(/\D/g, '') })}
            />
          ))}
        </Pair>
        <p role="status">
          {formatNumber(total)} voix comptées sur {formatNumber(voices)}.
        </p>
      </Form>
    </Section>
  )
}

const Secret = ({ cptsId, it }: Part) => {
  const close = useAction(gouvernance.closeScrutin, { onDone: () => notify('L’urne est ouverte, le résultat est là.') })
  return (
    <Section title="L’urne est ouverte au vote" small>
      <p className={styles.big} role="status">
        {formatNumber(it.votants)} sur {formatNumber(it.attendus)} ont voté
      </p>
      <progress aria-label="Participation" className={styles.wide} max={Math.max(1, it.attendus)} value={it.votants} />
      <p className={styles.quiet}>
        Chacun vote avec le lien de sa convocation, ou depuis son compte. Les bulletins sont scellés sur le téléphone
        {'\u00a0'}: personne ne peut les lire avant la clôture, et rien ne dira ensuite qui a voté quoi.
      </p>
      <div className={styles.acts}>
        <Button
          kind="primary"
          pending={close.pending}
          onClick={() => void close.run({ params: { cptsId, scrutinId: it.id }, body: {} })}
        >
          Clore et ouvrir l’urne
        </Button>
        <Link to="/gouvernance/ma-seance/$seanceId" params={{ seanceId: it.seanceId }}>
          Voter moi-même
        </Link>
      </div>
      <Problem error={close.error} />
    </Section>
  )
}

const Tie = ({ cptsId, it }: Part) => {
  const [voice, setVoice] = useState<'pour' | 'contre' | null>(null)
  const settle = useAction(gouvernance.settleScrutin, { onDone: () => notify('La voix de la présidence est écrite.') })
  return (
    <Section title="À égalité" small>
      <Form
        onSubmit={() => voice && settle.run({ params: { cptsId, scrutinId: it.id }, body: { presidence: voice } })}
        error={settle.error}
        actions={
          <Button
            kind="primary"
            type="submit"
            pending={settle.pending}
            blocked={voice === null && 'Choisissez la voix de la présidence.'}
          >
            Écrire la voix de la présidence
          </Button>
        }
      >
        <Segments
          legend="La présidence vote"
          showLegend
          value={voice}
          onChange={setVoice}
          choices={[
            { value: 'pour', label: 'Pour' },
            { value: 'contre', label: 'Contre' },
          ]}
        />
      </Form>
    </Section>
  )
}
