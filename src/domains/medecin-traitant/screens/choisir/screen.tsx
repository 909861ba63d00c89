/** One request before the doctors of the CPTS: who may take it, what keeps the others, one click to ask. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber, NBSP } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { MedecinPossible } from '../../contract.ts'
import { CLASSE_LABELS, EMPECHEMENT_LABELS, STATUT_LABELS, sayFragilite, TRANCHE_LABELS } from '../../labels.ts'
import { type Choix, mt } from '../client.ts'
import styles from '../mt.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { demandeId = '' } = useParams({ strict: false })
  const read = useCall(mt.listMedecinsPossibles, { params: { cptsId, demandeMtId: demandeId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les médecins" from={read}>
        {(it) => <Choose cptsId={cptsId} it={it} />}
      </Loaded>
    </>
  )
}

const Choose = ({ cptsId, it }: { cptsId: string; it: Choix }) => {
  const { demande, medecins } = it
  const may = medecins.filter(({ empechements }) => empechements.length === 0)
  const others = medecins.filter(({ empechements }) => empechements.length > 0)
  const page = `/soins/medecin-traitant/demandes/${demande.id}`
  const title =
    demande.statut !== 'attente'
      ? STATUT_LABELS[demande.statut]
      : may.length === 0
        ? 'Aucun médecin ne peut l’accueillir ce mois-ci'
        : `${count(may.length, 'médecin peut', 'médecins peuvent')} l’accueillir`
  return (
    <div className={styles.choose}>
      <Headline
        above={
          <Link to={page}>
            {TRANCHE_LABELS[demande.trancheAge]}, {demande.communeNom}
          </Link>
        }
        meaning={`${sayWho(demande)}. Déposée le ${longDay(demande.deposeeLe.slice(0, 10))}.`}
      >
        {title}
      </Headline>
      <State cptsId={cptsId} demande={demande} />
      {medecins.length === 0 && (
        <EmptyState actions={<ButtonLink to="/soins/medecin-traitant/medecins">Demander aux médecins</ButtonLink>}>
          Aucun médecin n’a encore dit combien de patients il peut accueillir.
        </EmptyState>
      )}
      {may.length > 0 && <Possible cptsId={cptsId} demande={demande} medecins={may} />}
      {others.length > 0 && (
        <Section title="Les autres, et pourquoi pas" small>
          <ul className={styles.pairs}>
            {others.map((one) => (
              <li key={one.capaciteId}>
                <Who one={one} />
                <small className={styles.under}>
                  {one.empechements.map((code) => EMPECHEMENT_LABELS[code]).join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Source>
        Ce que chaque médecin a déclaré, et la distance à vol d’oiseau. Répartir choisit pour toutes les demandes à la
        fois{NBSP}; ici, la proposition passe avant les autres.
      </Source>
    </div>
  )
}

const sayWho = (demande: Choix['demande']): string =>
  capitalizeFirst(
    demande.classe === 4 ? CLASSE_LABELS[4] : `${CLASSE_LABELS[demande.classe]}${NBSP}: ${sayFragilite(demande)}`,
  )

type Part = { cptsId: string; demande: Choix['demande'] }

/** Where the request stands, when it does not wait. */
const State = ({ cptsId, demande }: Part) => {
  const mayEdit = useCan('demande-mt.edit')
  const withdraw = useWithdraw(cptsId)
  const { proposition } = demande
  if (demande.doubleDe !== null && demande.statut === 'attente')
    return <Notice kind="hand">Comparez d’abord cette demande à l’autre, qui semble de la même personne.</Notice>
  if (demande.statut === 'attente') return null
  return (
    <Notice>
      {proposition
        ? `Elle a été proposée à ${proposition.medecin} le ${longDay(proposition.proposeeLe.slice(0, 10))}.`
        : 'Elle n’attend plus de proposition.'}
      {mayEdit && proposition?.statut === 'ouverte' && (
        <p>
          <Button size="small" pending={withdraw.pending} onClick={() => void withdraw.take(proposition.id)}>
            Retirer la proposition
          </Button>
        </p>
      )}
      <Problem error={withdraw.error} />
    </Notice>
  )
}

const useWithdraw = (cptsId: string) => {
  const { run, pending, error } = useAction(mt.withdrawProposition, {
    onDone: () => notify('La proposition est retirée\u00a0: la demande attend de nouveau.'),
  })
  return { take: (propositionMtId: string) => run({ params: { cptsId, propositionMtId } }), pending, error }
}

const Possible = ({ cptsId, demande, medecins }: Part & { medecins: readonly MedecinPossible[] }) => {
  const mayEdit = useCan('demande-mt.edit')
  const [made, setMade] = useState<{ medecin: string; lien: string } | null>(null)
  const withdraw = useWithdraw(cptsId)
  const send = useAction(mt.sendPropositions, {
    onDone: ({ propositions: [one] }) => {
      if (!one) return
      notify(`Proposée à ${one.medecin}.`, { undo: () => withdraw.take(one.id) })
      setMade(one.parCourriel ? null : one)
    },
  })
  const isFree = demande.statut === 'attente' && demande.doubleDe === null
  return (
    <>
      {made && <CopyLink link={made.lien} label={`Sans courriel connu, lien à remettre à ${made.medecin}`} />}
      <Problem error={send.error ?? withdraw.error} />
      <ul className={styles.pairs}>
        {medecins.map((one) => (
          <li key={one.capaciteId} className={styles.choice}>
            <span>
              <Who one={one} />
            </span>
            {mayEdit && isFree && (
              <Button
                size="small"
                pending={send.pending}
                label={`Proposer à ${one.nom}`}
                onClick={() =>
                  void send.run({
                    params: { cptsId },
                    body: { paires: [{ demandeId: demande.id, capaciteId: one.capaciteId }] },
                  })
                }
              >
                Proposer
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const Who = ({ one }: { one: MedecinPossible }) => (
  <>
    <strong>{one.nom}</strong>
    {one.communeNom && <>, {one.communeNom}</>}
    <small className={styles.under}>
      {one.km === null ? 'distance inconnue' : `à ${formatNumber(one.km, 1)}${NBSP}km`}
      {one.restantes > 0 && `, ${count(one.restantes, 'place')} sur ${one.parMois} ce mois-ci`}
    </small>
  </>
)
