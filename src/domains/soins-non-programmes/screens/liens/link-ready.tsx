import { useCpts } from '../../../../web/client/session.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { QrCode } from '../../../../web/components/qr-code.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { dayOf, LIEN } from './labels.ts'
import styles from './liens.module.css'

type Props = { lien: string; expireLe: string; nom: string; again: () => void }

/** The link, this once: to copy, or to scan from the telephone of the person. */
export const LinkReady = ({ lien, expireLe, nom, again }: Props) => {
  const { zone } = useCpts()
  return (
    <Section title={LIEN.ready(nom)}>
      <p role="status">{LIEN.until(dayOf(expireLe, zone))}</p>
      <CopyLink link={lien} label={LIEN.copy} />
      <figure className={styles.scan}>
        <QrCode text={lien} label={LIEN.scan} />
        <figcaption>{LIEN.scan}</figcaption>
      </figure>
      <Actions>
        <Button onClick={again}>{LIEN.another}</Button>
        <ButtonLink to="/acces">{LIEN.back}</ButtonLink>
      </Actions>
    </Section>
  )
}
