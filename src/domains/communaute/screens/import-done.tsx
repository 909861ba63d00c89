import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, plural } from '../../../kernel/french.ts'
import { ApiError } from '../../../web/client/api-error.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { notify } from '../../../web/components/toasts.tsx'
import { communaute, type ImportLu } from './client.ts'
import styles from './equipe.module.css'

export const ImportDone = ({ one }: { one: ImportLu }) => {
  const { zone } = useCpts()
  const isUndone = one.etat === 'annule'
  const moment = shortMoment(one.annuleLe ?? one.accepteLe ?? one.creeLe, zone)
  return (
    <>
      <Headline
        above={<Link to="/equipe/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${one.fichier}\u00a0», ${isUndone ? 'annulé' : 'importé'} le ${moment}.`}
      >
        {isUndone ? 'Cet import est annulé' : written(one)}
      </Headline>
      {!isUndone && one.bilan && <Report bilan={one.bilan} />}
      {!isUndone && <Undo one={one} />}
    </>
  )
}

/** The finding first: what is new, else what changed. */
const written = ({ bilan }: ImportLu): string =>
  !bilan || bilan.nouveaux > 0
    ? `${count(bilan?.nouveaux ?? 0, 'nouvelle fiche', 'nouvelles fiches')} dans l’équipe`
    : `${count(bilan.completes, 'fiche complétée', 'fiches complétées')} par l’import`

const Report = ({ bilan }: { bilan: NonNullable<ImportLu['bilan']> }) => (
  <div className={styles.report}>
    <div>
      <b>{bilan.nouveaux}</b>
      {plural(bilan.nouveaux, 'nouvelle fiche', 'nouvelles fiches')}
    </div>
    <div>
      <b>{bilan.completes}</b>
      {plural(bilan.completes, 'complétée')}
    </div>
    <div>
      <b>{bilan.identiques}</b>sans changement
    </div>
    <div>
      <b>{bilan.erreurs}</b>
      {plural(bilan.erreurs, 'laissée de côté', 'laissées de côté')}
    </div>
  </div>
)

const Undo = ({ one }: { one: ImportLu }) => {
  const { id: cptsId } = useCpts()
  const [partial, setPartial] = useState(false)
  const undo = useAction(communaute.undoImport, {
    onDone: ({ retires, retablis, gardes }) =>
      notify(
        `Import annulé : ${count(retires, 'fiche retirée', 'fiches retirées')}, ${count(retablis, 'rétablie')}${gardes.length > 0 ? `, ${count(gardes.length, 'gardée')}` : ''}.`,
      ),
  })
  const run = async (partielle: boolean) => {
    await undo.run({ params: { cptsId, importId: one.id }, body: { partielle } })
    setPartial(true)
  }
  const changed = undo.error instanceof ApiError && undo.error.code === 'import-changed-since'
  return (
    <Section title="Si c’était une erreur" small>
      <p>
        Annuler retire les fiches créées et rend aux autres ce qu’elles avaient. Ce qui a changé depuis n’est jamais
        touché sans vous le dire.
      </p>
      <Problem error={undo.error} />
      {undo.pending && <ProgressBar doing="Annulation de l’import" />}
      <div className={styles.acts}>
        <ButtonLink kind="primary" to="/equipe">
          Voir l’équipe
        </ButtonLink>
        {partial && changed ? (
          <Button pending={undo.pending} onClick={() => run(true)}>
            Annuler tout le reste
          </Button>
        ) : (
          <Button pending={undo.pending} onClick={() => run(false)}>
            Annuler cet import
          </Button>
        )}
      </div>
    </Section>
  )
}
