import { Link } from '@tanstack/react-router'
import { count, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { evaluation, type ImportLu } from '../client.ts'
import styles from '../evaluation.module.css'

export const ImportDone = ({ one }: { one: ImportLu }) => {
  const { zone } = useCpts()
  const isUndone = one.etat === 'annule'
  const { nouvelles = 0, corrections = 0, erreurs = 0 } = one.bilan ?? {}
  const when = isUndone ? one.annuleLe : one.accepteLe
  return (
    <>
      <Headline
        above={<Link to="/indicateurs/valeurs">Valeurs externes</Link>}
        meaning={`Fichier «\u00a0${one.fichier}\u00a0», source\u00a0: ${one.source}, ${isUndone ? 'annulé' : 'écrit'} le ${when ? shortMoment(when, zone) : ''}.`}
      >
        {isUndone
          ? 'Ce fichier ne compte plus'
          : `${count(nouvelles + corrections, 'valeur écrite', 'valeurs écrites')}`}
      </Headline>
      {!isUndone && (
        <div className={styles.report}>
          <div>
            <b>{nouvelles}</b>
            {plural(nouvelles, 'nouvelle')}
          </div>
          <div>
            <b>{corrections}</b>
            {plural(corrections, 'correction')}
          </div>
          <div>
            <b>{erreurs}</b>
            {plural(erreurs, 'laissée de côté', 'laissées de côté')}
          </div>
        </div>
      )}
      {!isUndone && <Undo one={one} />}
    </>
  )
}

const Undo = ({ one }: { one: ImportLu }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('indicateur.edit')
  const undo = useAction(evaluation.undoImportValeurs, {
    onDone: ({ valeurs }) =>
      notify(`Import annulé\u00a0: ${count(valeurs, 'valeur ne compte', 'valeurs ne comptent')} plus.`),
  })
  return (
    <Section title="Si c’était une erreur" small>
      <p>
        Les valeurs de ce fichier ne compteraient plus, celles qu’il corrigeait reviendraient. Toutes restent lisibles.
      </p>
      <Problem error={undo.error} />
      {undo.pending && <ProgressBar doing="Annulation de l’import" />}
      <div className={styles.acts}>
        <ButtonLink to="/indicateurs">Voir les indicateurs</ButtonLink>
        {mayEdit && (
          <Button pending={undo.pending} onClick={() => undo.run({ params: { cptsId, importId: one.id } })}>
            Annuler cet import
          </Button>
        )}
      </div>
    </Section>
  )
}
