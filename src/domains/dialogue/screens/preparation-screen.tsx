/** The file of a year while it is written: as it will be read, with what is missing and the way to mend it. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { PdfPreview } from '../../../web/components/pdf-preview.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { NomDispositif } from '../../financement/screens/index.ts'
import { ProjetViews } from '../../projet/screens/index.ts'
import { type ManqueVu, TABLEAUX } from '../contract-preparation.ts'
import { Apercu } from './apercu.tsx'
import { dialogue, type Preparation } from './client.ts'
import styles from './dialogue.module.css'
import { Differences } from './differences.tsx'
import { FigerForm } from './figer-form.tsx'
import { TexteForm } from './texte-form.tsx'
import { sayManques, span } from './words.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { du = '' } = useParams({ strict: false })
  const found = useCall(dialogue.readPreparation, { params: { cptsId, du } })
  return (
    <>
      <ProjetViews />
      <Loaded of="le dossier de l’année" from={found}>
        {(data) => <Prepared data={data} />}
      </Loaded>
    </>
  )
}

const titleOf = ({ etat, apercu, dossiers }: Preparation): string => {
  const year = `de l’année de contrat ${apercu.annee.rang}`
  if (dossiers.length > 0) return `Une version ${apercu.version} du dossier ${year}`
  return etat === 'close' ? `Le dossier ${year}, à figer` : `Le dossier ${year}, en préparation`
}

const Prepared = ({ data }: { data: Preparation }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('dialogue.edit')
  const mayFreeze = useCan('dialogue.freeze')
  const [isFreezing, setFreezing] = useState(false)
  const { apercu, differences, dossiers } = data
  const params = { cptsId, du: apercu.annee.du }
  const pdf = dialogue.readPreparationPdf.href({ params })
  return (
    <>
      <Headline
        above={
          <Link to="/projet/dialogue">
            <NomDispositif code="dialogue-de-gestion" />
          </Link>
        }
        meaning={`Année de contrat ${span(apercu.annee)}\u00a0: ni l’année civile, ni l’exercice. Ce qui suit est ce que la CPAM et l’ARS liront.`}
        actions={
          mayFreeze &&
          data.etat !== 'a-venir' &&
          !isFreezing && (
            <Button kind="primary" onClick={() => setFreezing(true)}>
              {dossiers.length === 0 ? 'Figer…' : 'Figer une nouvelle version…'}
            </Button>
          )
        }
      >
        {titleOf(data)}
      </Headline>
      {isFreezing && <FigerForm data={data} close={() => setFreezing(false)} />}
      <Columns>
        <Apercu apercu={apercu} under={(partie) => mayEdit && <TexteForm du={apercu.annee.du} partie={partie} />} />
        <aside className={styles.screenOnly}>
          <Section title="Documents" small>
            <ul className={styles.lines}>
              <li>
                <CsvLink href={pdf}>Le dossier en PDF</CsvLink>
                <PdfPreview href={pdf} name="le dossier" />
              </li>
              <li>
                <CsvLink href={dialogue.readRapportPdf.href({ params })}>Rapport d’activité pour l’AG, en PDF</CsvLink>
              </li>
              <li>
                <CsvLink href={dialogue.readRapportDocx.href({ params })}>Le même en DOCX, à reprendre</CsvLink>
              </li>
            </ul>
          </Section>
          <Tables params={params} />
          <Lacks manques={apercu.manques} />
          {dossiers.length > 0 && (
            <Differences title={`Depuis la version ${apercu.version - 1}`} differences={differences} />
          )}
        </aside>
      </Columns>
    </>
  )
}

const TABLE_WORDS: Record<(typeof TABLEAUX)[number], string> = {
  argent: 'Argent par mission',
  resultats: 'Résultats des indicateurs',
  lignes: 'Part variable, ligne à ligne',
  actes: 'Actes',
  presences: 'Présences, sans nom',
  documents: 'Documents',
}

const Tables = ({ params }: { params: { cptsId: string; du: string } }) => (
  <Section title="Tableaux" small>
    <ul className={styles.lines}>
      {TABLEAUX.map((tableau) => (
        <li key={tableau}>
          {TABLE_WORDS[tableau]}
          <small>
            {(['xlsx', 'csv'] as const).map((format) => (
              <CsvLink
                key={format}
                href={dialogue.exportTableauDossier.href({ params: { ...params, tableau, format } })}
              >
                {format.toUpperCase()}
                <span className="visually-hidden">{`\u00a0: ${TABLE_WORDS[tableau]}`}</span>
              </CsvLink>
            ))}
          </small>
        </li>
      ))}
    </ul>
  </Section>
)

const Lacks = ({ manques }: { manques: readonly ManqueVu[] }) => (
  <Section title={sayManques(manques.length)} small>
    {manques.length === 0 && <p>Rien de ce que Maillage sait vérifier.</p>}
    {[...Map.groupBy(manques, ({ partie }) => partie)].map(([partie, own]) => (
      <div key={partie} className={styles.lacks}>
        {partie && <MissionBadge mission={partie} />}
        <ul>
          {own.map(({ code, phrase, vers }) => (
            <li key={code}>
              <Mend phrase={phrase} vers={vers} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </Section>
)

/** An address of this page, of another screen, or nothing to do but wait. */
const Mend = ({ phrase, vers }: Pick<ManqueVu, 'phrase' | 'vers'>) => {
  if (vers === '#') return phrase
  return vers.startsWith('#') ? <a href={vers}>{phrase}</a> : <Link to={vers}>{phrase}</Link>
}
