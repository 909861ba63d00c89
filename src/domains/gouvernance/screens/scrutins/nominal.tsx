/** Each name is called; what they say is written, and may be corrected until it is closed. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { gouvernance } from '../client.ts'
import styles from '../seances/seances.module.css'
import type { Part } from './part.ts'

export const Nominal = ({ cptsId, it }: Part) => {
  const params = { cptsId, scrutinId: it.id }
  const [said, setSaid] = useState<Record<string, string>>(() =>
    Object.fromEntries(it.liste.flatMap(({ id, choix }) => (choix ? [[id, choix[0] ?? '']] : []))),
  )
  const save = useAction(gouvernance.recordNominal)
  const close = useAction(gouvernance.closeScrutin, { onDone: () => notify('L’appel est clos.') })
  const votes = Object.entries(said).flatMap(([electeurId, cle]) => (cle ? [{ electeurId, choix: [cle] }] : []))
  const missing = it.liste.length - votes.length
  const finish = async () => {
    if (await save.run({ params, body: { votes } })) await close.run({ params, body: {} })
  }
  return (
    <Section title="Appel nominal" small>
      <ul className={styles.call}>
        {it.liste.map(({ id, nom, mandataire, voix }) => (
          <li key={id}>
            <fieldset>
              <legend>
                {nom}
                <small>
                  {[mandataire && `par ${mandataire}`, voix > 1 && `${voix} voix`].filter(Boolean).join(', ')}
                </small>
              </legend>
              {it.options.map(({ cle, libelle }) => (
                <label key={cle}>
                  <input
                    type="radio"
                    name={`vote-${id}`}
                    checked={said[id] === cle}
                    onChange={() => setSaid({ ...said, [id]: cle })}
                  />
                  {libelle}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          kind="primary"
          pending={save.pending || close.pending}
          blocked={votes.length === 0 && 'Personne n’a encore voté.'}
          onClick={() => void finish()}
        >
          {missing > 0 ? `Clore (${missing} sans réponse)` : 'Clore et annoncer le résultat'}
        </Button>
        <Button
          pending={save.pending}
          onClick={() =>
            void save.run({ params, body: { votes } }).then((done) => done && notify('L’appel est gardé.'))
          }
        >
          Garder l’appel
        </Button>
      </div>
      <Problem error={save.error ?? close.error} />
    </Section>
  )
}
