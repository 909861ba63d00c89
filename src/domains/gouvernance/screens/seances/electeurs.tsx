/** Who was called, what they answered, who is there. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { SeanceWhole } from '../../contract.ts'
import { gouvernance } from '../client.ts'
import { REPONSES } from '../labels-seances.ts'
import type { Part } from './part.ts'
import styles from './seances.module.css'

/** Past that, the list folds. */
const SHOWN = 12
type Electeur = SeanceWhole['electeurs'][number]

const sayState = ({ present, mandataire, reponse }: Electeur): string =>
  present ? 'présent' : mandataire ? `procuration à ${mandataire}` : reponse ? REPONSES[reponse] : 'sans réponse'

const LIVE: ReadonlySet<string> = new Set(['convoquee', 'ouverte'])

export const Electeurs = ({ cptsId, it, mayEdit }: Part) => {
  const [isOpen, setOpen] = useState(false)
  if (it.electeurs.length === 0) return null
  // Who is there first, then who answered.
  const ranked = it.electeurs.toSorted((a, b) => Number(b.present) - Number(a.present))
  const shown = isOpen ? ranked : ranked.slice(0, SHOWN)
  const mayGive = mayEdit && LIVE.has(it.etat)
  return (
    <Section title={count(it.electeurs.length, 'électeur')} small>
      <ul className={styles.lines}>
        {shown.map((one) => (
          <Line key={one.id} cptsId={cptsId} seanceId={it.id} one={one} mayGive={mayGive} />
        ))}
      </ul>
      {shown.length < ranked.length && (
        <Button kind="plain" onClick={() => setOpen(true)}>
          Voir les {ranked.length - shown.length} autres
        </Button>
      )}
    </Section>
  )
}

type LineProps = { cptsId: string; seanceId: string; one: Electeur; mayGive: boolean }

const Line = ({ cptsId, seanceId, one, mayGive }: LineProps) => {
  const [lien, setLien] = useState<string | null>(null)
  const make = useAction(gouvernance.createSeanceLink, { refresh: 'nothing', onDone: (made) => setLien(made.lien) })
  const voice = one.deliberatif ? (one.voix > 1 ? `${one.voix} voix` : null) : 'voix consultative'
  return (
    <li data-here={one.present || undefined}>
      <span>
        <b>{one.nom}</b>
        <small>{[sayState(one), one.college, voice].filter(Boolean).join(', ')}</small>
      </span>
      {mayGive && (
        <Button
          kind="plain"
          label={`Lien de ${one.nom}`}
          pending={make.pending}
          onClick={() => void make.run({ params: { cptsId, seanceId }, body: { electeurId: one.id } })}
        >
          Lien
        </Button>
      )}
      <Problem error={make.error} />
      {lien && <CopyLink link={lien} label={`Lien de ${one.nom}`} />}
    </li>
  )
}
