/** Fiches that other CPTS of the installation share: read, then taken over. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { PARTENAIRE_LABELS } from '../../labels.ts'
import { type Partagee, projet } from '../client.ts'
import { Views } from '../views.tsx'
import styles from './fiche.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const shared = useCall(projet.listFichesPartagees, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="les fiches partagées" from={shared}>
        {({ fiches }) => (
          <>
            <Headline
              above={<Link to="/projet/fiches">Fiches-actions</Link>}
              meaning="Une fiche partagée dit comment s’y prendre. Elle ne porte ni personne, ni montant, ni valeur, ni nom de partenaire."
            >
              {fiches.length === 0
                ? 'Aucune fiche partagée'
                : `${count(fiches.length, 'fiche')} ${plural(fiches.length, 'partagée')} par d’autres CPTS`}
            </Headline>
            {fiches.length === 0 && (
              <EmptyState>
                Quand une autre CPTS de cette installation partage une fiche-action, elle se lit ici et se reprend en un
                geste. Pour partager l’une des vôtres, ouvrez-la, puis «&nbsp;Autres actions&nbsp;».
              </EmptyState>
            )}
            {fiches.map((fiche) => (
              <One key={fiche.ficheId} fiche={fiche} />
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}

const One = ({ fiche: { contenu, cptsId: from, cptsNom, ficheId } }: { fiche: Partagee }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('fiche-action.edit')
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const copy = useAction(projet.copyFichePartagee, {
    onDone: ({ id }) => void navigate({ to: `/projet/fiches/${id}` }),
  })
  const take = () => copy.run({ params: { cptsId }, body: { source: { cptsId: from, ficheId }, debut: todayIn(zone) } })
  return (
    <Section title={contenu.titre} aside={cptsNom}>
      <p>{contenu.objectif}</p>
      <p className={styles.above}>
        {contenu.missions.map((mission) => (
          <MissionBadge key={mission} mission={mission} />
        ))}
      </p>
      {isOpen && (
        <dl className={styles.facts}>
          <dt>Public</dt>
          <dd>{contenu.publicVise || 'non dit'}</dd>
          <dt>Tâches</dt>
          <dd>{contenu.taches.map(({ libelle }) => libelle).join('\u00a0; ') || 'aucune'}</dd>
          <dt>Partenaires</dt>
          <dd>{contenu.partenaires.map((genre) => PARTENAIRE_LABELS[genre]).join(', ') || 'aucun'}</dd>
          <dt>Indicateurs</dt>
          <dd>{contenu.indicateurs.map(({ libelle }) => libelle).join('\u00a0; ') || 'aucun'}</dd>
          <dt>Preuves</dt>
          <dd>{contenu.preuves.map(({ libelle }) => libelle).join('\u00a0; ') || 'aucune'}</dd>
        </dl>
      )}
      <Problem error={copy.error} />
      <p className={styles.lineActs}>
        <Button
          kind="plain"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          label={`${isOpen ? 'Replier' : 'Lire en entier'}\u00a0: ${contenu.titre}`}
        >
          {isOpen ? 'Replier' : 'Lire en entier'}
        </Button>
        {mayEdit && (
          <Button pending={copy.pending} onClick={take} label={`Reprendre dans notre plan\u00a0: ${contenu.titre}`}>
            Reprendre dans notre plan
          </Button>
        )}
      </p>
    </Section>
  )
}
