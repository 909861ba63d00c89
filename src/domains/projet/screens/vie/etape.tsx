import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import type { EtapeLue, InterlocuteurLu, PapierLu } from '../../contract-etapes.ts'
import { ETAPE_CHAMPS, ETAPE_NOMS, ETAPE_SENS, ISSUE_LABELS, MOTIF_LABELS, sayDay } from '../../labels-vie.ts'
import { EtapeForm } from './etape-form.tsx'
import { Papiers } from './papiers.tsx'
import styles from './vie.module.css'

const STATES: Record<EtapeLue['etat'], string> = {
  faite: 'faite',
  'en-cours': 'prochaine',
  'a-venir': 'à venir',
  refusee: 'refusée',
}

type Props = { etape: EtapeLue; contacts: InterlocuteurLu[]; papiers: PapierLu[]; mayEdit: boolean }

/** A knot on the line: filled once reached, hollow before. */
export const Etape = ({ etape, contacts, papiers, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { code, etat, issue, motif, note, version } = etape
  const dates = ETAPE_CHAMPS[code].filter(({ champ }) => etape[champ] !== null)
  const word = dates.length === 0 ? 'Noter une date' : 'Corriger'
  return (
    <li className={styles.etape} data-etat={etat}>
      <div className={styles.head}>
        <h3>{ETAPE_NOMS[code]}</h3>
        <small>{STATES[etat]}</small>
        {mayEdit && !isOpen && (
          <Button kind="plain" size="small" label={`${word}\u00a0: ${ETAPE_NOMS[code]}`} onClick={() => setOpen(true)}>
            {word}
          </Button>
        )}
      </div>
      {dates.length === 0 && !isOpen && <p className={styles.silent}>{ETAPE_SENS[code]}</p>}
      {dates.length > 0 && (
        <dl className={styles.dates}>
          {dates.map(({ champ, label }) => (
            <div key={champ}>
              <dt>{label}</dt>
              <dd>{sayDay(etape[champ]!)}</dd>
            </div>
          ))}
          {issue && (
            <div>
              <dt>Issue</dt>
              <dd>
                {ISSUE_LABELS[issue]}
                {motif && `\u00a0: ${MOTIF_LABELS[motif].toLowerCase()}`}
              </dd>
            </div>
          )}
        </dl>
      )}
      {note && <p className={styles.prose}>{note}</p>}
      {contacts.length > 0 && <small>Interlocuteurs&nbsp;: {contacts.map(({ nom }) => nom).join(', ')}</small>}
      {version && (
        <small>
          Dates de la <Link to={`/projet/versions/${version.id}`}>version {version.numero} du projet</Link>
        </small>
      )}
      <Papiers etape={code} papiers={papiers} mayEdit={mayEdit} />
      {isOpen && <EtapeForm etape={etape} close={() => setOpen(false)} />}
    </li>
  )
}
