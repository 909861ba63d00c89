/** Documents that will be proofs: what is awaited of this kind first. */
import { useState } from 'react'
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { findGenreActe } from '../../../../referentials/genres-acte.ts'
import { isNaturePreuve, NATURES_PREUVE, type NaturePreuve } from '../../../../referentials/preuves-acte.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { documentsContract } from '../../../registre/contract.ts'
import { activite } from '../client.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

const documents = createClient(documentsContract)
const natureLabel = (code: string): string => (isNaturePreuve(code) ? NATURES_PREUVE[code].libelle : code)

export const Pieces = (part: Part) => {
  const { cptsId, it, mayEdit } = part
  const [isAdding, setAdding] = useState(false)
  const mayAdd = useCan('document.add') && mayEdit
  const remove = useAction(activite.removePiece)
  if (it.pieces.length === 0 && !mayAdd) return null
  return (
    <Section
      title="Pièces"
      small
      aside={
        mayAdd &&
        !isAdding && (
          <Button kind="plain" onClick={() => setAdding(true)}>
            Joindre une pièce
          </Button>
        )
      }
    >
      {isAdding && <AddPiece {...part} close={() => setAdding(false)} />}
      <Problem error={remove.error} />
      {it.pieces.length === 0 && !isAdding && (
        <p className={styles.quiet}>Aucune. Une feuille signée sur papier se photographie et se joint ici.</p>
      )}
      <ul className={styles.people}>
        {it.pieces.map(({ id, empreinte, libelle, nature }) => (
          <li key={id}>
            <span className={styles.who}>
              <a href={documents.readDocument.href({ params: { cptsId, empreinte }, query: {} })}>{libelle}</a>
              <small>{natureLabel(nature)}</small>
            </span>
            {mayAdd && (
              <Button
                kind="plain"
                label={`Retirer la pièce ${libelle}`}
                onClick={() => void remove.run({ params: { cptsId, activiteId: it.id, pieceId: id } })}
              >
                Retirer
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const AddPiece = ({ cptsId, it, close }: Part & { close: () => void }) => {
  const awaited = findGenreActe(it.genre)?.preuves ?? []
  const natures = [...new Set([...awaited, ...(Object.keys(NATURES_PREUVE) as NaturePreuve[])])]
  const [nature, setNature] = useState<NaturePreuve>(natures[0] ?? 'autre')
  const [file, setFile] = useState<File | null>(null)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const add = useAction(activite.addPiece, { onDone: close })
  const submit = async () => {
    if (!file) return
    const { personnel } = NATURES_PREUVE[nature]
    const kept = await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel } })
    if (!kept) return
    await add.run({
      params: { cptsId, activiteId: it.id },
      body: { empreinte: kept.empreinte, nature, libelle: capitalizeFirst(natureLabel(nature)) },
    })
  }
  return (
    <div className={styles.panel}>
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
              Joindre la pièce
            </Button>
            <Button kind="plain" onClick={close}>
              Fermer
            </Button>
          </>
        }
      >
        <SelectField
          label="Ce que c’est"
          choices={natures.map((value) => ({ value, label: capitalizeFirst(natureLabel(value)) }))}
          value={nature}
          onChange={(value) => setNature(value as NaturePreuve)}
        />
        <FileField label="Fichier" hint="Une photographie ou un PDF, de quinze mégaoctets au plus." onPick={setFile} />
      </Form>
    </div>
  )
}
