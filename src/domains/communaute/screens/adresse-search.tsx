/** The address typed above, given to the geocoder of the installation when it has one. */
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import type { Candidat } from '../contract.ts'
import { communaute } from './client.ts'
import styles from './position.module.css'
import type { Point, Positioned } from './position.ts'

const PRECISIONS: Record<Candidat['precision'], string> = {
  numero: 'au numéro',
  voie: 'à la rue',
  'lieu-dit': 'au lieu-dit',
  commune: 'à la commune seulement',
}

type Props = { lieu: Positioned; onFound: (point: Point) => void }

export const AdresseSearch = ({ lieu: { adresse, codePostal, commune }, onFound }: Props) => {
  const { id: cptsId } = useCpts()
  const [candidats, setCandidats] = useState<Candidat[] | null>(null)
  const search = useAction(communaute.geocodeAdresse, {
    refresh: 'nothing',
    onDone: (answer) => setCandidats(answer.candidats),
  })
  const isShort = adresse.trim().length < 3
  const run = () =>
    search.run({
      params: { cptsId },
      body: { adresse, codePostal: /^\d{5}$/.test(codePostal) ? codePostal : '', commune: commune?.code ?? null },
    })
  const take = (candidat: Candidat) => {
    onFound(candidat)
    setCandidats(null)
  }
  return (
    <div className={styles.found}>
      <Button kind="plain" pending={search.pending} blocked={isShort && 'Écrivez d’abord l’adresse.'} onClick={run}>
        Chercher cette adresse
      </Button>
      <Problem error={search.error} />
      {candidats?.length === 0 && <p role="status">Aucun point trouvé pour cette adresse.</p>}
      {candidats && candidats.length > 0 && (
        <ul aria-label="Points trouvés">
          {candidats.map((candidat) => (
            <li key={`${candidat.libelle} ${candidat.lon} ${candidat.lat}`}>
              <Button kind="plain" onClick={() => take(candidat)}>
                {candidat.libelle}
              </Button>
              , situé {PRECISIONS[candidat.precision]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
