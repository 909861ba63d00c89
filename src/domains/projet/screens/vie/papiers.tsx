/** The papers of one stage: opened from here, joined by who writes the life of the CPTS. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { documentsContract } from '../../../registre/contract.ts'
import type { EtapeLue, PapierLu } from '../../contract-etapes.ts'
import { ETAPE_NOMS } from '../../labels-vie.ts'
import { projet } from '../client.ts'
import styles from './vie.module.css'

const documents = createClient(documentsContract)

type Props = { etape: EtapeLue['code']; papiers: readonly PapierLu[]; mayEdit: boolean }

export const Papiers = ({ etape, papiers, mayEdit }: Props) => {
  const { id: cptsId } = useCpts()
  const mayAdd = useCan('document.add') && mayEdit
  const mayOpen = useCan('document.read')
  const [isAdding, setAdding] = useState(false)
  const remove = useAction(projet.removePapier)
  return (
    <>
      {papiers.length > 0 && (
        <ul className={styles.papiers}>
          {papiers.map(({ id, empreinte, libelle }) => (
            <li key={id}>
              {mayOpen ? (
                <a href={documents.readDocument.href({ params: { cptsId, empreinte }, query: {} })}>{libelle}</a>
              ) : (
                libelle
              )}
              {mayEdit && (
                <Button
                  kind="plain"
                  size="small"
                  label={`Retirer le papier ${libelle}`}
                  onClick={() => void remove.run({ params: { cptsId, papierId: id } })}
                >
                  Retirer
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Problem error={remove.error} />
      {mayAdd && !isAdding && (
        <Button
          kind="plain"
          size="small"
          label={`Joindre un papier\u00a0: ${ETAPE_NOMS[etape]}`}
          onClick={() => setAdding(true)}
        >
          Joindre un papier
        </Button>
      )}
      {isAdding && <AddPapier etape={etape} close={() => setAdding(false)} />}
    </>
  )
}

const AddPapier = ({ etape, close }: { etape: EtapeLue['code']; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [libelle, setLibelle] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const add = useAction(projet.addPapier, { onDone: close })
  const submit = async () => {
    if (!file) return
    const kept = await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel: false } })
    if (kept) await add.run({ params: { cptsId, etape }, body: { empreinte: kept.empreinte, libelle } })
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
              Joindre le papier
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Ce que c’est"
          hint="Lettre envoyée, récépissé de l’association, réponse de l’ARS, contrat signé…"
          value={libelle}
          onChange={setLibelle}
          error={add.champs.libelle}
        />
        <FileField label="Fichier" hint="Un PDF ou une photographie, de quinze mégaoctets au plus." onPick={setFile} />
      </Form>
    </div>
  )
}
