import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { todayIn } from '../../../web/components/days.ts'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { CompteBancaireLu } from '../contract.ts'
import { checkIban } from '../rules/iban.ts'
import { tresorerie } from './client.ts'

export const CompteForm = ({ compte, close }: { compte: CompteBancaireLu | null; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [nom, setNom] = useState(compte?.nom ?? '')
  const [iban, setIban] = useState('')
  const create = useAction(tresorerie.createCompteBancaire, { onDone: close })
  const update = useAction(tresorerie.updateCompteBancaire, { onDone: close })
  const action = compte ? update : create
  const params = { cptsId, compteBancaireId: compte?.id ?? '' }
  const submit = () =>
    compte
      ? update.run({ params, body: { nom, iban: iban.trim() || null, fermeLe: compte.fermeLe } })
      : create.run({ params: { cptsId }, body: { nom, iban } })
  const setClosed = async (fermeLe: string | null) => {
    const put = (day: string | null) => update.run({ params, body: { nom: compte!.nom, iban: null, fermeLe: day } })
    if (await put(fermeLe))
      notify(fermeLe ? 'Compte fermé. Ses relevés sont gardés.' : 'Compte rouvert.', {
        undo: () => put(compte!.fermeLe),
      })
  }
  const isFaulty = iban.trim().length >= 15 && !checkIban(iban).ok
  return (
    <Section title={compte ? compte.nom : 'Nouveau compte'} small>
      <Form
        wide
        onSubmit={submit}
        error={action.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={action.pending}>
              {compte ? 'Enregistrer le compte' : 'Ajouter le compte'}
            </Button>
            {compte && (
              <Button kind="plain" onClick={() => setClosed(compte.fermeLe ? null : todayIn(zone))}>
                {compte.fermeLe ? 'Rouvrir le compte' : 'Fermer le compte'}
              </Button>
            )}
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Titulaire, tel qu’il figure sur le relevé d’identité"
          value={nom}
          onChange={setNom}
          error={action.champs.nom}
          autoComplete="off"
        />
        <TextField
          label="IBAN"
          optional={compte !== null}
          hint={
            compte ? `Vide\u00a0: l’IBAN qui finit par ${compte.ibanFin} reste.` : 'Vingt-sept caractères en France'
          }
          value={iban}
          onChange={setIban}
          error={isFaulty ? 'La clé ou la longueur de cet IBAN ne va pas. Relisez-le.' : action.champs.iban}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
    </Section>
  )
}
