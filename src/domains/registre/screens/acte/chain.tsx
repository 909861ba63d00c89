/** The last words of an acte: where it stands in the chain, and the hash that proves it. */
import { QrCode } from '../../../../web/components/qr-code.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ActeWhole } from '../../contract.ts'
import { SCREENS, sayErased } from '../labels.ts'
import { Tissage } from '../verification/tissage.tsx'
import styles from './acte.module.css'

export const Chain = ({ maillon }: { maillon: NonNullable<ActeWhole['maillon']> }) => (
  <Section title={SCREENS.chain} aside={`maillon ${maillon.sequence}`}>
    <div className={styles.chain}>
      <Tissage hash={maillon.empreinte} />
      <dl>
        <dt>{SCREENS.hash}</dt>
        <dd className={styles.hash}>{maillon.empreinte}</dd>
        <dt>{SCREENS.content}</dt>
        <dd className={styles.hash}>{maillon.contenu}</dd>
        <dt>{SCREENS.previous}</dt>
        <dd className={styles.hash}>{maillon.precedent}</dd>
        <dt>{SCREENS.commitments}</dt>
        <dd>{sayErased(maillon.effaces, maillon.engagements)}</dd>
      </dl>
    </div>
    <p className={styles.only}>{SCREENS.onlyHash}</p>
    <PublicCheck hash={maillon.empreinte} />
  </Section>
)

/** On a printed acte, who receives it scans this and learns whether the registre wrote it. */
const PublicCheck = ({ hash }: { hash: string }) => {
  const address = `${window.location.origin}/verifier#${hash}`
  return (
    <div className={styles.check}>
      <QrCode text={address} label={SCREENS.checkQr} size={120} />
      <p>
        {SCREENS.checkWhy} <a href={address}>{SCREENS.checkHere}</a>
      </p>
    </div>
  )
}
