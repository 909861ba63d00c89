import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { QrCode } from '../../../../web/components/qr-code.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { activite } from '../client.ts'
import { SONDAGES } from '../labels-sondages.ts'
import type { Part } from './part.ts'
import styles from './sondages.module.css'

/** One link for a group: shown once, since only its hash is kept. */
export const SharePart = ({ cptsId, it }: Part) => {
  const [lien, setLien] = useState<string | null>(null)
  const share = useAction(activite.shareSondage, { onDone: (made) => setLien(made.lien) })
  return (
    <Section title={SONDAGES.share} small>
      <p className={styles.hint}>{it.partage && !lien ? SONDAGES.shareThere : SONDAGES.shareHint}</p>
      {lien && (
        <>
          <CopyLink link={lien} label={SONDAGES.share} />
          <div className={styles.qr}>
            <QrCode text={lien} label="Le même lien, à lire avec un téléphone" />
          </div>
        </>
      )}
      <Problem error={share.error} />
      <Button pending={share.pending} onClick={() => void share.run({ params: { cptsId, sondageId: it.id } })}>
        {it.partage ? SONDAGES.shareAgain : SONDAGES.shareCreate}
      </Button>
    </Section>
  )
}
