import { Link } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { projet } from '../client.ts'
import styles from './parcours.module.css'

/** Between a version that was sent and the next one, nothing moves: it is said, with the way to write on. */
export const ReopenNotice = () => {
  const { id: cptsId } = useCpts()
  const maySubmit = useCan('projet.submit')
  const open = useAction(projet.openAvenant, {
    onDone: () => notify('Le projet est rouvert. Ce que vous écrivez sera la version suivante.'),
  })
  return (
    <Notice title="Le projet envoyé ne change plus">
      Diagnostic, objectifs et gouvernance se lisent ici tels qu’ils ont été envoyés. Les fiches-actions, elles,
      continuent de vivre. <Link to="/projet/versions">Voir où en est l’envoi</Link>
      {maySubmit && (
        <div className={styles.acts}>
          <Button pending={open.pending} onClick={() => open.run({ params: { cptsId } })}>
            Rouvrir le projet
          </Button>
        </div>
      )}
      <Problem error={open.error} />
    </Notice>
  )
}
