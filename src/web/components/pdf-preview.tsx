/** A PDF shown in the page by the viewer of the browser, when asked for; where there is none, as on a phone, nothing. */
import { useState } from 'react'
import { Button } from './button.tsx'
import { icons } from './icons.ts'
import styles from './pdf-preview.module.css'

/** `href` answers with what is meant to be framed. */
export const PdfPreview = ({ href, name }: { href: string; name: string }) => {
  const [isOpen, setOpen] = useState(false)
  if (!navigator.pdfViewerEnabled) return null
  return (
    <>
      <Button
        size="small"
        icon={<icons.eye />}
        aria-expanded={isOpen}
        label={`${isOpen ? 'Fermer l’aperçu' : 'Aperçu'}\u00a0: ${name}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Fermer l’aperçu' : 'Aperçu'}
      </Button>
      {isOpen && <iframe className={styles.frame} title={`Aperçu de ${name}`} src={`${href}#navpanes=0&view=FitH`} />}
    </>
  )
}
