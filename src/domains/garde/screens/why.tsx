/** « Pourquoi moi ? »: the answer, then what keeps the others, gathered by reason. */
import type { UseQueryResult } from '@tanstack/react-query'
import { count } from '../../../kernel/french.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import type { Pourquoi } from '../contract.ts'
import styles from './why.module.css'

export const Why = ({ read }: { read: UseQueryResult<Pourquoi> }) => (
  <div className={styles.why}>
    <Loaded of="l’explication" from={read}>
      {(told) => (
        <>
          <p>{told.phrase}</p>
          <ul>
            {told.autres.map(({ raison, nombre, noms }) => (
              <li key={raison}>
                <b>{count(nombre, 'autre')}</b> {raison}
                {noms.length > 0 && <small>{noms.join(', ')}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  </div>
)
