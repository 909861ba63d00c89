/** A declaration that came on paper: whose, of which day, and what it says. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { documentsContract } from '../../../registre/contract.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'
import { NOBODY, PersonneField } from '../personne-field.tsx'
import { type Draft, draftOf, saisieOf } from './draft.ts'
import { InteretFields } from './fields.tsx'

const documents = createClient(documentsContract)

export const PaperForm = ({ close }: { close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [who, setWho] = useState(NOBODY)
  const [faiteLe, setDay] = useState(todayIn(zone))
  const [file, setFile] = useState<File | null>(null)
  const [links, setLinks] = useState<Draft[]>([])
  const [isUnread, setUnread] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const keep = useAction(documents.addDocument, { refresh: 'nothing' })
  const enter = useAction(gouvernance.enterDeclaration, {
    onDone: () => {
      notify('Déclaration saisie.')
      close()
    },
  })
  const submit = async () => {
    const interets = links.flatMap((draft) => saisieOf(draft) ?? [])
    setUnread(interets.length < links.length)
    setMissing(who.chosen === null)
    if (interets.length < links.length || !who.chosen) return
    // The paper names somebody: it goes when what is kept of them goes.
    const kept = file
      ? await keep.run({ params: { cptsId }, body: { ...(await toSentFile(file)), personnel: true } })
      : { empreinte: null }
    if (kept)
      await enter.run({
        params: { cptsId },
        body: { personne: who.chosen, faiteLe, empreinte: kept.empreinte, interets },
      })
  }
  return (
    <div className={styles.form}>
      <h3>Une déclaration reçue sur papier</h3>
      <Form
        wide
        onSubmit={submit}
        error={keep.error ?? enter.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={keep.pending || enter.pending}>
              {links.length === 0 ? 'Saisir «\u00a0rien de plus à déclarer\u00a0»' : 'Saisir la déclaration'}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <PersonneField
          value={who}
          onChange={setWho}
          error={isMissing ? 'Choisissez une personne de la liste.' : undefined}
        />
        <Pair>
          <DateField label="Signée le" value={faiteLe} max={todayIn(zone)} onChange={setDay} />
          <FileField label="Le papier" optional hint="Photographié ou numérisé." onPick={setFile} />
        </Pair>
        {links.map((draft, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <fieldset key={index}>
            <legend>Lien {index + 1}</legend>
            <InteretFields
              draft={draft}
              set={(part) => setLinks(links.map((one, rank) => (rank === index ? { ...one, ...part } : one)))}
              isUnread={isUnread && saisieOf(draft) === null}
            />
          </fieldset>
        ))}
        <Button kind="plain" onClick={() => setLinks([...links, draftOf(null)])}>
          Ajouter un lien
        </Button>
      </Form>
    </div>
  )
}
