/** One tap: yes, or no with its reason. */
import { useState } from 'react'
import { NBSP } from '../../../../kernel/french.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { RAISON_LABELS } from '../../labels.ts'
import { RAISONS, type Raison } from '../../rules/vocabulary.ts'
import styles from '../mt.module.css'

export type Reponse = { choix: 'accepter' } | { choix: 'refuser'; raison: Raison }
type Props = { pending: boolean; answer: (reponse: Reponse) => void; large?: boolean }

export const Answer = ({ pending, answer, large = false }: Props) => {
  const [isRefusing, setRefusing] = useState(false)
  const [raison, setRaison] = useState<Raison>('complet')
  const size = large ? 'large' : 'normal'
  if (!isRefusing)
    return (
      <p className={styles.acts}>
        <Button kind="primary" size={size} pending={pending} onClick={() => answer({ choix: 'accepter' })}>
          J’accepte ce patient
        </Button>
        <Button size={size} onClick={() => setRefusing(true)}>
          Je ne peux pas
        </Button>
      </p>
    )
  return (
    <div className={styles.filters}>
      <SelectField
        label={`Pourquoi${NBSP}?`}
        value={raison}
        onChange={(value) => setRaison(value as Raison)}
        choices={RAISONS.map((value) => ({ value, label: RAISON_LABELS[value] }))}
      />
      <Button kind="primary" size={size} pending={pending} onClick={() => answer({ choix: 'refuser', raison })}>
        Refuser
      </Button>
      <Button kind="plain" onClick={() => setRefusing(false)}>
        Revenir
      </Button>
    </div>
  )
}

export const Seen = ({ pending, tell }: { pending: boolean; tell: (vu: 'oui' | 'non') => void }) => (
  <p className={styles.acts}>
    <Button kind="primary" pending={pending} onClick={() => tell('oui')}>
      Oui, je l’ai vu
    </Button>
    <Button pending={pending} onClick={() => tell('non')}>
      Non, jamais venu
    </Button>
  </p>
)
