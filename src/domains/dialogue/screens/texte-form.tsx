/** The comment of a mission and what comes next, written in place; what is written is kept until the file is frozen. */
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { icons } from '../../../web/components/icons.ts'
import { notify } from '../../../web/components/toasts.tsx'
import type { PartieDossier } from '../contract-donnees.ts'
import { dialogue } from './client.ts'
import styles from './dialogue.module.css'

export const TexteForm = ({ du, partie }: { du: string; partie: PartieDossier }) => {
  const [isOpen, setOpen] = useState(false)
  const words = partie.commentaire === '' ? 'Écrire le commentaire' : 'Reprendre le commentaire'
  if (!isOpen)
    return (
      <div className={`${styles.acts} ${styles.screenOnly}`}>
        <Button
          size="small"
          icon={<icons.pencil />}
          label={`${words}\u00a0: ${partie.nom}`}
          onClick={() => setOpen(true)}
        >
          {words}
        </Button>
      </div>
    )
  return <Open du={du} partie={partie} close={() => setOpen(false)} />
}

const Open = ({ du, partie, close }: { du: string; partie: PartieDossier; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [commentaire, setCommentaire] = useState(partie.commentaire)
  const [prevision, setPrevision] = useState(partie.prevision)
  const before = { commentaire: partie.commentaire, prevision: partie.prevision }
  const params = { cptsId, du, partie: partie.partie }
  const undo = useAction(dialogue.saveTexteDossier)
  const save = useAction(dialogue.saveTexteDossier, {
    onDone: () => {
      notify('Commentaire enregistré.', { undo: () => undo.run({ params, body: before }) })
      close()
    },
  })
  return (
    <div className={styles.form}>
      <Form
        wide
        error={save.error}
        onSubmit={() => save.run({ params, body: { commentaire, prevision } })}
        actions={
          <>
            <Button kind="primary" type="submit" pending={save.pending}>
              Enregistrer
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextArea
          label={`Commentaire\u00a0: ${partie.nom}`}
          hint={'Ce que les chiffres ne disent pas\u00a0: ce qui a marché, ce qui a manqué, pourquoi.'}
          rows={5}
          maxLength={6000}
          value={commentaire}
          onChange={setCommentaire}
        />
        <TextArea
          label="Ce qui vient"
          hint="Ce que la CPTS prévoit pour l’année suivante."
          rows={3}
          maxLength={3000}
          value={prevision}
          onChange={setPrevision}
        />
      </Form>
    </div>
  )
}
