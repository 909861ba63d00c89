/** Who has voted; of a secret ballot never what. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ScrutinWhole } from '../../contract.ts'
import styles from '../seances/seances.module.css'

/** Past that, the list folds. */
const SHOWN = 12

export const Roll = ({ it }: { it: ScrutinWhole }) => {
  const [isOpen, setOpen] = useState(false)
  if (it.liste.length === 0) return null
  const shown = isOpen ? it.liste : it.liste.slice(0, SHOWN)
  const label = (cle: string) => it.options.find((one) => one.cle === cle)?.libelle ?? cle
  return (
    <Section title={it.etat === 'ouvert' ? 'Qui vote' : count(it.liste.length, 'votant')} small>
      <ul className={styles.lines}>
        {shown.map(({ id, nom, aVote, choix, mandataire, voix }) => (
          <li key={id} data-here={aVote || undefined}>
            <span>
              <b>{nom}</b>
              <small>
                {[
                  aVote ? (choix ? choix.map(label).join(', ') || 'blanc' : 'a voté') : 'n’a pas encore voté',
                  mandataire && `par ${mandataire}`,
                  voix > 1 && `${voix} voix`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < it.liste.length && (
        <Button kind="plain" onClick={() => setOpen(true)}>
          Voir les {it.liste.length - shown.length} autres
        </Button>
      )}
    </Section>
  )
}
