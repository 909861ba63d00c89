/** Nothing is shown outside before somebody chose to, in words that they read. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActeWhole } from '../../contract.ts'
import { registre } from '../client.ts'
import { SCREENS, sayProposedLine } from '../labels.ts'
import styles from './acte.module.css'

export const LignePublique = ({ acte }: { acte: ActeWhole }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('ligne-publique.edit')
  const [writing, setWriting] = useState(false)
  const { proposee, texte } = acte.sorties.lignePublique
  const params = { cptsId, acteId: acte.id }
  const hide = useAction(registre.hideLignePublique, { onDone: () => notify(SCREENS.lineHidden) })
  const annulled = acte.raison === 'annulation'
  if (writing) return <Write acte={acte} first={texte ?? proposee ?? ''} close={() => setWriting(false)} />
  return (
    <>
      <p className={styles.state}>{texte === null ? SCREENS.lineNotShown : SCREENS.lineShown}</p>
      <p className={styles.quote}>{sayProposedLine(texte ?? proposee, annulled && texte === null)}</p>
      {mayEdit && (
        <p className={styles.acts}>
          {!annulled && (
            <Button kind="plain" onClick={() => setWriting(true)}>
              {texte === null ? SCREENS.showLine : SCREENS.editLine}
            </Button>
          )}
          {texte !== null && (
            <Button kind="plain" pending={hide.pending} onClick={() => hide.run({ params })}>
              {SCREENS.hideLine}
            </Button>
          )}
        </p>
      )}
      <Problem error={hide.error} />
    </>
  )
}

const Write = ({ acte, first, close }: { acte: ActeWhole; first: string; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [texte, setTexte] = useState(first)
  const show = useAction(registre.showLignePublique, {
    onDone: () => {
      notify(SCREENS.lineSaved)
      close()
    },
  })
  return (
    <Form
      wide
      onSubmit={() => show.run({ params: { cptsId, acteId: acte.id }, body: { texte } })}
      error={show.error}
      actions={
        <>
          <Button kind="primary" size="small" type="submit" pending={show.pending}>
            {SCREENS.showLine}
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextArea
        label={SCREENS.line}
        hint={SCREENS.lineHint}
        value={texte}
        onChange={setTexte}
        error={show.champs.texte}
        maxLength={300}
        autoFocus
      />
    </Form>
  )
}
