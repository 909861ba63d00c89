import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ContratLu } from '../../contract.ts'
import { finances } from '../client.ts'
import styles from './contrat.module.css'

/** Who signed, and when. */
export const Identite = ({ contrat, mayEdit }: { contrat: ContratLu; mayEdit: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const facts: [string, string][] = [
    ['Numéro', contrat.numero || 'non noté'],
    ['Signé le', longDay(contrat.signeLe)],
    ['Assurance Maladie', contrat.cpam],
    ['Agence régionale de santé', contrat.ars],
    ['Pour la CPTS', contrat.signataire || 'non noté'],
    ...(contrat.resilieLe ? [['A pris fin le', longDay(contrat.resilieLe)] as [string, string]] : []),
  ]
  return (
    <Section title="Signataires" small>
      {isOpen ? (
        <IdentiteForm contrat={contrat} close={() => setOpen(false)} />
      ) : (
        <>
          <dl className={styles.facts}>
            {facts.map(([term, fact]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
          {mayEdit && (
            <Button size="small" onClick={() => setOpen(true)}>
              Corriger le contrat
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

const IdentiteForm = ({ contrat, close }: { contrat: ContratLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const { numero, signeLe, cpam, ars, signataire, note, resilieLe } = contrat
  const [draft, setDraft] = useState({ numero, signeLe, cpam, ars, signataire, note, resilieLe })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useAction(finances.updateContrat, { onDone: close })
  return (
    <Form
      wide
      error={save.error}
      onSubmit={() => save.run({ params: { cptsId, contratId: contrat.id }, body: draft })}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer le contrat
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField label="Numéro" optional value={draft.numero} onChange={(value) => set({ numero: value })} />
      <DateField label="Signé le" value={draft.signeLe} onChange={(value) => set({ signeLe: value })} />
      <TextField
        label="Caisse qui signe (CPAM)"
        value={draft.cpam}
        onChange={(value) => set({ cpam: value })}
        error={save.champs.cpam}
      />
      <TextField
        label="Agence qui signe (ARS)"
        value={draft.ars}
        onChange={(value) => set({ ars: value })}
        error={save.champs.ars}
      />
      <TextField
        label="Pour la CPTS"
        hint={'La fonction suffit\u00a0: la présidence.'}
        optional
        value={draft.signataire}
        onChange={(value) => set({ signataire: value })}
      />
      <DateField
        label="A pris fin avant son terme le"
        hint="Le lendemain du dernier jour. Les avances de trop seront à rendre."
        optional
        value={draft.resilieLe ?? ''}
        onChange={(value) => set({ resilieLe: value || null })}
      />
    </Form>
  )
}
