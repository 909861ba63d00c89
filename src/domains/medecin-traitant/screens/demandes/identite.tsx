/** Who asks, for those who may know it: opened on purpose, and written in the trail. */
import { useState } from 'react'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { IdentiteMt } from '../../contract.ts'
import { type Demande, mt } from '../client.ts'
import styles from '../mt.module.css'

export const Identite = ({ cptsId, demande }: { cptsId: string; demande: Demande }) => {
  const mayRead = useCan('patient.read')
  const mayEdit = useCan('patient.edit')
  // Not a query: one that is asked again by itself would be one more reading in the trail.
  const [identite, setIdentite] = useState<IdentiteMt | null>(null)
  const params = { cptsId, demandeMtId: demande.id }
  const read = useAction(mt.readIdentiteMt, { refresh: 'nothing', onDone: setIdentite })
  const erase = useAction(mt.eraseIdentiteMt, {
    onDone: () => {
      setIdentite(null)
      notify('L’identité est effacée, la demande est close.')
    },
  })
  if (!mayRead || !demande.aUneIdentite) return null
  if (!identite)
    return (
      <p className={styles.acts}>
        <Button pending={read.pending} onClick={() => void read.run({ params })}>
          Voir qui demande
        </Button>
        <small>La lecture est inscrite à la trace.</small>
        <Problem error={read.error} />
      </p>
    )
  return (
    <>
      <dl className={styles.facts}>
        <dt>Nom</dt>
        <dd>
          {identite.prenom} {identite.nom}
          {identite.anneeNaissance !== null && `, né ou née en ${identite.anneeNaissance}`}
        </dd>
        <dt>Téléphone</dt>
        <dd>{identite.telephone ?? 'non donné'}</dd>
        <dt>Courriel</dt>
        <dd>{identite.courriel ?? 'non donné'}</dd>
        {(identite.tiersNom || identite.tiersTelephone) && (
          <>
            <dt>Aidé par</dt>
            <dd>{[identite.tiersNom, identite.tiersTelephone].filter(Boolean).join(', ')}</dd>
          </>
        )}
      </dl>
      <Problem error={erase.error} />
      {mayEdit && (
        <Button kind="plain" pending={erase.pending} onClick={() => void erase.run({ params })}>
          Effacer l’identité à la demande de la personne
        </Button>
      )}
    </>
  )
}
