/** Requests to join: what waits first; several are decided at once. */
import { useState } from 'react'
import { capitalizeFirst, count, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { DemandeResume, ParcoursLu } from '../../contract.ts'
import { ETAT_DEMANDE_LABELS } from '../../labels.ts'
import { nomOrgane } from '../../rules/mots.ts'
import styles from '../adhesion.module.css'
import { adhesion } from '../client.ts'
import { sayDecide } from '../words.ts'
import { DecideForm } from './decide-form.tsx'
import { InviteForm } from './invite-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(adhesion.listDemandesAdhesion, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les demandes" from={read}>
        {({ demandes, parcours }) => <Demandes demandes={demandes} parcours={parcours} />}
      </Loaded>
    </>
  )
}

const Demandes = ({ demandes, parcours }: { demandes: DemandeResume[]; parcours: ParcoursLu }) => {
  const mayDecide = useCan('demande-adhesion.decide')
  const [isInviting, setInviting] = useState(false)
  const waiting = demandes.filter(({ etat }) => etat === 'en-cours')
  const others = demandes.filter(({ etat }) => etat !== 'en-cours')
  const actions = mayDecide && <Button onClick={() => setInviting(!isInviting)}>Inviter à adhérer</Button>
  return (
    <>
      <Headline
        actions={actions}
        meaning={`${capitalizeFirst(sayDecide(parcours))}${parcours.desStatuts ? ', disent les statuts' : '. Écrivez vos statuts dans Gouvernance pour un autre parcours'}.`}
      >
        {waiting.length === 0
          ? 'Aucune demande n’attend'
          : `${capitalizeFirst(numberInWords(waiting.length, true))} ${plural(waiting.length, 'demande')} ${plural(waiting.length, 'attend', 'attendent')} une décision`}
      </Headline>
      {isInviting && <InviteForm close={() => setInviting(false)} />}
      {demandes.length === 0 && (
        <EmptyState
          actions={
            <ButtonLink kind="primary" to="/equipe/adhesions/reglages">
              Ouvrir l’adhésion en ligne
            </ButtonLink>
          }
        >
          Une page ouverte à tous permet de demander à adhérer en deux minutes&nbsp;: identité, textes acceptés, adresse
          confirmée. Les demandes arrivent ici et suivent le parcours de vos statuts.
        </EmptyState>
      )}
      {waiting.length > 0 && <Waiting demandes={waiting} mayDecide={mayDecide} />}
      {others.length > 0 && <Others demandes={others} />}
    </>
  )
}

const Waiting = ({ demandes, mayDecide }: { demandes: DemandeResume[]; mayDecide: boolean }) => {
  const { zone } = useCpts()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const picked = demandes.filter(({ id }) => chosen.has(id))
  return (
    <Section title="À décider">
      <DataTable
        caption="Demandes à décider"
        rows={demandes}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/equipe/adhesions/${id}`}
        columns={[
          { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom, width: '26%' },
          {
            head: 'Exercice ou genre',
            cell: ({ quoi, ville }) => [quoi, ville].filter(Boolean).join(', '),
            sort: ({ quoi }) => quoi,
          },
          {
            head: 'Reçue',
            cell: ({ confirmeeLe, creeLe }) => shortMoment(confirmeeLe ?? creeLe, zone),
            sort: ({ confirmeeLe, creeLe }) => confirmeeLe ?? creeLe,
          },
          {
            head: 'Attend',
            cell: ({ attend }) => (attend ? nomOrgane(attend.organe) : 'une décision'),
            sort: ({ rang }) => rang,
          },
          ...(mayDecide
            ? [
                {
                  head: 'Choisir',
                  quiet: true,
                  width: '60px',
                  cell: ({ id, nom }: DemandeResume) => (
                    <input
                      type="checkbox"
                      aria-label={`Choisir ${nom}`}
                      checked={chosen.has(id)}
                      onClick={(event) => event.stopPropagation()}
                      onChange={() => toggle(id)}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {picked.length > 0 && (
        <div className={styles.form}>
          <DecideForm demandes={picked} done={() => setChosen(new Set())} />
        </div>
      )}
    </Section>
  )
}

const Others = ({ demandes }: { demandes: DemandeResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title={count(demandes.length, 'autre demande', 'autres demandes')}>
      <DataTable
        caption="Autres demandes"
        rows={demandes}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/equipe/adhesions/${id}`}
        columns={[
          { head: 'Nom', cell: ({ nom }) => nom, sort: ({ nom }) => nom, width: '30%' },
          { head: 'Exercice ou genre', cell: ({ quoi }) => quoi, sort: ({ quoi }) => quoi },
          {
            head: 'État',
            cell: ({ etat }) =>
              etat === 'a-completer' ? (
                <StatusChip kind="waiting">{ETAT_DEMANDE_LABELS[etat]}</StatusChip>
              ) : (
                ETAT_DEMANDE_LABELS[etat]
              ),
            sort: ({ etat }) => ETAT_DEMANDE_LABELS[etat],
          },
          {
            head: 'Depuis',
            cell: ({ decideeLe, creeLe }) => shortMoment(decideeLe ?? creeLe, zone),
            sort: ({ decideeLe, creeLe }) => decideeLe ?? creeLe,
          },
        ]}
      />
    </Section>
  )
}
