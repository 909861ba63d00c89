/** The years of the contract: which file is frozen, which one is to be, and the key that signs them. */
import { Link } from '@tanstack/react-router'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { ProjetViews } from '../../projet/screens/index.ts'
import { formatEmpreinte } from '../contract.ts'
import { jourDe } from '../labels.ts'
import { type Annees, type AnneeVue, dialogue } from './client.ts'
import styles from './dialogue.module.css'
import { ETATS, SCREENS, sayAnnees, span } from './words.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const found = useCall(dialogue.readDialogue, { params: { cptsId } })
  return (
    <>
      <ProjetViews />
      <Loaded of="les années du contrat" from={found}>
        {(data) => <Years data={data} />}
      </Loaded>
    </>
  )
}

const Years = ({ data }: { data: Annees }) => {
  if (data.annees.length === 0)
    return (
      <>
        <Headline meaning={SCREENS.meaning}>{SCREENS.noContract}</Headline>
        <EmptyState actions={<ButtonLink to="/projet/vie">Noter la signature du contrat</ButtonLink>}>
          {SCREENS.noContractWhy}
        </EmptyState>
      </>
    )
  return (
    <>
      <Headline
        meaning={SCREENS.meaning}
        actions={
          data.aPreparer && (
            <ButtonLink kind="primary" to={`/projet/dialogue/${data.aPreparer}`}>
              Préparer le dossier
            </ButtonLink>
          )
        }
      >
        {sayAnnees(data)}
      </Headline>
      <DataTable
        caption="Années de contrat, d’anniversaire en anniversaire"
        rows={data.annees.toReversed()}
        keyOf={({ du }) => du}
        linkOf={({ du }) => `/projet/dialogue/${du}`}
        columns={[
          { head: 'Année de contrat', cell: ({ rang }) => <b>Année {rang}</b>, width: '16%' },
          { head: 'Jours', cell: span, width: '34%' },
          { head: 'État', cell: (one) => <State annee={one} isNext={one.du === data.aPreparer} />, width: '20%' },
          { head: 'Dossiers figés', cell: (one) => <Frozen annee={one} zone={data.zone} /> },
        ]}
      />
      <div className={styles.apart}>
        <Section title="La clé qui signe" small>
          <p className={styles.text}>
            Chaque dossier figé est signé par la clé de cette installation. Son empreinte est imprimée sur le récépissé
            remis à la CPAM et à l’ARS&nbsp;; elles la comparent à celle que donne la{' '}
            <Link to="/verifier-un-dossier">vérification</Link>.
          </p>
          <p className={styles.hash}>{formatEmpreinte(data.cle)}</p>
        </Section>
      </div>
    </>
  )
}

const State = ({ annee: { etat, dossiers }, isNext }: { annee: AnneeVue; isNext: boolean }) => {
  if (dossiers.length > 0) return <StatusChip kind="done">figée</StatusChip>
  if (isNext && etat === 'close') return <StatusChip kind="waiting">finie, à figer</StatusChip>
  return <StatusChip kind={ETATS[etat].kind}>{ETATS[etat].word}</StatusChip>
}

const Frozen = ({ annee: { dossiers }, zone }: { annee: AnneeVue; zone: string }) =>
  dossiers.length === 0 ? (
    'aucun'
  ) : (
    <ul className={styles.lines}>
      {dossiers.map(({ id, version, code, figeLe }) => (
        <li key={id}>
          <Link to="/projet/dialogue/dossiers/$dossierId" params={{ dossierId: id }}>
            Version {version}
          </Link>
          , {code}, {jourDe(figeLe, zone)}
        </li>
      ))}
    </ul>
  )
