/** One request: what was asked, what was proposed and why, and what is done next. */
import { Link, useParams } from '@tanstack/react-router'
import { formatNumber, NBSP } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { PropositionLue } from '../../contract.ts'
import {
  CANAL_LABELS,
  CAUSE_LABELS,
  CLASSE_LABELS,
  DEMANDEUR_LABELS,
  RAISON_LABELS,
  STATUT_LABELS,
  STATUT_PROPOSITION_LABELS,
  sayFragilite,
  TRANCHE_LABELS,
} from '../../labels.ts'
import { type Demande, mt } from '../client.ts'
import styles from '../mt.module.css'
import { CloseActs, DoubleActs, PropositionActs, TellActs } from './acts.tsx'
import { Identite } from './identite.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { demandeId = '' } = useParams({ strict: false })
  const read = useCall(mt.readDemandeMt, { params: { cptsId, demandeMtId: demandeId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="la demande" from={read}>
        {(it) => <One cptsId={cptsId} it={it} />}
      </Loaded>
    </>
  )
}

const meaningOf = (it: Demande): string => {
  if (it.statut === 'close') return `${CAUSE_LABELS[it.cause!]}, le ${longDay(it.closeLe!.slice(0, 10))}.`
  if (it.rang !== null)
    return `${formatNumber(it.rang)}${it.rang === 1 ? 're' : 'e'} dans l’ordre des demandes en attente.`
  return it.proposition ? `${it.proposition.medecin}.` : ''
}

const One = ({ cptsId, it }: { cptsId: string; it: Demande }) => {
  const mayEdit = useCan('demande-mt.edit')
  const acts = { cptsId, it }
  return (
    <>
      <Headline above={STATUT_LABELS[it.statut]} meaning={meaningOf(it)}>
        {TRANCHE_LABELS[it.trancheAge]}, {it.communeNom}
      </Headline>
      {it.doubleDe && it.statut !== 'close' && (
        <Notice kind="hand" title="Peut-être un doublon">
          Une autre demande semble de la même personne.{' '}
          <Link to="/soins/medecin-traitant/demandes/$demandeId" params={{ demandeId: it.doubleDe }}>
            Voir l’autre demande
          </Link>
          {mayEdit && <DoubleActs {...acts} />}
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>Priorité</dt>
        <dd>{CLASSE_LABELS[it.classe]}</dd>
        <dt>Critères</dt>
        <dd>{sayFragilite(it)}</dd>
        <dt>Demandé par</dt>
        <dd>
          {DEMANDEUR_LABELS[it.demandeur]}, {CANAL_LABELS[it.canal]}
        </dd>
        <dt>Déposée le</dt>
        <dd>{longDay(it.deposeeLe.slice(0, 10))}</dd>
        {it.effacementLe && (
          <>
            <dt>Identité</dt>
            <dd>effacée le {longDay(it.effacementLe)}</dd>
          </>
        )}
      </dl>
      <Identite cptsId={cptsId} demande={it} />
      {mayEdit && it.statut === 'trouvee' && <TellActs {...acts} />}
      <Section title="Ce qui a été proposé">
        {it.propositions.length === 0 ? (
          <p>
            Rien encore. <Link to="/soins/medecin-traitant/repartir">Répartir les demandes</Link>
          </p>
        ) : (
          <ul className={styles.pairs}>
            {it.propositions.map((one) => (
              <Proposition key={one.id} cptsId={cptsId} one={one} mayEdit={mayEdit} />
            ))}
          </ul>
        )}
      </Section>
      {(it.statut === 'attente' || it.statut === 'proposee') && (
        <p>
          <ButtonLink to={`/soins/medecin-traitant/demandes/${it.id}/choisir`}>Choisir un médecin</ButtonLink>
        </p>
      )}
      {mayEdit && <CloseActs {...acts} />}
    </>
  )
}

const Proposition = ({ cptsId, one, mayEdit }: { cptsId: string; one: PropositionLue; mayEdit: boolean }) => (
  <li>
    <strong>{one.medecin}</strong>, {STATUT_PROPOSITION_LABELS[one.statut].toLowerCase()}
    {one.raison && (
      <>
        {NBSP}: {RAISON_LABELS[one.raison].toLowerCase()}
      </>
    )}
    <small className={styles.under}>
      Proposée le {longDay(one.proposeeLe.slice(0, 10))}
      {one.statut === 'ouverte' && <>, réponse attendue avant le {longDay(one.echeance.slice(0, 10))}</>}
      {one.vuLe && <>, patient vu le {longDay(one.vuLe.slice(0, 10))}</>}
    </small>
    <details className={styles.why}>
      <summary>Pourquoi ce médecin{NBSP}?</summary>
      <ul>
        {one.pourquoi.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
    {mayEdit && <PropositionActs cptsId={cptsId} one={one} />}
  </li>
)
