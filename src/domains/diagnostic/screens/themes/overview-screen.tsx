/** The diagnosis at a glance: each theme with its most telling figures. */
import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { ThemeResume } from '../../contract-themes.ts'
import { SECRET_EXPLIQUE } from '../../labels-themes.ts'
import { diagnostic, type Themes } from '../client.ts'
import { NoSource, NoTerritoire } from './empty.tsx'
import styles from './themes.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listThemes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="le diagnostic" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

const Page = ({ data: { terrain, themes } }: { data: Themes }) => {
  if (!terrain)
    return (
      <>
        <Headline>Le diagnostic attend un territoire</Headline>
        <NoTerritoire />
      </>
    )
  const charges = themes.reduce((sum, one) => sum + one.charges, 0)
  const loaded = themes.filter((one) => one.charges > 0)
  const waiting = themes.filter((one) => one.charges === 0)
  return (
    <>
      <Headline
        meaning={`${count(terrain.communes.length, 'commune')}, ${count(charges, 'indicateur')}. Chaque chiffre dit son année, sa source, et ce qui limite la confiance qu’on peut lui faire.`}
      >
        {formatNumber(terrain.population)}&nbsp;habitants, lus thème par thème
      </Headline>
      <div className={styles.themes}>
        {loaded.map((theme) => (
          <Theme key={theme.theme} theme={theme} />
        ))}
      </div>
      {charges <= 1 && <NoSource what="Seule la population est connue sans source." />}
      {waiting.length > 0 && (
        <Section title="Ce qui n’a pas encore de source" small>
          <ul className={styles.waiting}>
            {waiting.map(({ theme, libelle, connus }) => (
              <li key={theme}>
                <Link to={`/diagnostic/themes/${theme}`}>{libelle}</Link>{' '}
                <span className={styles.quiet}>{count(connus, 'indicateur prêt', 'indicateurs prêts')} à être lus</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Source>{SECRET_EXPLIQUE}</Source>
    </>
  )
}

const Theme = ({ theme: { theme, libelle, charges, connus, phares, sources } }: { theme: ThemeResume }) => (
  <Section
    title={<Link to={`/diagnostic/themes/${theme}`}>{libelle}</Link>}
    aside={`${formatNumber(charges)} sur ${count(connus, 'indicateur')}`}
  >
    <dl className={styles.phares}>
      {phares.map(({ code, libelle: name, texte, compare, autres }) => (
        <div key={code}>
          <dt>
            <Link to={`/diagnostic/indicateurs/${code}`}>{name}</Link>
          </dt>
          <dd>
            <b>{texte}</b>
            {compare && <small>{compare}</small>}
            {autres.map((autre) => (
              <small key={autre}>{autre}</small>
            ))}
          </dd>
        </div>
      ))}
    </dl>
    {phares.length === 0 && <p className={styles.quiet}>Ouvrez le thème pour lire ses indicateurs.</p>}
    <Source>{sources.join(', ')}</Source>
  </Section>
)
