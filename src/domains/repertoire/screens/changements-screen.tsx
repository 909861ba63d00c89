/** What the national directory has said of the team since: accepted in the fiche, or refused and remembered. */
import { Link } from '@tanstack/react-router'
import { count, NBSP } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { shortDay } from '../../../web/components/days.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type Propositions, repertoire } from './client.ts'
import { NotLoaded } from './parts.tsx'
import styles from './repertoire.module.css'

type Proposition = Propositions['aDecider'][number]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const found = useCall(repertoire.listPropositions, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les changements" from={found}>
        {(data) => (
          <>
            <Headline meaning={data.source ?? 'Ce que l’annuaire national dit de nouveau de l’équipe.'}>
              {data.aDecider.length > 0
                ? `${count(data.aDecider.length, 'changement')} à décider`
                : 'Aucun changement à décider'}
            </Headline>
            {data.source === null ? <NotLoaded /> : <Body data={data} />}
          </>
        )}
      </Loaded>
    </>
  )
}

/** One decision, or all those of a person. */
const useDecide = () => {
  const { id: cptsId } = useCpts()
  const params = { cptsId }
  const decide = useAction(repertoire.decidePropositions)
  const back = useAction(repertoire.undoPropositions)
  const undo = (propositionIds: string[]) => back.run({ params, body: { propositionIds } })
  return {
    error: decide.error ?? back.error,
    pending: decide.pending || back.pending,
    undo,
    decide: async (propositionIds: string[], accepter: boolean) => {
      if (!(await decide.run({ params, body: { propositionIds, accepter } }))) return
      const what = count(propositionIds.length, 'changement')
      notify(accepter ? `${what} sur la fiche.` : `Refusé${NBSP}: ${what} ne sera plus proposé.`, {
        undo: () => undo(propositionIds),
      })
    },
  }
}
type Decide = ReturnType<typeof useDecide>

const Body = ({ data }: { data: Propositions }) => {
  const decide = useDecide()
  if (data.rattaches === 0)
    return (
      <EmptyState actions={<ButtonLink to="/equipe/rattachements">Rattacher l’équipe</ButtonLink>}>
        Personne de l’équipe n’est encore rattaché à l’annuaire national&nbsp;: aucun changement ne peut être suivi.
      </EmptyState>
    )
  const byPerson = [...Map.groupBy(data.aDecider, ({ professionnelId }) => professionnelId)]
  return (
    <>
      <p className={styles.hint}>
        {count(data.rattaches, 'professionnel suivi', 'professionnels suivis')}
        {data.nonRattaches > 0 && (
          <>
            {'\u00a0; '}
            <Link to="/equipe/rattachements">
              {count(data.nonRattaches, 'autre n’est pas rattaché', 'autres ne sont pas rattachés')}
            </Link>
          </>
        )}
        . Un changement refusé n’est plus proposé, tant que l’annuaire national dit la même chose.
      </p>
      <Problem error={decide.error} />
      {byPerson.map(([id, proposed]) => (
        <Person key={id} proposed={proposed} decide={decide} />
      ))}
      {data.decidees.length > 0 && <Decided decided={data.decidees} decide={decide} />}
    </>
  )
}

const Person = ({ proposed, decide }: { proposed: Proposition[]; decide: Decide }) => {
  const mayEdit = useCan('professionnel.edit')
  const { nom, professionnelId } = proposed[0]!
  const all = proposed.map(({ id }) => id)
  return (
    <Section
      small
      title={
        <Link to="/equipe/$professionnelId" params={{ professionnelId }}>
          {nom}
        </Link>
      }
      aside={
        mayEdit &&
        proposed.length > 1 && (
          <Button
            size="small"
            pending={decide.pending}
            onClick={() => decide.decide(all, true)}
            label={`Tout accepter pour ${nom}`}
          >
            Tout accepter
          </Button>
        )
      }
    >
      <ul className={styles.changes}>
        {proposed.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.titre}</b>
              <small>
                Sur la fiche&nbsp;: {one.fiche}. {one.effet} Extraction du {shortDay(one.jour)}.
              </small>
            </div>
            {mayEdit && (
              <span className={styles.buttons}>
                <Button
                  kind="primary"
                  size="small"
                  pending={decide.pending}
                  label={`Accepter pour ${nom}\u00a0: ${one.titre}`}
                  onClick={() => decide.decide([one.id], true)}
                >
                  Accepter
                </Button>
                <Button
                  size="small"
                  pending={decide.pending}
                  label={`Refuser pour ${nom}\u00a0: ${one.titre}`}
                  onClick={() => decide.decide([one.id], false)}
                >
                  Refuser
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Decided = ({ decided, decide }: { decided: Proposition[]; decide: Decide }) => {
  const mayEdit = useCan('professionnel.edit')
  return (
    <Section title="Décidés récemment">
      <ul className={styles.changes}>
        {decided.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.nom}</b>
              <small>
                {one.titre}. {one.statut === 'acceptee' ? 'Accepté' : 'Refusé'}
                {one.decideeLe && ` le ${shortDay(one.decideeLe.slice(0, 10))}`}.
              </small>
            </div>
            {mayEdit && one.annulable && (
              <Button
                kind="plain"
                size="small"
                pending={decide.pending}
                label={`Revenir sur la décision pour ${one.nom}\u00a0: ${one.titre}`}
                onClick={() => decide.undo([one.id])}
              >
                Revenir sur la décision
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
