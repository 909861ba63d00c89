import { Link } from '@tanstack/react-router'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { sayCorps, sayDay, sayFonction, TEXTE_LABELS } from '../../labels.ts'
import { sayRegles } from '../../labels-regles.ts'
import type { InstanceResume } from '../client.ts'
import type { nomsOf } from '../noms.ts'
import styles from './instances.module.css'

type Props = { instance: InstanceResume; noms: ReturnType<typeof nomsOf>; today: string }

/** One instance as one reads it: who is there at the left, its rules at the right. */
export const InstanceBlock = ({ instance, noms, today }: Props) => (
  <Section
    title={<Link to={`/gouvernance/instances/${instance.id}`}>{instance.nom}</Link>}
    aside={instance.mission && <MissionBadge mission={instance.mission} />}
  >
    <div className={styles.block}>
      <div>
        {instance.regles.composition.genre === 'mandats' ? (
          <Elus instance={instance} today={today} />
        ) : (
          <>
            <p className={styles.corps}>{sayCorps(instance.corps)}.</p>
            <dl className={styles.offices}>
              {instance.corps.colleges.map(({ id, nom, ...corps }) => (
                <div key={id}>
                  <dt>{nom}</dt>
                  <dd>{sayCorps(corps)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {instance.avertissements.map((sentence) => (
          <p key={sentence} className={styles.warning}>
            {sentence}
          </p>
        ))}
      </div>
      <div>
        <ul className={styles.regles}>
          {sayRegles(instance.regles, noms).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.source}>
          {TEXTE_LABELS[instance.texte]}
          {instance.article && `, ${instance.article}`}
        </p>
      </div>
    </div>
  </Section>
)

/** Simple members after those who hold an office. */
const Elus = ({ instance, today }: Omit<Props, 'noms'>) => {
  const { mandats, prochaineEcheance } = instance
  if (mandats.length === 0) return <p className={styles.silent}>Personne n’y a encore de mandat.</p>
  const offices = mandats.filter(({ fonction }) => fonction !== 'membre')
  const members = mandats.filter(({ fonction }) => fonction === 'membre')
  return (
    <>
      {offices.length > 0 && (
        <dl className={styles.offices}>
          {offices.map((one) => (
            <div key={one.id}>
              <dt>{sayFonction(one)}</dt>
              <dd>
                <b>{one.nom}</b> {one.qualite && <small>{one.qualite}</small>}
                {one.etat === 'echu' && <StatusChip kind="waiting">échu</StatusChip>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {members.length > 0 && (
        <p className={styles.members}>
          {offices.length > 0 ? 'Avec ' : ''}
          {members.map(({ nom }) => nom).join(', ')}.
        </p>
      )}
      {prochaineEcheance && (
        <p className={styles.silent}>
          {prochaineEcheance <= today ? 'Un mandat est échu depuis le ' : 'Prochain terme le '}
          {sayDay(prochaineEcheance)}.
        </p>
      )}
    </>
  )
}
