/** The title of the fiche, its state and what may be done with it as a whole. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { ETAT_LABELS } from '../../labels.ts'
import { ETATS, type Etat } from '../../rules/fiche.ts'
import { projet } from '../client.ts'
import styles from './fiche.module.css'

export const FicheHead = ({ fiche }: { fiche: FicheEntiere }) => {
  const state = useEtat(fiche)
  return (
    <>
      <Headline
        above={
          <span className={styles.above}>
            <Link to="/projet/fiches">Fiches-actions</Link>
            {fiche.missions.map((mission) => (
              <MissionBadge key={mission} mission={mission} />
            ))}
            <StatusChip kind={fiche.etat === 'achevee' || fiche.etat === 'prete' ? 'done' : 'neutral'}>
              {ETAT_LABELS[fiche.etat]}
            </StatusChip>
          </span>
        }
        actions={<Acts fiche={fiche} state={state} />}
      >
        {fiche.titre}
      </Headline>
      <Problem error={state.error} />
      {fiche.archiveeLe && (
        <Notice>Cette fiche est archivée&nbsp;: elle n’est plus dans les vues du plan d’actions.</Notice>
      )}
      {fiche.copieDe && <p className={styles.origin}>D’après une fiche partagée par {fiche.copieDe}.</p>}
    </>
  )
}

const useEtat = (fiche: FicheEntiere) => {
  const { id: cptsId } = useCpts()
  const action = useAction(projet.moveFicheAction)
  const params = { cptsId, ficheActionId: fiche.id }
  const change = async (vers: Etat) => {
    const de = fiche.etat
    if (!(await action.run({ params, body: { de, vers } }))) return
    notify(`Fiche ${ETAT_LABELS[vers].toLowerCase()}.`, {
      undo: () => action.run({ params, body: { de: vers, vers: de } }),
    })
  }
  return { change, error: action.error }
}

type ActsProps = { fiche: FicheEntiere; state: ReturnType<typeof useEtat> }
const Acts = ({ fiche, state }: ActsProps) => {
  const mayEdit = useCan('fiche-action.edit')
  const maySubscribe = useCan('activite.read') && fiche.archiveeLe === null
  return (
    <span className={`${styles.headActs} ${styles.screenOnly}`}>
      {fiche.suivi && (
        <label className={styles.etat}>
          <span>État</span>
          <select value={fiche.etat} onChange={(event) => void state.change(event.currentTarget.value as Etat)}>
            {ETATS.map((etat) => (
              <option key={etat} value={etat}>
                {ETAT_LABELS[etat]}
              </option>
            ))}
          </select>
        </label>
      )}
      {maySubscribe && (
        <Link to="/activite/abonnements" search={{ fiche: fiche.id } as never} className={styles.subscribe}>
          <icons.calendar size={16} /> Suivre dans son agenda
        </Link>
      )}
      <Button icon={<icons.printer />} onClick={() => window.print()}>
        Imprimer
      </Button>
      {mayEdit && <Whole fiche={fiche} />}
    </span>
  )
}

/** Copy, share, put away: rarer, so behind one word. */
const Whole = ({ fiche }: { fiche: FicheEntiere }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const mayShare = useCan('fiche-action.share')
  const params = { cptsId, ficheActionId: fiche.id }
  const duplicate = useAction(projet.duplicateFicheAction, {
    onDone: ({ id }) => {
      notify('Fiche dupliquée\u00a0: voici la copie.')
      void navigate({ to: `/projet/fiches/${id}` })
    },
  })
  const archive = useAction(projet.archiveFicheAction)
  const share = useAction(projet.shareFicheAction)
  const remove = useAction(projet.deleteFicheAction, {
    refresh: 'nothing',
    onDone: () => {
      notify('Brouillon effacé.')
      void navigate({ to: '/projet/fiches' })
    },
  })
  const setArchived = async (archivee: boolean) => {
    if (!(await archive.run({ params, body: { archivee } }))) return
    notify(archivee ? 'Fiche archivée.' : 'Fiche ressortie.', {
      undo: () => archive.run({ params, body: { archivee: !archivee } }),
    })
  }
  const setShared = async (partagee: boolean) => {
    if (!(await share.run({ params, body: { partagee } }))) return
    notify(partagee ? 'Fiche partagée avec les autres CPTS.' : 'Fiche retirée du partage.', {
      undo: () => share.run({ params, body: { partagee: !partagee } }),
    })
  }
  return (
    <details className={styles.menu}>
      <summary>Autres actions</summary>
      <div>
        <Button kind="plain" pending={duplicate.pending} onClick={() => duplicate.run({ params })}>
          Dupliquer
        </Button>
        {mayShare && (
          <>
            <Button kind="plain" pending={share.pending} onClick={() => setShared(fiche.partageeLe === null)}>
              {fiche.partageeLe === null ? 'Partager avec les autres CPTS' : 'Retirer du partage'}
            </Button>
            <small>
              Sans aucune personne, montant, valeur ni nom de partenaire. L’objectif, le public, les risques et les
              intitulés se lisent tels quels&nbsp;: n’y nommez personne.
            </small>
          </>
        )}
        <Button kind="plain" pending={archive.pending} onClick={() => setArchived(fiche.archiveeLe === null)}>
          {fiche.archiveeLe === null ? 'Archiver' : 'Ressortir des archives'}
        </Button>
        {fiche.etat === 'brouillon' && (
          <Button kind="plain" pending={remove.pending} onClick={() => remove.run({ params })}>
            Effacer ce brouillon
          </Button>
        )}
        <Problem error={duplicate.error ?? archive.error ?? share.error ?? remove.error} />
      </div>
    </details>
  )
}
