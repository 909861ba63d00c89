import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import type { BesoinSaisi } from '../../contract-parcours.ts'
import { AXE_NOMS } from '../../labels-parcours.ts'
import { BesoinForm } from './besoin-form.tsx'
import styles from './parcours.module.css'
import type { BesoinLu } from './types.ts'

type Props = { axe: BesoinSaisi['axe']; besoins: BesoinLu[]; mayEdit: boolean }

/** Strengths, weaknesses or needs: what is written, and a form to add one. */
export const Axe = ({ axe, besoins, mayEdit }: Props) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const words = AXE_NOMS[axe]
  const close = () => setChosen(null)
  return (
    <section className={styles.axe} aria-label={words.titre}>
      <h3>{words.titre}</h3>
      {besoins.length === 0 && <p className={styles.silent}>{words.aide}</p>}
      <ul className={styles.cards}>
        {besoins.map((besoin) =>
          chosen === besoin.id ? (
            <li key={besoin.id}>
              <BesoinForm axe={axe} besoin={besoin} close={close} />
            </li>
          ) : (
            <Besoin key={besoin.id} besoin={besoin} onEdit={mayEdit ? () => setChosen(besoin.id) : null} />
          ),
        )}
      </ul>
      {chosen === 'nouveau' && <BesoinForm axe={axe} besoin={null} close={close} />}
      {mayEdit && chosen === null && (
        <Button size="small" icon={<icons.plus size={16} />} onClick={() => setChosen('nouveau')}>
          Ajouter {words.un}
        </Button>
      )}
    </section>
  )
}

const Besoin = ({ besoin, onEdit }: { besoin: BesoinLu; onEdit: (() => void) | null }) => (
  <li>
    <div className={styles.cardHead}>
      <b>{besoin.titre}</b>
      {onEdit && (
        <Button kind="plain" size="small" label={`Corriger ${besoin.titre}`} onClick={onEdit}>
          Corriger
        </Button>
      )}
    </div>
    {besoin.texte && <p className={styles.prose}>{besoin.texte}</p>}
    {(besoin.chiffre || besoin.source) && (
      <small>
        {besoin.chiffre}
        {besoin.chiffre && besoin.source && ', '}
        {besoin.source && `source\u00a0: ${besoin.source}`}
      </small>
    )}
  </li>
)
