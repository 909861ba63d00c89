/** One shift: who holds it and why, locked or not; somebody else placed by hand. */
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { GardeLue, TableauLu } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE, sayCharge, sayHeures, sayJour } from '../labels.ts'
import { Why } from '../why.tsx'
import styles from './tableau.module.css'

type Props = { cptsId: string; it: TableauLu; garde: GardeLue; mayEdit: boolean; close: () => void }

export const GardeDialog = ({ cptsId, it, garde, mayEdit, close }: Props) => {
  const held = it.affectations.filter(({ gardeId }) => gardeId === garde.id)
  const [asked, setAsked] = useState<string | null>(null)
  const [choice, setChoice] = useState('')
  const params = { cptsId, tableauGardeId: it.id, gardeId: garde.id }
  const place = useAction(gardes.setAffectationGarde)
  const set = (volontaireId: string, etat: 'verrouillee' | 'libre' | 'retiree') =>
    place.run({ params, body: { volontaireId, etat } })
  const isThere = (id: string) => held.some(({ volontaireId }) => volontaireId === id)
  const others = it.volontaires.filter(
    ({ id, profession }) => !isThere(id) && (garde.professions.length === 0 || garde.professions.includes(profession)),
  )
  return (
    <Modal
      opened
      onClose={close}
      size={560}
      title={`${sayJour(garde.jour)}, ${garde.libelle}`}
      closeButtonProps={{ 'aria-label': 'Fermer' }}
    >
      <p className={styles.hint}>
        {sayHeures(garde)}
        {garde.lieu && `, ${garde.lieu}`}
      </p>
      <ul className={styles.holders}>
        {held.map(({ volontaireId, verrouillee }) => {
          const who = it.volontaires.find(({ id }) => id === volontaireId)
          if (!who) return null
          return (
            <li key={volontaireId}>
              <span>
                <b>{who.nom}</b>
                <small>{sayCharge(who.charge)}</small>
              </span>
              <div className={styles.holderActs}>
                <Button size="small" onClick={() => setAsked(asked === volontaireId ? null : volontaireId)}>
                  {GARDE.why}
                </Button>
                {mayEdit && (
                  <>
                    <Button
                      size="small"
                      pending={place.pending}
                      onClick={() => void set(volontaireId, verrouillee ? 'libre' : 'verrouillee')}
                    >
                      {verrouillee ? 'Libérer' : 'Fixer'}
                    </Button>
                    <Button size="small" pending={place.pending} onClick={() => void set(volontaireId, 'retiree')}>
                      Retirer
                    </Button>
                  </>
                )}
              </div>
              {asked === volontaireId && <WhyThem params={params} volontaire={volontaireId} />}
            </li>
          )
        })}
      </ul>
      {held.length === 0 && <p>Personne ne tient cette garde.</p>}
      {mayEdit && held.length < garde.personnes && (
        <>
          <SelectField
            label="Placer quelqu’un"
            none="Choisir un volontaire"
            choices={others.map(({ id, nom, charge }) => ({ value: id, label: `${nom} (${sayCharge(charge)})` }))}
            value={choice}
            onChange={setChoice}
          />
          <Button
            kind="primary"
            pending={place.pending}
            blocked={!choice && 'Choisissez un volontaire.'}
            onClick={() => void set(choice, 'verrouillee').then((done) => done && setChoice(''))}
          >
            Placer et fixer
          </Button>
        </>
      )}
      <Problem error={place.error} />
    </Modal>
  )
}

type Asked = { params: { cptsId: string; tableauGardeId: string; gardeId: string }; volontaire: string }
const WhyThem = ({ params, volontaire }: Asked) => (
  <Why read={useCall(gardes.explainGarde, { params, query: { volontaire } })} />
)
