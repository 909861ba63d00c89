/** A poll: the best slot and why, every slot, who answered what, and what can be done now. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { SondageWhole } from '../../contract-sondages.ts'
import { activite } from '../client.ts'
import { SONDAGES, sayAnswered, sayCreneau, sayRaison, sayState, sayUntil } from '../labels-sondages.ts'
import { Views } from '../views.tsx'
import { AnswersTable } from './answers-table.tsx'
import type { Part } from './part.ts'
import { PeoplePart } from './people-part.tsx'
import { SharePart } from './share-part.tsx'
import styles from './sondages.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { sondageId = '' } = useParams({ strict: false }) as { sondageId?: string }
  const read = useCall(activite.readSondage, { params: { cptsId, sondageId } }, { everySeconds: 30 })
  return (
    <>
      <Views />
      <Loaded of="le sondage" from={read}>
        {(it) => <Poll cptsId={cptsId} it={it} />}
      </Loaded>
    </>
  )
}

const Poll = ({ cptsId, it }: Part) => {
  const isOpen = it.etat === 'ouvert' && !it.isExpire
  const mayEdit = useCan('sondage.edit')
  const { kind, word } = sayState(it)
  return (
    <>
      <Headline
        above={<Link to="/activite/sondages">{SONDAGES.title}</Link>}
        meaning={
          <>
            {sayAnswered(it)}. {isOpen && `Réponses jusqu’au ${sayUntil(it.clotureLe, it.zone)}. `}
            <StatusChip kind={kind}>{word}</StatusChip>
          </>
        }
        actions={mayEdit ? <EndActions cptsId={cptsId} it={it} /> : undefined}
      >
        {it.titre}
      </Headline>
      {it.description && <p className={styles.description}>{it.description}</p>}
      <Columns>
        <div>
          <Best cptsId={cptsId} it={it} mayChoose={mayEdit && it.activiteId === null} />
          <Section title={SONDAGES.answers}>
            <AnswersTable it={it} />
          </Section>
        </div>
        <div>
          {mayEdit && isOpen && <SharePart cptsId={cptsId} it={it} />}
          <PeoplePart cptsId={cptsId} it={it} mayEdit={mayEdit && isOpen} />
        </div>
      </Columns>
    </>
  )
}

const Best = ({ cptsId, it, mayChoose }: Part & { mayChoose: boolean }) => {
  const ordered = it.lesCreneaux.toSorted((a, b) => (a.rang ?? 999) - (b.rang ?? 999) || a.debut.localeCompare(b.debut))
  const best = ordered.filter(({ rang }) => rang === 1)
  const title = best.length === 0 ? SONDAGES.noBest : best.length === 1 ? SONDAGES.best : SONDAGES.severalBest
  return (
    <>
      <Section title={title}>
        {best.map((one) => (
          <SlotLine key={one.id} cptsId={cptsId} it={it} creneau={one} mayChoose={mayChoose} isBest />
        ))}
        <Source>{SONDAGES.rule}</Source>
      </Section>
      {ordered.length > best.length && (
        <details className={styles.others} open={best.length === 0}>
          <summary>{SONDAGES.others}</summary>
          {ordered
            .filter(({ rang }) => rang !== 1)
            .map((one) => (
              <SlotLine key={one.id} cptsId={cptsId} it={it} creneau={one} mayChoose={mayChoose} />
            ))}
        </details>
      )}
    </>
  )
}

type LineProps = Part & { creneau: SondageWhole['lesCreneaux'][number]; mayChoose: boolean; isBest?: boolean }

const SlotLine = ({ cptsId, it, creneau, mayChoose, isBest = false }: LineProps) => {
  const navigate = useNavigate()
  const choose = useAction(activite.closeSondage, {
    onDone: ({ activiteId }) => {
      notify('La réunion est prévue. Chaque personne reçoit son invitation.')
      if (activiteId) void navigate({ to: '/activite/$activiteId', params: { activiteId } })
    },
  })
  const when = sayCreneau(creneau, it.zone)
  return (
    <div className={styles.slot} data-best={isBest || undefined}>
      <div>
        <p className={styles.when}>{when}</p>
        <p>{sayRaison(creneau)}</p>
        <Problem error={choose.error} />
      </div>
      {mayChoose && (
        <Button
          kind={isBest ? 'primary' : 'secondary'}
          size={isBest ? 'normal' : 'small'}
          pending={choose.pending}
          label={`${SONDAGES.choose}\u00a0: ${when}`}
          onClick={() => void choose.run({ params: { cptsId, sondageId: it.id }, body: { creneauId: creneau.id } })}
        >
          {SONDAGES.choose}
        </Button>
      )}
    </div>
  )
}

const weekFrom = (zone: string): string => Temporal.Now.plainDateISO(zone).add({ days: 7 }).toString()

/** What ends or opens the poll again; each can be undone by the other. */
const EndActions = ({ cptsId, it }: Part) => {
  const params = { cptsId, sondageId: it.id }
  const reopen = useAction(activite.reopenSondage, { onDone: () => notify('Le sondage est ouvert de nouveau.') })
  const close = useAction(activite.closeSondage, {
    onDone: () => notify('Le sondage est clos. Les réponses restent lisibles ici.'),
  })
  const remind = useAction(activite.remindSondage, {
    onDone: ({ courriels }) =>
      notify(`${courriels === 1 ? 'Un courriel part' : `${courriels} courriels partent`} à qui n’a pas répondu.`),
  })
  if (it.activiteId)
    return (
      <ButtonLink kind="primary" to={`/activite/${it.activiteId}`}>
        {SONDAGES.seeMeeting}
      </ButtonLink>
    )
  if (it.etat === 'clos' || it.isExpire)
    return (
      <>
        <Button
          pending={reopen.pending}
          onClick={() => void reopen.run({ params, body: { cloture: weekFrom(it.zone) } })}
        >
          {SONDAGES.reopen} pour une semaine
        </Button>
        <Problem error={reopen.error} />
      </>
    )
  const silent = it.lesParticipants.filter(({ reponduLe, courriel }) => !reponduLe && courriel).length
  return (
    <>
      {silent > 0 && (
        <Button pending={remind.pending} onClick={() => void remind.run({ params })}>
          {SONDAGES.remind} {silent === 1 ? 'une personne' : `${silent} personnes`}
        </Button>
      )}
      <Button pending={close.pending} onClick={() => void close.run({ params, body: {} })}>
        {SONDAGES.close}
      </Button>
      <Problem error={remind.error ?? close.error} />
    </>
  )
}
