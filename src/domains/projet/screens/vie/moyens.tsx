import { useState } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros } from '../../../../web/components/days.ts'
import { icons } from '../../../../web/components/icons.ts'
import { Section } from '../../../../web/components/section.tsx'
import type { MoyenLu } from '../../contract-etapes.ts'
import { MOYEN_LABELS, sayDay } from '../../labels-vie.ts'
import { MoyenForm } from './moyen-form.tsx'
import styles from './vie.module.css'

type Props = { moyens: MoyenLu[]; total: { centimes: number; heures: number }; mayEdit: boolean }

const measure = ({ centimes, heures }: { centimes: number | null; heures: number | null }): string =>
  [centimes === null ? null : euros(centimes), heures === null ? null : `${formatNumber(heures)}\u00a0h`]
    .filter((one) => one !== null)
    .join(', ')

/** What helped before the contract: money of the ARS, hours of coordination. */
export const Moyens = ({ moyens, total, mayEdit }: Props) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const close = () => setChosen(null)
  return (
    <Section title="Moyens avant le contrat ACI" small>
      {moyens.length === 0 && chosen === null && (
        <p className={styles.silent}>Aides de l’ARS (FIR, CPOM), heures de coordination, aides des collectivités.</p>
      )}
      <ul className={styles.rows}>
        {moyens.map((one) =>
          chosen === one.id ? (
            <li key={one.id}>
              <MoyenForm moyen={one} close={close} />
            </li>
          ) : (
            <li key={one.id}>
              <div>
                <b>{one.libelle}</b>
                <small>
                  {MOYEN_LABELS[one.genre]}
                  {one.accordeLe && `, accordé le ${sayDay(one.accordeLe)}`}
                </small>
              </div>
              <span className={styles.amount}>{measure(one)}</span>
              {mayEdit && (
                <Button kind="plain" size="small" label={`Corriger ${one.libelle}`} onClick={() => setChosen(one.id)}>
                  Corriger
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
      {moyens.length > 1 && (
        <p className={styles.total}>
          <span>Total</span>
          <b>{measure({ centimes: total.centimes, heures: total.heures || null })}</b>
        </p>
      )}
      {chosen === 'nouveau' && <MoyenForm moyen={null} close={close} />}
      {mayEdit && chosen === null && (
        <Button size="small" icon={<icons.plus size={16} />} onClick={() => setChosen('nouveau')}>
          Ajouter un moyen
        </Button>
      )}
    </Section>
  )
}
