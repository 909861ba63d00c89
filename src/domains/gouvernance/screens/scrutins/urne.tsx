/** The open urn, counted again in this browser, beside the roll and its receipts. */
import { useState } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { depouille } from '../../rules/depouillement.ts'
import { gouvernance } from '../client.ts'
import styles from '../seances/seances.module.css'
import type { Part } from './part.ts'

export const Urne = (part: Part) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Recompter" small>
      <p className={styles.quiet}>
        L’urne ouverte et la liste d’émargement sont publiées pour les électeurs. Rien ne les relie{'\u00a0'}: ni ordre,
        ni heure, ni numéro commun.
      </p>
      {isOpen ? <Counted {...part} /> : <Button onClick={() => setOpen(true)}>Recompter l’urne ici</Button>}
    </Section>
  )
}

const Counted = ({ cptsId, it }: Pick<Part, 'cptsId' | 'it'>) => {
  const urne = useCall(gouvernance.readUrne, { params: { cptsId, scrutinId: it.id } })
  return (
    <Loaded of="l’urne" from={urne}>
      {({ bulletins, emargements }) => {
        const voices = emargements.reduce((sum, { voix }) => sum + voix, 0)
        const again = depouille(
          bulletins.map(({ choix }) => choix),
          it.options,
          it.choixMax,
        )
        const isSame = it.options.every(({ cle }) => again.voix[cle] === it.resultat?.voix[cle])
        return (
          <>
            <p role="status">
              {count(bulletins.length, 'bulletin')} dans l’urne, {formatNumber(voices)} voix émargées par{' '}
              {count(emargements.length, 'personne')},{' '}
              {count(new Set(emargements.map(({ recu }) => recu)).size, 'reçu')}
              {'\u00a0'}: {bulletins.length === voices ? 'le compte est juste' : 'le compte est faux'}, et le résultat
              recompté ici est {isSame ? 'le même' : 'différent'}.
            </p>
            <details>
              <summary>Bulletins, mélangés</summary>
              <ul className={styles.ballots}>
                {bulletins.map(({ id, choix }) => (
                  <li key={id}>
                    <code>{id.slice(0, 8)}</code>{' '}
                    {choix === null
                      ? 'nul'
                      : choix.map((cle) => it.options.find((one) => one.cle === cle)?.libelle ?? 'nul').join(', ') ||
                        'blanc'}
                  </li>
                ))}
              </ul>
            </details>
            <details>
              <summary>Émargements et reçus</summary>
              <ul className={styles.ballots}>
                {emargements.map(({ nom, recu, mandataire }) => (
                  <li key={recu}>
                    {nom}
                    {mandataire && `, par ${mandataire}`} <code>{recu}</code>
                  </li>
                ))}
              </ul>
            </details>
          </>
        )
      }}
    </Loaded>
  )
}
