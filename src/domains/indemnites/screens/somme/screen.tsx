/** One sum: what it is for and why this amount, who did what, the ceiling of the payee, the entries. */
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { formatDuration } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, shortDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { InteretsLies } from '../../../gouvernance/screens/index.ts'
import type { SommeWhole } from '../../contract.ts'
import { GENRE_LABELS, MOUVEMENT_LABELS, missionLabel } from '../../labels.ts'
import { indemnites } from '../client.ts'
import { Gauge } from '../gauge.tsx'
import styles from '../indemnites.module.css'
import { EtatSomme } from '../sommes-table.tsx'
import { Acts } from './acts.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { sommeId = '' } = useParams({ strict: false }) as { sommeId?: string }
  const read = useCall(indemnites.readSomme, { params: { cptsId, sommeId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="la somme" from={read}>
        {(somme) => <Page somme={somme} />}
      </Loaded>
    </>
  )
}

const Page = ({ somme }: { somme: SommeWhole }) => (
  <>
    <Headline
      above={<EtatSomme somme={somme} />}
      meaning={`${somme.objet}, ${longDay(somme.jour)}. ${GENRE_LABELS[somme.genre]}, ${missionLabel(somme.mission)}.`}
    >
      {euros(somme.centimes)} à {somme.beneficiaire}
    </Headline>
    {somme.conflits.map((one) => (
      <Notice key={one} kind="hand">
        {one}
      </Notice>
    ))}
    {somme.avertissements.map((one) => (
      <Notice key={one} kind="hand">
        {one}
      </Notice>
    ))}
    <Suspense>
      <InteretsLies mots={`${somme.beneficiaire} ${somme.objet}`} />
    </Suspense>
    <Acts key={somme.etat} somme={somme} />
    <Columns>
      <div>
        <Calcul somme={somme} />
        <Ecritures somme={somme} />
      </div>
      <div>
        <Personnes somme={somme} />
        {somme.plafond && (
          <Section title="Plafond de la personne" small>
            <Gauge verdict={somme.plafond} />
            <Source>
              Année civile {somme.plafond.annee}, toutes les CPTS de l’installation et ce qu’elle dit avoir reçu
              ailleurs. Code de la santé publique, D1434-44 (source secondaire).
            </Source>
          </Section>
        )}
      </div>
    </Columns>
  </>
)

const Calcul = ({ somme }: { somme: SommeWhole }) => (
  <Section title="Pourquoi ce montant">
    {somme.etapes.length > 0 ? (
      <ul>
        {somme.etapes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    ) : (
      <p>Le montant est celui du justificatif.</p>
    )}
    <dl className={styles.facts}>
      {somme.minutes !== null && (
        <>
          <dt>Temps</dt>
          <dd>
            {formatDuration(somme.minutes)}, dont {formatDuration(somme.minutesOuvrees ?? 0)} sur les heures ouvrées
          </dd>
        </>
      )}
      {somme.acteId && (
        <>
          <dt>Preuve</dt>
          <dd>
            <Link to="/registre/$acteId" params={{ acteId: somme.acteId }}>
              La présence inscrite au registre
            </Link>
          </dd>
        </>
      )}
      {somme.justificatif && <Justificatif empreinte={somme.justificatif} />}
      {somme.numero && (
        <>
          <dt>Facture</dt>
          <dd>{somme.numero}</dd>
        </>
      )}
    </dl>
  </Section>
)

const Justificatif = ({ empreinte }: { empreinte: string }) => {
  const { id: cptsId } = useCpts()
  return (
    <>
      <dt>Justificatif</dt>
      <dd>
        <a href={`/api/v1/cpts/${cptsId}/documents/${empreinte}`} download>
          Ouvrir le document
        </a>{' '}
        <span className={styles.silent}>empreinte {empreinte.slice(0, 12)}…</span>
      </dd>
    </>
  )
}

const PAR: Record<SommeWhole['par'], string> = {
  acte: 'depuis le registre',
  lien: 'par la personne, avec son lien',
  connecte: 'par la personne',
  saisie: 'par le bureau',
}

const Personnes = ({ somme }: { somme: SommeWhole }) => {
  const steps = [
    { what: 'Déclarée', le: somme.declareeLe, par: PAR[somme.par] },
    ...(somme.controle ? [{ what: 'Contrôlée', le: somme.controle.le, par: `par ${somme.controle.par}` }] : []),
    ...(somme.approbation
      ? [{ what: 'Approuvée', le: somme.approbation.le, par: `par ${somme.approbation.par}` }]
      : []),
    ...(somme.rejet
      ? [
          {
            what: somme.etat === 'annulee' ? 'Annulée' : 'Refusée',
            le: somme.rejet.le,
            par: `par ${somme.rejet.par}\u00a0: ${somme.rejet.motif}`,
          },
        ]
      : []),
  ]
  return (
    <Section title="Qui a fait quoi" small>
      <dl className={styles.facts}>
        {steps.map(({ what, le, par }) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>{what}</dt>
            <dd>
              {shortDay(le.slice(0, 10))}, {par}
            </dd>
          </div>
        ))}
      </dl>
      {somme.conflit && (
        <Source>
          Vu à l’approbation{'\u00a0'}: {somme.conflit}
        </Source>
      )}
    </Section>
  )
}

const Ecritures = ({ somme }: { somme: SommeWhole }) => (
  <Section title="Écritures">
    <DataTable
      caption="Écritures de cette somme"
      rows={somme.mouvements}
      keyOf={({ sequence }) => String(sequence)}
      none="Aucune écriture : rien n’est dû avant l’approbation."
      columns={[
        { head: 'N°', width: '60px', cell: ({ sequence }) => sequence },
        { head: 'Date', width: '120px', cell: ({ jour }) => shortDay(jour) },
        {
          head: 'Quoi',
          bare: true,
          cell: ({ nature, note }) => `${MOUVEMENT_LABELS[nature]}${note ? `\u00a0: ${note}` : ''}`,
        },
        { head: 'Montant', right: true, cell: ({ centimes }) => euros(centimes) },
      ]}
    />
    {somme.virements.map((one) => (
      <p key={one.reference}>
        <Link to="/finances/paiements/$lotId" params={{ lotId: one.lotId }}>
          Lot {one.numero}, virement {one.reference}
        </Link>
        {one.payeLe && `, payé le ${longDay(one.payeLe)}`}
      </p>
    ))}
  </Section>
)
