/** A version: its document, since when, and who validated it. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { documentsContract, registreContract } from '../../../registre/contract.ts'
import type { TexteLu } from '../../contract-bibliotheque.ts'
import { gouvernance } from '../client.ts'
import { DecisionField } from '../decision-field.tsx'
import styles from '../engagements.module.css'

const documents = createClient(documentsContract)
const registre = createClient(registreContract)

export const VersionForm = ({ texte, close }: { texte: TexteLu; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [draft, setDraft] = useState({
    debut: todayIn(zone),
    valideLe: '',
    validePar: '',
    decisionId: '',
    acteId: '',
    changements: '',
  })
  const [file, setFile] = useState<File | null>(null)
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const add = useAction(gouvernance.addVersionTexte, {
    onDone: ({ numero }) => {
      notify(`Version ${numero} ajoutée.`)
      close()
    },
  })
  const submit = async () => {
    if (!file) return
    const kept = await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel: false } })
    if (!kept) return
    await add.run({
      params: { cptsId, texteId: texte.id },
      body: {
        empreinte: kept.empreinte,
        debut: draft.debut,
        valideLe: draft.valideLe || null,
        validePar: draft.validePar,
        decisionId: draft.decisionId || null,
        acteId: draft.acteId || null,
        changements: draft.changements,
      },
    })
  }
  return (
    <div className={styles.form}>
      <h3>{texte.versions.length === 0 ? 'Le document' : 'Une nouvelle version'}</h3>
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
              Ajouter la version
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <FileField label="Fichier" hint="Un PDF se lit dans la page. Rien qui nomme un patient." onPick={setFile} />
        <Pair>
          <DateField
            label="En vigueur depuis"
            value={draft.debut}
            onChange={(debut) => set({ debut })}
            error={add.champs.debut}
          />
          <DateField label="Validée le" optional value={draft.valideLe} onChange={(valideLe) => set({ valideLe })} />
          <TextField
            label="Validée par"
            optional
            hint="Instance, quand la décision n’est pas au registre."
            value={draft.validePar}
            maxLength={300}
            onChange={(validePar) => set({ validePar })}
          />
        </Pair>
        <DecisionField
          label="Décision qui la valide"
          value={draft.decisionId}
          onChange={(decisionId) => set({ decisionId })}
        />
        {texte.genre === 'protocole' && <ActeField value={draft.acteId} onChange={(acteId) => set({ acteId })} />}
        {texte.versions.length > 0 && (
          <TextArea
            label="Ce qui change"
            optional
            rows={2}
            value={draft.changements}
            maxLength={1000}
            onChange={(changements) => set({ changements })}
          />
        )}
      </Form>
    </div>
  )
}

/** A protocol that was adopted is an acte: the text cites it. */
const ActeField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const { id: cptsId, zone } = useCpts()
  const read = useCall(registre.listActes, {
    params: { cptsId },
    query: { genre: 'protocole-adopte', au: todayIn(zone), limite: 60 },
  })
  return (
    <SelectField
      label="Acte du registre qui l’a adopté"
      none="Aucun"
      choices={(read.data?.actes ?? []).map(({ id, titre, debut }) => ({
        value: id,
        label: `${titre}, ${longDay(debut.slice(0, 10))}`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
