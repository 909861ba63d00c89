import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Section } from '../../../../web/components/section.tsx'
import type { InterlocuteurLu } from '../../contract-etapes.ts'
import { ORGANISME_LABELS } from '../../labels-vie.ts'
import { InterlocuteurForm } from './interlocuteur-form.tsx'
import styles from './vie.module.css'

export const Interlocuteurs = ({
  interlocuteurs,
  mayEdit,
}: {
  interlocuteurs: InterlocuteurLu[]
  mayEdit: boolean
}) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const close = () => setChosen(null)
  return (
    <Section title="Interlocuteurs" small>
      {interlocuteurs.length === 0 && chosen === null && (
        <p className={styles.silent}>Qui répond à l’ARS, à la CPAM, à l’URPS.</p>
      )}
      <ul className={styles.rows}>
        {interlocuteurs.map((one) =>
          chosen === one.id ? (
            <li key={one.id}>
              <InterlocuteurForm interlocuteur={one} close={close} />
            </li>
          ) : (
            <li key={one.id}>
              <div>
                <b>{one.nom}</b>
                <small>
                  {ORGANISME_LABELS[one.organisme]}
                  {one.fonction && `, ${one.fonction}`}
                </small>
                {one.courriel && (
                  <small>
                    <a href={`mailto:${one.courriel}`}>{one.courriel}</a>
                  </small>
                )}
                {one.telephone && <small>{one.telephone}</small>}
              </div>
              {mayEdit && (
                <Button kind="plain" size="small" label={`Corriger ${one.nom}`} onClick={() => setChosen(one.id)}>
                  Corriger
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
      {chosen === 'nouveau' && <InterlocuteurForm interlocuteur={null} close={close} />}
      {mayEdit && chosen === null && (
        <Button size="small" icon={<icons.plus size={16} />} onClick={() => setChosen('nouveau')}>
          Ajouter un interlocuteur
        </Button>
      )}
    </Section>
  )
}
