/** The one thing to do now; what may be done at any time stands at the end of the page. */
import { useNavigate } from '@tanstack/react-router'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActiviteWhole } from '../../contract.ts'
import { activite } from '../client.ts'
import { sayDay } from '../labels.ts'

type Props = { cptsId: string; it: ActiviteWhole }

export const HeaderActions = ({ it }: Pick<Props, 'it'>) => {
  const mayEdit = useCan('activite.edit')
  if (!mayEdit) return null
  const isOpen = it.etat === 'prevu' || it.etat === 'tenu'
  return (
    <>
      {it.etat === 'prevu' && (
        <ButtonLink kind="primary" to={`/activite/${it.id}/feuille`} icon={<icons.signature />}>
          {it.emargement ? 'Revenir à la feuille ouverte' : 'Feuille d’émargement'}
        </ButtonLink>
      )}
      {isOpen && (
        <ButtonLink to={`/activite/${it.id}/modifier`} icon={<icons.pencil />}>
          Corriger
        </ButtonLink>
      )}
    </>
  )
}

/** At the end of the page: again, or not at all. */
export const OtherActions = ({ cptsId, it }: Props) =>
  useCan('activite.edit') ? (
    <Actions>
      <Duplicate cptsId={cptsId} it={it} />
      {it.etat !== 'signe' && <Cancel cptsId={cptsId} it={it} />}
    </Actions>
  ) : null

/** The same weekday, four weeks later: what most groups do. */
const nextDay = ({ debut, zone }: ActiviteWhole): string =>
  Temporal.Instant.from(debut).toZonedDateTimeISO(zone).toPlainDate().add({ weeks: 4 }).toString()

const Duplicate = ({ cptsId, it }: Props) => {
  const navigate = useNavigate()
  const jour = nextDay(it)
  const copy = useAction(activite.duplicateActivite, {
    onDone: ({ id }) => {
      notify(`La même est prévue pour le ${sayDay(jour)}, avec les mêmes personnes.`)
      void navigate({ to: '/activite/$activiteId', params: { activiteId: id } })
    },
  })
  return (
    <Button
      icon={<icons.repeat />}
      pending={copy.pending}
      onClick={() => void copy.run({ params: { cptsId, activiteId: it.id }, body: { jour } })}
    >
      La même dans quatre semaines
    </Button>
  )
}

const Cancel = ({ cptsId, it }: Props) => {
  const params = { cptsId, activiteId: it.id }
  const cancel = useAction(activite.cancelActivite)
  const put = (annulee: boolean) => cancel.run({ params, body: { annulee } })
  if (it.etat === 'annule') return <Button onClick={() => void put(false)}>Rétablir</Button>
  const run = async () => {
    if (await put(true)) notify('L’activité est annulée.', { undo: () => put(false) })
  }
  return (
    <Button pending={cancel.pending} onClick={() => void run()}>
      Annuler l’activité
    </Button>
  )
}
