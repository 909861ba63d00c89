/** One convention: its facts, its papers, what comes next, and the interests that it touches. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { NotFound } from '../../../../web/shell/not-found.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { ConventionLue } from '../../contract-conventions.ts'
import { GENRE_CONVENTION_LABELS, sayArgent, sayDuree, sayParties } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import { DecisionLink } from '../decision-field.tsx'
import styles from '../engagements.module.css'
import { InteretsLies } from '../interets/lies.tsx'
import { ConventionForm } from './form.tsx'
import { EtatChip } from './list-screen.tsx'
import { Pieces } from './pieces.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { conventionId = '' } = useParams({ strict: false })
  const read = useCall(gouvernance.listConventions, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="la convention" from={read}>
        {({ aujourdhui, conventions }) => {
          const one = conventions.find(({ id }) => id === conventionId)
          return one ? <Convention convention={one} aujourdhui={aujourdhui} /> : <NotFound />
        }}
      </Loaded>
    </>
  )
}

type Props = { convention: ConventionLue; aujourdhui: string }

const Convention = ({ convention, aujourdhui }: Props) => {
  const mayEdit = useCan('convention.edit')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <Headline
        above={
          <span className={styles.above}>
            <Link to="/gouvernance/conventions">Conventions</Link>
            {convention.mission && <MissionBadge mission={convention.mission} />}
            <EtatChip etat={convention.etat} />
          </span>
        }
        meaning={sayDuree(convention)}
        actions={
          mayEdit &&
          !isEditing && (
            <Button icon={<icons.pencil />} onClick={() => setEditing(true)}>
              Corriger
            </Button>
          )
        }
      >
        {convention.titre}
      </Headline>
      {isEditing && <ConventionForm convention={convention} close={() => setEditing(false)} />}
      <Columns>
        <div>
          <Facts convention={convention} />
          {convention.objet && <p className={styles.text}>{convention.objet}</p>}
          {convention.note && (
            <Section title="Note" small>
              <p className={styles.text}>{convention.note}</p>
            </Section>
          )}
          {mayEdit && <Acts convention={convention} aujourdhui={aujourdhui} />}
        </div>
        <div>
          <Pieces convention={convention} mayEdit={mayEdit} />
          <InteretsLies
            mots={`${convention.titre} ${sayParties(convention.parties)}`}
            structures={convention.parties.flatMap(({ structureId }) => structureId ?? [])}
          />
        </div>
      </Columns>
    </>
  )
}

const Facts = ({ convention }: { convention: ConventionLue }) => {
  const facts: [string, ReactNode][] = [
    ['Avec', sayParties(convention.parties)],
    ['Genre', GENRE_CONVENTION_LABELS[convention.genre]],
    ['Signée le', convention.signeeLe ? longDay(convention.signeeLe) : 'pas encore'],
    ['Argent', sayArgent(convention.argent)],
    [
      'Approuvée par',
      convention.decisionId ? (
        <DecisionLink key="decision" decisionId={convention.decisionId} />
      ) : (
        convention.approuveePar || 'pas dit'
      ),
    ],
    ['Référent', convention.referent ?? 'personne encore'],
    ...(convention.ficheActionId
      ? [
          [
            'Fiche-action',
            <Link key="fiche" to={`/projet/fiches/${convention.ficheActionId}`}>
              {convention.fiche ?? 'Voir la fiche'}
            </Link>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(convention.closeLe ? [['Close le', longDay(convention.closeLe)] as [string, ReactNode]] : []),
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([nom, valeur]) => (
        <FactLine key={nom} nom={nom}>
          {valeur}
        </FactLine>
      ))}
    </dl>
  )
}
const FactLine = ({ nom, children }: { nom: string; children: ReactNode }) => (
  <>
    <dt>{nom}</dt>
    <dd>{children}</dd>
  </>
)

/** What may be said of it as a whole; each can be taken back. */
const Acts = ({ convention, aujourdhui }: Props) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const params = { cptsId, conventionId: convention.id }
  const denounce = useAction(gouvernance.denounceConvention)
  const close = useAction(gouvernance.closeConvention)
  const remove = useAction(gouvernance.deleteConvention, {
    refresh: 'nothing',
    onDone: () => {
      notify('Convention effacée.')
      void navigate({ to: '/gouvernance/conventions' })
    },
  })
  const setDenounced = async (le: string | null) => {
    if (!(await denounce.run({ params, body: { le } }))) return
    notify(le ? 'Noté\u00a0: elle ne sera pas reconduite.' : 'Elle sera reconduite.', {
      undo: () => denounce.run({ params, body: { le: convention.denonceeLe } }),
    })
  }
  const setClosed = async (le: string | null) => {
    if (!(await close.run({ params, body: { le } }))) return
    notify(le ? 'Convention close.' : 'Convention rouverte.', {
      undo: () => close.run({ params, body: { le: convention.closeLe } }),
    })
  }
  return (
    <>
      <div className={styles.acts}>
        {convention.reconductionMois !== null && convention.closeLe === null && (
          <Button
            pending={denounce.pending}
            onClick={() => void setDenounced(convention.denonceeLe ? null : aujourdhui)}
          >
            {convention.denonceeLe ? 'Finalement, la reconduire' : 'Noter qu’elle ne sera pas reconduite'}
          </Button>
        )}
        {convention.signeeLe !== null && (
          <Button pending={close.pending} onClick={() => void setClosed(convention.closeLe ? null : aujourdhui)}>
            {convention.closeLe ? 'Rouvrir' : 'Clore'}
          </Button>
        )}
        {convention.signeeLe === null && (
          <Button kind="plain" pending={remove.pending} onClick={() => void remove.run({ params })}>
            Effacer ce projet de convention
          </Button>
        )}
      </div>
      <Problem error={denounce.error ?? close.error ?? remove.error} />
    </>
  )
}
