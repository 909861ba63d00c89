/** The way in by Pro Santé Connect: where the installation has it, and why the last try did not enter. */
import { useMe } from '../../../web/client/session.ts'
import { LeavingLink } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PSC } from '../labels.ts'
import { sayRefusPsc } from '../rules/psc.ts'
import styles from './comptes.module.css'

/** What the address says of a try that was refused. */
export const PscRefusal = () => {
  const said = sayRefusPsc(new URLSearchParams(window.location.search).get('refus'))
  return said ? <Notice kind="hand">{said}</Notice> : null
}

/** An address that the server answers itself: the browser leaves for the provider. */
export const PscButton = ({ to }: { to: string }) => {
  const has = useMe().data?.installation.psc === true
  return has ? (
    <p className={styles.spaced}>
      <LeavingLink to={to} size="large">
        {PSC.enter}
      </LeavingLink>
    </p>
  ) : null
}
