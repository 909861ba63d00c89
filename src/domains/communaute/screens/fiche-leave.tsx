import { useNavigate } from '@tanstack/react-router'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Fiche } from '../contract.ts'
import { nomAffiche } from '../labels.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'
import { bodyOf, saisieOf } from './professionnel-form.tsx'

/** Leaving keeps the fiche and its history; erasing is for what was written by mistake. */
export const FicheLeave = ({ fiche }: { fiche: Fiche }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const params = { cptsId, professionnelId: fiche.id }
  const update = useAction(communaute.updateProfessionnel)
  const setStatut = (statut: Fiche['statut']) =>
    update.run({ params, body: { ...bodyOf(saisieOf(fiche, fiche.telephone ?? '')), statut } })
  const erase = useAction(communaute.deleteProfessionnel, {
    onDone: () => {
      notify(`La fiche de ${nomAffiche(fiche)} est effacée.`)
      void navigate({ to: '/equipe' })
    },
  })
  const leave = async () => {
    if (await setStatut('parti')) notify('Départ noté. La fiche est gardée.', { undo: () => setStatut('en-exercice') })
  }
  return (
    <Section title="Départ ou erreur" small>
      <p className={styles.silent}>
        Un départ garde la fiche et son histoire. Une fiche écrite par erreur, et qui n’a servi à rien, peut être
        effacée pour de bon.
      </p>
      <Problem error={update.error ?? erase.error} />
      <div className={styles.acts}>
        {fiche.statut === 'parti' ? (
          <Button onClick={() => setStatut('en-exercice')}>Noter son retour</Button>
        ) : (
          <Button onClick={leave}>Noter son départ</Button>
        )}
        <Button kind="danger" pending={erase.pending} onClick={() => erase.run({ params })}>
          Effacer la fiche de {nomAffiche(fiche)}
        </Button>
      </div>
    </Section>
  )
}
