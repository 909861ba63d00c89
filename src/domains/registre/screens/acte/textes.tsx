import { Section } from '../../../../web/components/section.tsx'
import type { ActeWhole } from '../../contract.ts'
import styles from './acte.module.css'

/** What was written down in the meeting and sealed with it. */
export const Textes = ({ acte }: { acte: ActeWhole }) =>
  acte.sorties.textes.map(({ cle, libelle, texte }) => (
    <Section key={cle} title={libelle}>
      <p className={styles.texte}>{texte}</p>
    </Section>
  ))
