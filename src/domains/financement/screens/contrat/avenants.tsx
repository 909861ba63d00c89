import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ContratLu } from '../../contract.ts'
import { finances } from '../client.ts'
import styles from './contrat.module.css'

export const Avenants = ({ contrat, mayEdit }: { contrat: ContratLu; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const [isOpen, setOpen] = useState(false)
  const add = useAction(finances.addAvenantContrat)
  const remove = useAction(finances.removeAvenantContrat)
  const takeOut = async ({ id, signeLe, effetLe, objet }: ContratLu['avenants'][number]) => {
    const done = await remove.run({ params: { cptsId, avenantId: id } })
    const back = () => add.run({ params: { cptsId, contratId: contrat.id }, body: { signeLe, effetLe, objet } })
    if (done) notify('Avenant retiré.', { undo: back })
  }
  return (
    <Section title="Avenants" small>
      {contrat.avenants.length === 0 && !isOpen && <p>Aucun avenant n’est noté.</p>}
      <ul className={styles.rows}>
        {contrat.avenants.map((one) => (
          <li key={one.id}>
            <div>
              <b>
                Avenant {one.numero}
                {'\u00a0'}: {one.objet}
              </b>
              <small>
                signé le {longDay(one.signeLe)}, effet le {longDay(one.effetLe)}
              </small>
            </div>
            {mayEdit && (
              <Button
                kind="plain"
                size="small"
                label={`Retirer l’avenant ${one.numero}`}
                onClick={() => void takeOut(one)}
              >
                Retirer
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && !isOpen && (
        <Button size="small" onClick={() => setOpen(true)}>
          Noter un avenant
        </Button>
      )}
      {isOpen && <AvenantForm contratId={contrat.id} close={() => setOpen(false)} />}
    </Section>
  )
}

const AvenantForm = ({ contratId, close }: { contratId: string; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState({ signeLe: '', effetLe: '', objet: '' })
  const add = useAction(finances.addAvenantContrat, { onDone: close })
  return (
    <Form
      wide
      error={add.error}
      onSubmit={() =>
        draft.signeLe && draft.effetLe ? add.run({ params: { cptsId, contratId }, body: draft }) : undefined
      }
      actions={
        <>
          <Button
            kind="primary"
            type="submit"
            pending={add.pending}
            blocked={draft.signeLe && draft.effetLe ? '' : 'Écrivez les deux dates.'}
          >
            Noter l’avenant
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField
        label="Ce qu’il change"
        hint="Taille, missions, montants. Puis corrigez l’année de contrat concernée."
        value={draft.objet}
        onChange={(objet) => setDraft({ ...draft, objet })}
        error={add.champs.objet}
        autoFocus
      />
      <DateField label="Signé le" value={draft.signeLe} onChange={(signeLe) => setDraft({ ...draft, signeLe })} />
      <DateField label="Prend effet le" value={draft.effetLe} onChange={(effetLe) => setDraft({ ...draft, effetLe })} />
    </Form>
  )
}
