import { CsvLink } from '../../../web/components/csv-link.tsx'
import { Section } from '../../../web/components/section.tsx'
import type { Droits } from '../contract.ts'
import styles from './droits.module.css'
import { erasureDay, keptLines, PERSON } from './labels.ts'

type Props = { droits: Droits; href: string; download: string; hint: string }

export const Kept = ({ droits, href, download, hint }: Props) => (
  <Section title={PERSON.kept}>
    <ul className={styles.kept}>
      {keptLines(droits).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    {droits.fiche?.effacementLe && <p>{erasureDay(droits.fiche.effacementLe)}</p>}
    <p className={styles.download}>
      <CsvLink href={href}>{download}</CsvLink>
      <small>{hint}</small>
    </p>
  </Section>
)
