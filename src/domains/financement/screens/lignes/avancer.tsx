/** What makes the figure of a line, and what would bring it to its next step: proofs to join, activités held or planned. */
import { Link } from '@tanstack/react-router'
import { count } from '../../../../kernel/french.ts'
import { Section, Source } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import type { LigneLueSeule } from '../client.ts'
import styles from './lignes.module.css'

type Acte = LigneLueSeule['faits'][number]

export const Avancer = ({ data }: { data: LigneLueSeule }) => {
  const { ligne, compte, externe, aEtayer, aVenir, faits } = data
  if (!ligne.indicateur)
    return (
      <Section title="Ce qui la mesure">
        <p>
          Aucun indicateur ne mesure encore cette ligne. Écrivez une nouvelle version pour en choisir un, ou{' '}
          <Link to="/indicateurs/nouveau">ajoutez-le d’abord</Link>.
        </p>
      </Section>
    )
  const held = aVenir.filter(({ tenue }) => tenue)
  const planned = aVenir.filter(({ tenue }) => !tenue)
  const search = { periode: ligne.periode } as never
  return (
    <>
      {ligne.dit.prochain !== '' && (
        <Section title="Ce qui la ferait avancer">
          <p className={styles.ecart}>
            Compte{'\u00a0'}: {compte.charAt(0).toLowerCase() + compte.slice(1)}
          </p>
          <Rows title="Actes qui compteraient avec une preuve" rows={aEtayer} to="/registre" />
          <Rows title="Activités tenues, à signer" rows={held} to="/activite" />
          <Rows title="Activités prévues d’ici la fin de l’année de contrat" rows={planned} to="/activite" />
          {aEtayer.length + aVenir.length === 0 && (
            <p className={styles.ecart}>
              {externe
                ? 'Cette valeur vient de l’extérieur\u00a0: elle se met à jour avec ses chiffres.'
                : 'Rien de ce qui est prévu au calendrier ne compte pour elle.'}
            </p>
          )}
        </Section>
      )}
      <Section title="Ce qui fait sa valeur">
        {faits.length > 0 && <Rows title="" rows={faits.toReversed()} to="/registre" />}
        {ligne.actes > faits.length && (
          <p className={styles.ecart}>
            Les {faits.length} derniers actes, sur {ligne.actes}.
          </p>
        )}
        <Source>
          {ligne.actes === 0 ? 'Aucun acte du registre. ' : `${count(ligne.actes, 'acte')} du registre. `}
          <Link to={`/indicateurs/${ligne.indicateur.code}`} search={search}>
            {ligne.indicateur.nom}
          </Link>
          {ligne.source !== '' && `, ${ligne.source}`}
        </Source>
      </Section>
    </>
  )
}

const Rows = ({ title, rows, to }: { title: string; rows: readonly Acte[]; to: string }) =>
  rows.length > 0 && (
    <>
      {title !== '' && <h3>{title}</h3>}
      <ul className={styles.rows}>
        {rows.map(({ id, titre, debut, zone }) => (
          <li key={id}>
            <Link to={`${to}/${id}`}>{titre}</Link>
            <span className={styles.signed}>{shortMoment(debut, zone)}</span>
          </li>
        ))}
      </ul>
    </>
  )
