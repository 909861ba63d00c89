import { Link } from '@tanstack/react-router'
import { count, plural } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { euros } from '../../../web/components/days.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { notify } from '../../../web/components/toasts.tsx'
import { type ReleveLu, tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

export const ReleveDone = ({ one }: { one: ReleveLu }) => {
  const { zone } = useCpts()
  const seesDues = useCan('campagne.read')
  const isUndone = one.etat === 'annule'
  const moment = shortMoment(one.annuleLe ?? one.accepteLe ?? one.creeLe, zone)
  return (
    <>
      <Headline
        above={<Link to="/finances/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${one.fichier}\u00a0», compte ${one.compte}, ${isUndone ? 'annulé' : 'importé'} le ${moment}.`}
        actions={
          !isUndone &&
          seesDues && (
            <ButtonLink kind="primary" to="/finances/cotisations">
              Rapprocher les cotisations
            </ButtonLink>
          )
        }
      >
        {isUndone
          ? 'Cet import est annulé'
          : `${count(one.bilan?.nouvelles ?? 0, 'ligne nouvelle', 'lignes nouvelles')} dans les relevés`}
      </Headline>
      {!isUndone && one.bilan && <Report bilan={one.bilan} />}
      {!isUndone && <Undo one={one} />}
    </>
  )
}

const Report = ({ bilan }: { bilan: NonNullable<ReleveLu['bilan']> }) => (
  <div className={styles.report}>
    <div>
      <b>{euros(bilan.entreesCentimes)}</b>reçus
    </div>
    <div>
      <b>{euros(-bilan.sortiesCentimes)}</b>dépensés
    </div>
    <div>
      <b>{bilan.connues}</b>
      {plural(bilan.connues, 'ligne déjà connue', 'lignes déjà connues')}
    </div>
    <div>
      <b>{bilan.erreurs}</b>
      {plural(bilan.erreurs, 'laissée de côté', 'laissées de côté')}
    </div>
  </div>
)

const Undo = ({ one }: { one: ReleveLu }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('tresorerie.edit')
  const undo = useAction(tresorerie.undoReleve, {
    onDone: ({ lignes, rapprochements }) =>
      notify(
        `Import annulé : ${count(lignes, 'ligne retirée', 'lignes retirées')}${rapprochements > 0 ? `, ${count(rapprochements, 'rapprochement défait', 'rapprochements défaits')}` : ''}.`,
      ),
  })
  const matched = one.rapprochements > 0
  return (
    <Section title="Si c’était une erreur" small>
      <p>
        Annuler retire les lignes que ce fichier a apportées.
        {matched &&
          ` ${count(one.rapprochements, 'rapprochement serait défait', 'rapprochements seraient défaits')}\u00a0: ce qu’ils paient serait dû à nouveau.`}
      </p>
      <Problem error={undo.error} />
      {undo.pending && <ProgressBar doing="Annulation de l’import" />}
      <div className={styles.acts}>
        <ButtonLink to="/finances/releves">Voir les relevés</ButtonLink>
        {mayEdit && (
          <Button
            pending={undo.pending}
            onClick={() => undo.run({ params: { cptsId, releveId: one.id }, body: { avecRapprochements: matched } })}
          >
            {matched ? 'Annuler cet import et ses rapprochements' : 'Annuler cet import'}
          </Button>
        )}
      </div>
    </Section>
  )
}
