import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { documentsContract } from '../../../registre/contract.ts'
import type { ContratLu } from '../../contract.ts'
import { PIECE_LABELS } from '../../labels.ts'
import { finances } from '../client.ts'
import styles from './contrat.module.css'

const documents = createClient(documentsContract)
type Genre = keyof typeof PIECE_LABELS
const CHOICES = Object.entries(PIECE_LABELS).map(([value, label]) => ({ value, label }))

/** The papers themselves: kept by the registre, named here. */
export const Pieces = ({ contrat, mayEdit }: { contrat: ContratLu; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const [isOpen, setOpen] = useState(false)
  const remove = useAction(finances.removePieceContrat)
  return (
    <Section title="Documents" small>
      {contrat.pieces.length === 0 && !isOpen && <p>Le contrat signé et ses annexes se gardent ici.</p>}
      <ul className={styles.rows}>
        {contrat.pieces.map(({ id, genre, libelle, empreinte }) => (
          <li key={id}>
            <div>
              <a href={documents.readDocument.href({ params: { cptsId, empreinte }, query: {} })}>{libelle}</a>
              <small>{PIECE_LABELS[genre]}</small>
            </div>
            {mayEdit && (
              <Button
                kind="plain"
                size="small"
                label={`Détacher ${libelle}`}
                onClick={() => void remove.run({ params: { cptsId, pieceId: id } })}
              >
                Détacher
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
      {mayEdit && !isOpen && (
        <Button size="small" onClick={() => setOpen(true)}>
          Joindre un document
        </Button>
      )}
      {isOpen && <PieceForm contratId={contrat.id} close={() => setOpen(false)} />}
    </Section>
  )
}

const PieceForm = ({ contratId, close }: { contratId: string; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [genre, setGenre] = useState<Genre>('contrat')
  const [libelle, setLibelle] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const add = useAction(finances.addPieceContrat, { onDone: close })
  const submit = async () => {
    if (!file) return
    const kept = await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel: false } })
    if (kept) await add.run({ params: { cptsId, contratId }, body: { genre, libelle, empreinte: kept.empreinte } })
  }
  return (
    <Form
      wide
      error={keep.error ?? add.error}
      onSubmit={submit}
      actions={
        <>
          <Button
            kind="primary"
            type="submit"
            pending={keep.pending || add.pending}
            blocked={file ? '' : 'Choisissez d’abord un fichier.'}
          >
            Joindre le document
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <SelectField label="Genre" value={genre} onChange={(value) => setGenre(value as Genre)} choices={CHOICES} />
      <TextField label="Ce que c’est" value={libelle} onChange={setLibelle} error={add.champs.libelle} />
      <FileField label="Fichier" hint="Un PDF ou une photographie, de quinze mégaoctets au plus." onPick={setFile} />
    </Form>
  )
}
