/** By the number of a request: where it is, still looking, no longer. No name of a patient is shown. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { mt, type Suivi } from '../client.ts'
import styles from '../mt.module.css'

export const Screen = () => {
  const { adresse = '' } = useParams({ strict: false })
  const [numero, setNumero] = useState('')
  const [found, setFound] = useState<Suivi | null>(null)
  const follow = useAction(mt.followMt, { refresh: 'nothing', onDone: setFound })
  return (
    <div className={styles.card}>
      <Headline meaning="Tapez le numéro que vous avez reçu.">Où en est ma demande</Headline>
      <Form
        wide
        onSubmit={() => follow.run({ params: { adresse }, body: { numero } })}
        error={follow.error}
        actions={
          <Button
            kind="primary"
            size="large"
            type="submit"
            pending={follow.pending}
            blocked={numero.trim() === '' && 'Tapez d’abord le numéro.'}
          >
            Voir ma demande
          </Button>
        }
      >
        <TextField
          label="Numéro de la demande"
          value={numero}
          onChange={(value) => {
            setNumero(value)
            setFound(null)
          }}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={60}
        />
      </Form>
      <div role="status">{found && <Found adresse={adresse} numero={numero} suivi={found} again={setFound} />}</div>
      <p className={styles.acts}>
        <Link to="/medecin-traitant/$adresse" params={{ adresse }}>
          Faire une nouvelle demande
        </Link>
      </p>
    </div>
  )
}

const SAID: Record<Suivi['etape'], string> = {
  attente: 'Votre demande attend un médecin.',
  proposee: 'Votre demande est proposée à un médecin\u00a0: sa réponse est attendue.',
  trouvee: 'Un médecin vous attend.',
  close: 'Cette demande est terminée.',
}

type Props = { adresse: string; numero: string; suivi: Suivi; again: (suivi: Suivi | null) => void }

const Found = ({ adresse, numero, suivi, again }: Props) => {
  const body = { params: { adresse }, body: { numero } }
  const confirm = useAction(mt.confirmMt, {
    refresh: 'nothing',
    onDone: () => notify('C’est noté\u00a0: vous cherchez toujours.'),
  })
  const withdraw = useAction(mt.withdrawMt, {
    refresh: 'nothing',
    onDone: () => again({ ...suivi, etape: 'close', medecin: null }),
  })
  const day = formatDate(Temporal.Instant.from(suivi.deposeeLe).toZonedDateTimeISO('Europe/Paris').toPlainDate(), {
    weekday: false,
  })
  return (
    <section className={styles.big}>
      <h2>{SAID[suivi.etape]}</h2>
      <p>Demande faite le {day}.</p>
      {suivi.medecin && (
        <dl className={styles.facts}>
          <dt>Médecin</dt>
          <dd>{suivi.medecin.nom}</dd>
          {suivi.medecin.communeNom && (
            <>
              <dt>À</dt>
              <dd>{suivi.medecin.communeNom}</dd>
            </>
          )}
          <dt>Téléphone</dt>
          <dd>{suivi.medecin.telephone ?? `demandez-le au ${suivi.telephone}`}</dd>
        </dl>
      )}
      <Problem error={confirm.error ?? withdraw.error} />
      {suivi.etape !== 'close' && (
        <p className={styles.acts}>
          {suivi.etape === 'attente' && (
            <Button pending={confirm.pending} onClick={() => void confirm.run(body)}>
              Je cherche toujours
            </Button>
          )}
          <Button kind="plain" pending={withdraw.pending} onClick={() => void withdraw.run(body)}>
            Retirer ma demande et effacer mon nom
          </Button>
        </p>
      )}
      <p>
        Une question{'\u00a0'}? Appelez le {suivi.telephone}.
      </p>
    </section>
  )
}
