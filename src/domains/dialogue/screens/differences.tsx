import { Section } from '../../../web/components/section.tsx'
import styles from './dialogue.module.css'

type Props = { title: string; differences: readonly { ou: string; phrase: string }[] }

export const Differences = ({ title, differences }: Props) => (
  <Section title={title} small>
    {differences.length === 0 ? (
      <p>Rien n’a changé.</p>
    ) : (
      <ul className={styles.lines}>
        {differences.map(({ ou, phrase }) => (
          <li key={`${ou} ${phrase}`}>
            <small>{ou}</small>
            {phrase}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
