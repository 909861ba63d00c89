/** A frozen file: what it says, how it is checked, who reads it, what they said and granted. */
import { Link, useParams } from '@tanstack/react-router'
import { count, formatBytes } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { CopyLink } from '../../../web/components/copy-link.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { NomDispositif } from '../../financement/screens/index.ts'
import { ProjetViews } from '../../projet/screens/index.ts'
import { formatEmpreinte } from '../contract.ts'
import { momentDe } from '../labels.ts'
import { Apercu } from './apercu.tsx'
import { Avis } from './avis.tsx'
import { type DossierLu, dialogue } from './client.ts'
import { Decisions } from './decisions.tsx'
import styles from './dialogue.module.css'
import { Differences } from './differences.tsx'
import { Horodatages } from './horodatages.tsx'
import { Lectures } from './lectures.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { dossierId = '' } = useParams({ strict: false })
  const found = useCall(dialogue.readDossierFige, { params: { cptsId, dossierId } })
  return (
    <>
      <ProjetViews />
      <Loaded of="le dossier figé" from={found}>
        {(data) => <Frozen data={data} />}
      </Loaded>
    </>
  )
}

const Frozen = ({ data }: { data: DossierLu }) => {
  const { dossier, apercu, differences, versions, avis, decisions } = data
  const later = versions.find(({ version }) => version === dossier.version + 1)
  return (
    <>
      <Headline
        above={
          <Link to="/projet/dialogue">
            <NomDispositif code="dialogue-de-gestion" />
          </Link>
        }
        meaning={`Figé le ${momentDe(dossier.figeLe, apercu.cpts.zone)}. Il ne change plus\u00a0; ce qui suit est lu dans l’archive signée.`}
      >
        Le dossier de l’année de contrat {dossier.rang}, version {dossier.version}
      </Headline>
      {later && (
        <Notice kind="hand" title={`La version ${later.version} l’a suivi`}>
          <p>
            {later.motif}{' '}
            <Link to="/projet/dialogue/dossiers/$dossierId" params={{ dossierId: later.id }}>
              Lire la version {later.version}
            </Link>
          </p>
        </Notice>
      )}
      <Columns>
        <div>
          <Apercu
            apercu={apercu}
            decisions={decisions}
            under={({ partie }) => <Avis avis={avis.filter((one) => one.partie === partie)} zone={apercu.cpts.zone} />}
          />
          <Decisions data={data} />
        </div>
        <aside className={styles.screenOnly}>
          <Proof data={data} />
          <Lectures data={data} />
          {dossier.version > 1 && (
            <Differences title={`Ce que change la version ${dossier.version}`} differences={differences} />
          )}
          <Horodatages data={data} />
        </aside>
      </Columns>
    </>
  )
}

const Proof = ({ data: { dossier, phraseProcesVerbal } }: { data: DossierLu }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, dossierId: dossier.id }
  return (
    <Section title="Remettre et vérifier" small>
      <p className={styles.code}>{dossier.code}</p>
      <ul className={styles.lines}>
        <li>
          <CsvLink href={dialogue.readArchive.href({ params })}>L’archive, {formatBytes(dossier.octets)}</CsvLink>
          <small>{count(dossier.pieces, 'pièce jointe', 'pièces jointes')}. À envoyer à la CPAM et à l’ARS.</small>
        </li>
        <li>
          <CsvLink href={dialogue.readRecepisse.href({ params })}>Le récépissé, en PDF</CsvLink>
          <small>À remettre par une autre voie&nbsp;: il porte l’empreinte de la clé.</small>
        </li>
        <li>
          <CsvLink href={dialogue.readDossierPdf.href({ params })}>Le dossier, en PDF</CsvLink>
        </li>
      </ul>
      <dl className={styles.hashes}>
        <dt className={styles.silent}>Empreinte de la clé</dt>
        <dd className={styles.hash}>{formatEmpreinte(dossier.cleEmpreinte)}</dd>
        <dt className={styles.silent}>Empreinte du dossier</dt>
        <dd className={styles.hash}>{formatEmpreinte(dossier.empreinte)}</dd>
      </dl>
      <p>
        <Link to="/verifier-un-dossier">Vérifier ce dossier, sans compte</Link>
      </p>
      <h3 className={styles.next}>Au procès-verbal de l’AG</h3>
      <p className={styles.silent}>Cette phrase, dans le procès-verbal, garde la tête du registre hors de portée.</p>
      <CopyLink link={phraseProcesVerbal} label="Phrase à reporter au procès-verbal" />
    </Section>
  )
}
