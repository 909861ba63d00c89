import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Section } from '../../../../web/components/section.tsx'
import { sayChangement } from '../../rules/annonce.ts'
import type { LigneLueSeule } from '../client.ts'
import styles from './lignes.module.css'

/** What the line announces, its proofs, its people; what was granted, with its reason; how it was written. */
export const Aside = ({ data }: { data: LigneLueSeule }) => {
  const { ligne, versions } = data
  const { accord, changement, dit, departLe } = ligne
  return (
    <>
      <Section title="Accordé" small>
        {accord ? (
          <dl className={styles.facts}>
            <Fact name="Montant">
              <b>{euros(accord.centimes)}</b>, décidé le {longDay(accord.decideLe)}
            </Fact>
            <Fact name="Motif">{accord.motif}</Fact>
            <Fact name="Relevé">{accord.releve}</Fact>
            <Fact name="Où">
              <Link to={`/projet/dialogue/dossiers/${accord.dossierId}`}>Le dossier figé</Link>
            </Fact>
          </dl>
        ) : (
          <p>
            Rien n’est encore accordé. Le montant se note dans le dossier figé du{' '}
            <Link to="/projet/dialogue">dialogue de gestion</Link>, avec son motif et le relevé.
          </p>
        )}
      </Section>
      <Section title="Ce qu’elle annonce" small>
        <dl className={styles.facts}>
          <Fact name="Départ">
            {dit.depart ?? 'non écrit'}
            {departLe && `, le ${longDay(departLe)}`}
          </Fact>
          <Fact name="Cible">{dit.cible ?? 'non écrite'}</Fact>
          {changement && <Fact name="Changement annoncé">{sayChangement(changement)}</Fact>}
        </dl>
      </Section>
      <Section title="Preuves attendues" small>
        {ligne.preuves.length === 0 ? <p>Le contrat n’en nomme pas.</p> : <List texts={ligne.preuves} />}
      </Section>
      <Section title="Référents" small>
        {ligne.referents.length === 0 ? (
          <p>Personne n’est nommé.</p>
        ) : (
          <List texts={ligne.referents.map(({ nom }) => nom)} />
        )}
      </Section>
      <Section title="Versions" small>
        <ul className={styles.rows}>
          {versions.map((one) => (
            <li key={one.version}>
              <div>
                <b>
                  Version {one.version}
                  {one.retiree && ', retirée'}
                </b>{' '}
                du {longDay(one.ecriteLe.slice(0, 10))}
                {one.avenant !== null && `, avenant ${one.avenant}`}
                {one.motif !== '' && <small>{one.motif}</small>}
                <small>
                  {one.libelle}
                  {'\u00a0'}: {one.paliers}
                </small>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className={styles.rows}>
    {texts.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)
