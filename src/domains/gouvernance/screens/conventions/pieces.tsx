/** The papers of a convention: opened and previewed here, joined and withdrawn by who edits it. */
import { useState } from 'react'
import { formatBytes } from '../../../../kernel/french.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { PdfPreview } from '../../../../web/components/pdf-preview.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { documentsContract } from '../../../registre/contract.ts'
import type { ConventionLue } from '../../contract-conventions.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'

const documents = createClient(documentsContract)
type Props = { convention: ConventionLue; mayEdit: boolean }

export const Pieces = ({ convention, mayEdit }: Props) => {
  const { id: cptsId } = useCpts()
  const mayAdd = useCan('document.add') && mayEdit
  const [isAdding, setAdding] = useState(false)
  const remove = useAction(gouvernance.removePieceConvention)
  return (
    <Section
      title="Documents"
      small
      aside={
        mayAdd &&
        !isAdding && (
          <Button size="small" icon={<icons.plus />} onClick={() => setAdding(true)}>
            Joindre
          </Button>
        )
      }
    >
      {convention.pieces.length === 0 && !isAdding && <p>Aucun document joint.</p>}
      <ul className={styles.rows}>
        {convention.pieces.map(({ id, empreinte, libelle, nom, type, taille }) => {
          const params = { cptsId, empreinte }
          return (
            <li key={id}>
              <div>
                {nom === null ? (
                  libelle
                ) : (
                  <a href={documents.readDocument.href({ params, query: {} })} download>
                    {libelle}
                  </a>
                )}
                <small>{nom === null ? 'effacé' : formatBytes(taille)}</small>
              </div>
              {mayEdit && (
                <Button
                  kind="plain"
                  size="small"
                  label={`Retirer\u00a0: ${libelle}`}
                  onClick={() => void remove.run({ params: { cptsId, conventionId: convention.id, pieceId: id } })}
                >
                  Retirer
                </Button>
              )}
              {nom !== null && type === 'application/pdf' && (
                <PdfPreview href={documents.readDocument.href({ params, query: { apercu: 'oui' } })} name={libelle} />
              )}
            </li>
          )
        })}
      </ul>
      <Problem error={remove.error} />
      {isAdding && <AddPiece conventionId={convention.id} close={() => setAdding(false)} />}
    </Section>
  )
}

const AddPiece = ({ conventionId, close }: { conventionId: string; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [libelle, setLibelle] = useState('Exemplaire signé')
  const [file, setFile] = useState<File | null>(null)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const add = useAction(gouvernance.addPieceConvention, { onDone: close })
  const submit = async () => {
    if (!file) return
    const kept = await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel: false } })
    if (kept) await add.run({ params: { cptsId, conventionId }, body: { empreinte: kept.empreinte, libelle } })
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={keep.error ?? add.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={keep.pending || add.pending}
              blocked={!file && 'Choisissez d’abord un fichier.'}
            >
              Joindre le document
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField label="Ce que c’est" value={libelle} onChange={setLibelle} error={add.champs.libelle} />
        <FileField label="Fichier" hint="Un PDF ou une photographie, de quinze mégaoctets au plus." onPick={setFile} />
      </Form>
    </div>
  )
}
