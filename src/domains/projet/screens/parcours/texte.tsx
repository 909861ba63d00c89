import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { TEXTE_NOMS } from '../../labels-parcours.ts'
import type { CleTexte } from '../../rules/textes.ts'
import { projet } from '../client.ts'
import styles from './parcours.module.css'

type Props = { cle: CleTexte; texte: string | undefined; mayEdit: boolean }

/** A text of the documents: read as it is, or written in place. What nobody wrote shows the text to begin with. */
export const Texte = ({ cle, texte, mayEdit }: Props) => {
  const { id: cptsId } = useCpts()
  const { titre, aide, defaut } = TEXTE_NOMS[cle]
  const shown = texte ?? defaut
  const word = shown === '' ? 'Écrire' : 'Corriger'
  const [typed, setTyped] = useState<string | null>(null)
  const save = useAction(projet.saveTexte, {
    onDone: () => {
      notify('Le texte est enregistré.')
      setTyped(null)
    },
  })
  if (typed === null)
    return (
      <section className={styles.axe} aria-label={titre}>
        <div className={styles.cardHead}>
          <h3>{titre}</h3>
          {mayEdit && (
            <Button kind="plain" size="small" label={`${word}\u00a0: ${titre}`} onClick={() => setTyped(shown)}>
              {word}
            </Button>
          )}
        </div>
        {shown === '' ? <p className={styles.silent}>{aide}</p> : <p className={styles.prose}>{shown}</p>}
        {texte === undefined && shown !== '' && <small>Texte proposé, à adapter.</small>}
      </section>
    )
  return (
    <Form
      wide
      onSubmit={() => save.run({ params: { cptsId, cle }, body: { texte: typed } })}
      error={save.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer le texte
          </Button>
          <Button kind="plain" onClick={() => setTyped(null)}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextArea
        label={titre}
        hint={aide}
        rows={7}
        value={typed}
        onChange={setTyped}
        error={save.champs.texte}
        autoFocus
      />
    </Form>
  )
}
