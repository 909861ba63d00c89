import { Link } from '@tanstack/react-router'
import { count } from '../../../../kernel/french.ts'
import { ApiError } from '../../../../web/client/api-error.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { projet } from '../client.ts'
import type { ImportLu } from './types.ts'

export const ImportDone = ({ one }: { one: ImportLu }) => {
  const { zone } = useCpts()
  const isUndone = one.etat === 'annule'
  const moment = shortMoment(one.annuleLe ?? one.accepteLe ?? one.creeLe, zone)
  return (
    <>
      <Headline
        above={<Link to="/projet/fiches/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${one.fichier}\u00a0», ${isUndone ? 'annulé' : 'importé'} le ${moment}.`}
      >
        {isUndone
          ? 'Cet import est annulé'
          : `${count(one.fiches, 'fiche-action nouvelle', 'fiches-actions nouvelles')} dans le plan`}
      </Headline>
      {!isUndone && <Undo one={one} />}
    </>
  )
}

const Undo = ({ one }: { one: ImportLu }) => {
  const { id: cptsId } = useCpts()
  const undo = useAction(projet.undoImportPlan, {
    onDone: ({ retirees, gardees }) =>
      notify(
        `Import annulé\u00a0: ${count(retirees, 'fiche retirée', 'fiches retirées')}${gardees.length > 0 ? `, ${count(gardees.length, 'gardée')}` : ''}.`,
      ),
  })
  const run = (partielle: boolean) => undo.run({ params: { cptsId, importPlanId: one.id }, body: { partielle } })
  const hasChanged = undo.error instanceof ApiError && undo.error.code === 'plan-changed-since'
  return (
    <Section title="Si c’était une erreur" small>
      <p>
        Annuler retire les fiches que cet import a écrites. Celles qui ont changé depuis ne partent jamais sans vous.
      </p>
      <Problem error={undo.error} />
      <Actions>
        <ButtonLink kind="primary" to="/projet/fiches">
          Voir les fiches-actions
        </ButtonLink>
        <Button pending={undo.pending} onClick={() => run(hasChanged)}>
          {hasChanged ? 'Annuler tout le reste' : 'Annuler cet import'}
        </Button>
      </Actions>
    </Section>
  )
}
