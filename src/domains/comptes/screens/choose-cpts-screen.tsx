import { useNavigate } from '@tanstack/react-router'
import { listInWords } from '../../../kernel/french.ts'
import { chooseCpts, useMe } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { ETAPE_LABELS, roleLabel } from '../labels.ts'
import styles from './comptes.module.css'

export const Screen = () => {
  const me = useMe()
  const navigate = useNavigate()
  const enter = (id: string) => {
    chooseCpts(id)
    void navigate({ to: '/' })
  }
  return (
    <Loaded of="vos CPTS" from={me}>
      {({ cpts }) =>
        cpts.length === 0 ? (
          <>
            <Headline>Aucune CPTS ne vous a encore ouvert d’accès</Headline>
            <p>
              Demandez une invitation à la coordination de votre CPTS{'\u00a0'}: elle arrive sous la forme d’un lien.
            </p>
          </>
        ) : (
          <>
            <Headline meaning="Vous pourrez en changer à tout moment, en haut de la page.">
              Dans quelle CPTS travaillez-vous{'\u00a0'}?
            </Headline>
            <Section title="Vos CPTS">
              <ul className={styles.list}>
                {cpts.map(({ id, nom, roles, etape }) => (
                  <li key={id}>
                    <button type="button" className={styles.choice} onClick={() => enter(id)}>
                      <span>
                        {nom}
                        <small>
                          {listInWords(roles.map(roleLabel))}, {ETAPE_LABELS[etape] ?? etape}
                        </small>
                      </span>
                      <icons.chevronRight />
                    </button>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )
      }
    </Loaded>
  )
}
