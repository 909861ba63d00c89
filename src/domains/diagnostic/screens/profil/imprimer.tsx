/** Which document, which form, and the file once it is made. */
import { useEffect, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { takeFile } from '../../../../web/client/take-file.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { IMPRIMES } from '../../contract-profil.ts'
import { diagnostic } from '../client.ts'
import styles from './profil.module.css'

type Imprime = (typeof IMPRIMES)[number]
type Format = 'pdf' | 'docx'

const WORDS: Record<Imprime, string> = {
  complet: 'Huit pages A4, une par sujet, avec les sources et un guide de lecture.',
  elus: 'Une page A4 pour un conseil municipal\u00a0: quelques chiffres, une carte, trois besoins, aucun sigle de trop.',
}
const FORMS: Record<Format, string> = {
  pdf: 'PDF balisé, à imprimer ou à envoyer, lu par les lecteurs d’écran.',
  docx: 'DOCX, à reprendre dans un traitement de texte\u00a0: les pages peuvent y glisser un peu.',
}

export const Imprimer = () => {
  const { id: cptsId } = useCpts()
  const [imprime, setImprime] = useState<Imprime>('complet')
  const [format, setFormat] = useState<Format>('pdf')
  const [since, setSince] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const make = async () => {
    setError(null)
    setSince(Date.now())
    const route = format === 'pdf' ? diagnostic.readProfilPdf : diagnostic.readProfilDocx
    try {
      const nom = await takeFile(route.href({ params: { cptsId, imprime } }), `profil.${format}`)
      notify(`${nom} est prêt.`)
    } catch (caught) {
      setError(caught)
    } finally {
      setSince(null)
    }
  }
  return (
    <Section title="Imprimer">
      <div className={styles.choices}>
        <div>
          <Segments
            legend="Document"
            showLegend
            full
            value={imprime}
            onChange={setImprime}
            choices={[
              { value: 'complet', label: 'Profil complet' },
              { value: 'elus', label: 'Page pour les élus' },
            ]}
          />
          <p>{WORDS[imprime]}</p>
        </div>
        <div>
          <Segments
            legend="Format"
            showLegend
            full
            value={format}
            onChange={setFormat}
            choices={[
              { value: 'pdf', label: 'PDF' },
              { value: 'docx', label: 'DOCX' },
            ]}
          />
          <p>{FORMS[format]}</p>
        </div>
      </div>
      <Actions>
        <Button kind="primary" icon={<icons.download size={16} />} pending={since !== null} onClick={() => void make()}>
          {imprime === 'complet' ? 'Télécharger le profil' : 'Télécharger la page'}
        </Button>
      </Actions>
      {since !== null && <Waiting since={since} />}
      <Problem error={error} retry={() => void make()} />
    </Section>
  )
}

const STEPS = ['Lecture des chiffres et des cartes', 'Mise en page', 'Mise en page, encore quelques secondes'] as const
const STEP_MS = 2500

/** The server does not say how far it is: only what it does, in which order. */
const Waiting = ({ since }: { since: number }) => {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const step = Math.min(STEPS.length - 1, Math.floor((now - since) / STEP_MS))
  return <ProgressBar doing={STEPS[step]!} />
}
