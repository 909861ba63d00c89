import { useEffect, useRef } from 'react'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { REPONDRE } from '../labels-sondages.ts'
import styles from './repondre.module.css'

/** After an answer through the shared link: one's own link, which only opens one's own answers. */
export const Kept = ({ lien }: { lien: string }) => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <div className={styles.done}>
        <icons.check size={26} />
        <h2 ref={title} tabIndex={-1}>
          {REPONDRE.sent}
        </h2>
        <p>{REPONDRE.keep}</p>
      </div>
      <CopyLink link={lien} label={REPONDRE.keep} />
      <p>
        <a href={lien}>{REPONDRE.change}</a>
      </p>
    </>
  )
}
