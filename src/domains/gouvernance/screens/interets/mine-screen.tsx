/** What a person declares of themselves: their interests, and once a year that all is said. */
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { formatEuros } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { InteretLu } from '../../contract-interets.ts'
import { NATURE_LABELS } from '../../labels-conventions.ts'
import { gouvernance, type MesInterets } from '../client.ts'
import styles from '../engagements.module.css'
import { type Draft, draftOf, saisieOf, withWhom } from './draft.ts'
import { InteretFields } from './fields.tsx'

const TITLES = {
  jamais: 'Vous n’avez pas encore fait de déclaration',
  'a-jour': 'Votre déclaration est à jour',
  'a-refaire': 'Votre déclaration est à refaire',
} as const

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.readMesInterets, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="votre déclaration" from={read}>
        {(data) => <Mine data={data} />}
      </Loaded>
    </>
  )
}

const Mine = ({ data }: { data: MesInterets }) => {
  const mayRead = useCan('interet.read')
  const { id: cptsId } = useCpts()
  const [doing, setDoing] = useState<InteretLu | 'new' | null>(null)
  const close = () => setDoing(null)
  const confirm = useAction(gouvernance.confirmMesInterets, {
    onDone: ({ valableJusque }) => notify(`Déclaration faite, valable jusqu’au ${longDay(valableJusque)}.`),
  })
  const current = data.interets.filter(({ enCours }) => enCours)
  const past = data.interets.filter(({ enCours }) => !enCours)
  return (
    <>
      <Headline
        above={mayRead && <Link to="/gouvernance/interets">Intérêts</Link>}
        meaning={
          'Un lien n’est pas une faute\u00a0: le dire protège la décision, et vous. Le bureau seul lit ce que vous écrivez.'
        }
      >
        {TITLES[data.etat]}
      </Headline>
      {data.attendue && data.etat !== 'a-jour' && (
        <Notice kind="hand" title="Votre déclaration est attendue">
          <p>Vous décidez ou payez pour la CPTS&nbsp;: {data.attendue}.</p>
        </Notice>
      )}
      <Section
        title={current.length === 0 ? 'Aucun lien d’intérêts' : 'Vos liens d’intérêts'}
        aside={
          doing === null && (
            <Button size="small" icon={<icons.plus />} onClick={() => setDoing('new')}>
              Déclarer un lien
            </Button>
          )
        }
      >
        {current.length === 0 && doing === null && (
          <p>
            Emploi, parts, mandat, proche parent, avantage reçu d’un fournisseur&nbsp;: s’il n’y en a pas, dites-le.
          </p>
        )}
        <Lines interets={current} edit={setDoing} />
        {doing !== null && (
          <InteretForm
            key={doing === 'new' ? 'new' : doing.id}
            interet={doing === 'new' ? null : doing}
            close={close}
          />
        )}
      </Section>
      <div className={styles.acts}>
        <Button kind="primary" pending={confirm.pending} onClick={() => void confirm.run({ params: { cptsId } })}>
          {current.length === 0 ? 'Je n’ai rien à déclarer' : 'Je confirme cette déclaration'}
        </Button>
      </div>
      <Problem error={confirm.error} />
      {data.derniere && data.valableJusque && (
        <p>
          Dernière déclaration le {longDay(data.derniere.faiteLe)}
          {data.derniere.rien ? ', rien à déclarer' : ''}&nbsp;; à refaire à partir du {longDay(data.valableJusque)}.
        </p>
      )}
      {past.length > 0 && (
        <Section title="Liens passés" small>
          <Lines interets={past} edit={setDoing} />
        </Section>
      )}
    </>
  )
}

const factsOf = ({ centimes, debut, fin, precision, origine }: InteretLu): string =>
  [
    debut && `depuis le ${longDay(debut)}`,
    fin && `jusqu’au ${longDay(fin)}`,
    centimes !== null && formatEuros(centimes),
    precision,
    origine === 'papier' && 'reçu sur papier',
  ]
    .filter(Boolean)
    .join(' · ')

type LinesProps = { interets: readonly InteretLu[]; edit: (interet: InteretLu) => void }
const Lines = ({ interets, edit }: LinesProps) => {
  const { id: cptsId } = useCpts()
  const remove = useAction(gouvernance.deleteMonInteret, { onDone: () => notify('Lien effacé.') })
  return (
    <>
      <ul className={styles.rows}>
        {interets.map((one) => (
          <li key={one.id}>
            <div>
              <b>{withWhom(one)}</b>
              <small>{[NATURE_LABELS[one.nature], factsOf(one)].filter(Boolean).join(' · ')}</small>
            </div>
            <Button kind="plain" size="small" label={`Corriger\u00a0: ${withWhom(one)}`} onClick={() => edit(one)}>
              Corriger
            </Button>
            <Button
              kind="plain"
              size="small"
              label={`Effacer\u00a0: ${withWhom(one)}`}
              onClick={() => void remove.run({ params: { cptsId, interetId: one.id } })}
            >
              Effacer
            </Button>
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
    </>
  )
}

const InteretForm = ({ interet, close }: { interet: InteretLu | null; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState<Draft>(() => draftOf(interet))
  const [isUnread, setUnread] = useState(false)
  const onDone = () => {
    notify('Lien enregistré. Confirmez votre déclaration quand tout y est.')
    close()
  }
  const add = useAction(gouvernance.addMonInteret, { onDone })
  const save = useAction(gouvernance.saveMonInteret, { onDone })
  const submit = () => {
    const body = saisieOf(draft)
    setUnread(body === null)
    if (!body) return undefined
    return interet
      ? save.run({ params: { cptsId, interetId: interet.id }, body })
      : add.run({ params: { cptsId }, body })
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={add.error ?? save.error}
        actions={
          <Fragment>
            <Button kind="primary" type="submit" pending={add.pending || save.pending}>
              Enregistrer le lien
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </Fragment>
        }
      >
        <InteretFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} isUnread={isUnread} />
      </Form>
    </div>
  )
}
