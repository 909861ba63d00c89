import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { DOCUMENTS } from '../../contract-documents.ts'
import { DOCUMENT_NOMS } from '../../labels-parcours.ts'
import { projet } from '../client.ts'
import { Texte } from '../parcours/texte.tsx'
import { Views } from '../views.tsx'
import styles from './documents.module.css'

const WRITTEN = [
  'lettre-contexte',
  'lettre-voisinage',
  'lettre-demande',
  'charte-preambule',
  'charte-engagements',
] as const

/** What the projet prints: to read, to correct in a word processor, and the whole file for the ARS. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('projet.edit')
  const parcours = useCall(projet.readParcours, { params: { cptsId } })
  return (
    <>
      <Views />
      <Headline
        meaning={
          'Chaque document se fait à l’instant, à partir de ce qui est écrit ou d’une version envoyée\u00a0: en PDF pour être lu, en DOCX pour être repris.'
        }
      >
        Les documents du projet de santé
      </Headline>
      <Loaded of="les documents" from={parcours}>
        {(data) => (
          <Columns>
            <Files fiches={data.fiches} />
            <aside>
              <Section title="Textes de la lettre et de la charte" small>
                {WRITTEN.map((cle) => (
                  <Texte key={cle} cle={cle} texte={data.textes[cle]} mayEdit={mayEdit} />
                ))}
              </Section>
            </aside>
          </Columns>
        )}
      </Loaded>
    </>
  )
}

const Files = ({ fiches }: { fiches: readonly { id: string; titre: string }[] }) => {
  const { id: cptsId } = useCpts()
  const [version, setVersion] = useState('')
  const versions = useCall(projet.listVersionsProjet, { params: { cptsId } })
  const sent = (versions.data?.versions ?? []).filter(({ etat }) => etat === 'figee')
  const query = version === '' ? {} : { version }
  return (
    <div>
      {sent.length > 0 && (
        <div className={styles.version}>
          <SelectField
            label="Version"
            none="Ce qui s’écrit aujourd’hui"
            value={version}
            onChange={setVersion}
            choices={sent.map(({ id, libelle }) => ({ value: id, label: libelle }))}
          />
        </div>
      )}
      <Section title="Documents">
        <ul className={styles.files}>
          {DOCUMENTS.map((document) => (
            <File
              key={document}
              nom={DOCUMENT_NOMS[document].titre}
              aide={DOCUMENT_NOMS[document].aide}
              pdf={projet.readDocumentPdf.href({ params: { cptsId, document }, query })}
              docx={projet.readDocumentDocx.href({ params: { cptsId, document }, query })}
            />
          ))}
        </ul>
      </Section>
      <Section title="Dossier pour l’ARS">
        <ul className={styles.files}>
          <li>
            <span>
              <b>Le dossier en une archive</b>
              <small>
                Projet de santé en PDF et en DOCX, charte, et un bordereau qui les compte et donne leur empreinte.
              </small>
            </span>
            <Download href={projet.readDossier.href({ params: { cptsId }, query })} word="ZIP" of="le dossier" />
          </li>
        </ul>
      </Section>
      {version === '' && fiches.length > 0 && (
        <Section title="Fiches-actions, une à une">
          <ul className={styles.files}>
            {fiches.map(({ id, titre }) => (
              <File
                key={id}
                nom={titre}
                pdf={projet.readFichePdf.href({ params: { cptsId, ficheActionId: id }, query: {} })}
                docx={projet.readFicheDocx.href({ params: { cptsId, ficheActionId: id }, query: {} })}
              />
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

const File = ({ nom, aide, pdf, docx }: { nom: string; aide?: string; pdf: string; docx: string }) => (
  <li>
    <span>
      <b>{nom}</b>
      {aide && <small>{aide}</small>}
    </span>
    <Download href={pdf} word="PDF" of={nom} />
    <Download href={docx} word="DOCX" of={nom} />
  </li>
)

const Download = ({ href, word, of }: { href: string; word: string; of: string }) => (
  <a href={href} download className={styles.download}>
    <icons.download size={15} />
    {word}
    <span className="visually-hidden">, {of}</span>
  </a>
)
