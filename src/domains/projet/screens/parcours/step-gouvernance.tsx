import { Link } from '@tanstack/react-router'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { ROLE_NOMS } from '../../labels-parcours.ts'
import { ETAPE_CHAMPS, sayDay } from '../../labels-vie.ts'
import styles from './parcours.module.css'
import { Texte } from './texte.tsx'
import type { StepProps } from './types.ts'

export const StepGouvernance = ({ data, mayEdit }: StepProps) => {
  const association = data.etapes.find(({ code }) => code === 'association')
  return (
    <Columns>
      <div>
        {(['presentation', 'instances', 'decisions', 'outils'] as const).map((cle) => (
          <Texte key={cle} cle={cle} texte={data.textes[cle]} mayEdit={mayEdit} />
        ))}
      </div>
      <aside>
        <Section title="Responsables" small>
          {data.titulaires.length === 0 && (
            <p className={styles.silent}>
              Personne ne tient encore la présidence, la trésorerie ou la coordination.{' '}
              <Link to="/acces">Donner un rôle</Link>
            </p>
          )}
          <dl className={styles.figures}>
            {data.titulaires.map(({ personneId, nom, role }) => (
              <div key={`${personneId}${role}`}>
                <dt>{ROLE_NOMS[role] ?? role}</dt>
                <dd className={styles.name}>{nom}</dd>
              </div>
            ))}
            {association?.decideLe && (
              <div>
                <dt>{ETAPE_CHAMPS.association.at(-1)!.label}</dt>
                <dd className={styles.name}>{sayDay(association.decideLe)}</dd>
              </div>
            )}
          </dl>
        </Section>
      </aside>
    </Columns>
  )
}
