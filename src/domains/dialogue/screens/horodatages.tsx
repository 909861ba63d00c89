/** A time stamp, for who wants one: the request is taken to an authority, its answer is joined. Nothing is sent from here. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { Field, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { momentDe } from '../labels.ts'
import { type DossierLu, dialogue } from './client.ts'
import styles from './dialogue.module.css'

export const Horodatages = ({ data }: { data: DossierLu }) => {
  const { id: cptsId } = useCpts()
  const mayAdd = useCan('dialogue.freeze')
  const { dossier, horodatages, apercu } = data
  return (
    <Section title="Horodatage, au choix" small>
      <p>
        Une autorité d’horodatage (RFC 3161) peut attester que le dossier existait tel jour. Portez-lui la demande, puis
        joignez sa réponse&nbsp;: Maillage n’envoie rien.
      </p>
      <ul className={styles.lines}>
        {horodatages.map(({ id, autorite, dateDite }) => (
          <li key={id}>
            <b>{autorite}</b>, {momentDe(dateDite, apercu.cpts.zone)}{' '}
            <CsvLink href={dialogue.readJeton.href({ params: { cptsId, horodatageId: id } })}>la réponse</CsvLink>
          </li>
        ))}
        <li>
          <CsvLink href={dialogue.readDemandeHorodatage.href({ params: { cptsId, dossierId: dossier.id } })}>
            La demande (.tsq)
          </CsvLink>
        </li>
      </ul>
      {mayAdd && <Add dossierId={dossier.id} />}
    </Section>
  )
}

const toBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
/** An answer weighs a few thousand bytes. */
const MOST = 65_536

const Add = ({ dossierId }: { dossierId: string }) => {
  const { id: cptsId } = useCpts()
  const [autorite, setAutorite] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const add = useAction(dialogue.addHorodatage, { onDone: () => notify('Réponse jointe au dossier.') })
  const submit = async () => {
    if (file) await add.run({ params: { cptsId, dossierId }, body: { autorite, contenu: await toBase64(file) } })
  }
  return (
    <details>
      <summary>Joindre une réponse</summary>
      <Form
        wide
        onSubmit={submit}
        error={add.error}
        actions={
          <Button
            type="submit"
            pending={add.pending}
            blocked={(!file || file.size > MOST) && 'Choisissez le fichier .tsr reçu de l’autorité.'}
          >
            Joindre
          </Button>
        }
      >
        <TextField label="Autorité" value={autorite} onChange={setAutorite} error={add.champs.autorite} />
        <Field label="Réponse (.tsr)">
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".tsr,application/timestamp-reply"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
      </Form>
    </details>
  )
}
