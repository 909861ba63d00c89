/** What was asked between colleagues, and the dated versions. */
import { count } from '../../../../kernel/french.ts'
import { Section } from '../../../../web/components/section.tsx'
import type { TableauLu } from '../../contract.ts'
import { ECHANGE_LABELS, sayLe } from '../labels.ts'
import styles from './tableau.module.css'

export const Echanges = ({ it }: { it: TableauLu }) => (
  <Section title="Échanges" small>
    {it.echanges.length === 0 && (
      <p className={styles.hint}>
        Les volontaires échangent entre eux, dans les règles. Vous verrez ici chaque demande.
      </p>
    )}
    <ul className={styles.people}>
      {it.echanges.map(({ id, de, vers, garde, contre, etat }) => (
        <li key={id}>
          <span>
            {de.nom} → {vers.nom}
            <small>
              {garde.phrase}
              {contre && ` contre ${contre.phrase}`}
              {'\u00a0: '}
              {ECHANGE_LABELS[etat]}
            </small>
          </span>
        </li>
      ))}
    </ul>
  </Section>
)

export const Versions = ({ it }: { it: TableauLu }) =>
  it.publies.length === 0 ? null : (
    <Section title="Versions publiées" small>
      <ul className={styles.people}>
        {it.publies.map(({ numero, le, origine, changements }) => (
          <li key={numero}>
            <span>
              Version {numero}
              <small>
                {sayLe(le, it.zone)}, {origine === 'echange' ? 'par un échange' : 'par la coordination'}
                {numero > 1 && `, ${count(changements, 'changement')}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
