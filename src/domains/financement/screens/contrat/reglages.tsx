import { useState } from 'react'
import { MONTHS } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { Reglages } from '../../contract.ts'
import { CHANGEMENT_LABELS } from '../../labels.ts'
import { finances } from '../client.ts'
import styles from './contrat.module.css'

const say = (one: Reglages): [string, string][] => [
  ['Un changement de taille compte', CHANGEMENT_LABELS[one.changementTaille]],
  ['Part variable versée', `${one.delaiVariable} mois après la fin de l’année de contrat`],
  ['Part variable d’une année incomplète', one.prorataVariable ? 'au prorata' : 'entière'],
  ['L’exercice des comptes commence en', MONTHS[one.exerciceMois - 1]!],
  ['Prévenir quand la dépense devance le temps de', `${one.alerteAvance} points`],
  ['Prévenir quand rien ne bouge depuis', `${one.alerteSommeil} jours`],
]

/** What the texts leave open, and our own warnings. */
export const ReglagesPart = ({ reglages, mayEdit }: { reglages: Reglages; mayEdit: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Ce que les textes laissent ouvert" small>
      {isOpen ? (
        <ReglagesForm reglages={reglages} close={() => setOpen(false)} />
      ) : (
        <>
          <dl className={styles.facts}>
            {say(reglages).map(([term, fact]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
          {mayEdit && (
            <Button size="small" onClick={() => setOpen(true)}>
              Changer ces choix
            </Button>
          )}
          <Source>
            Aucun texte lu ne tranche les trois premiers{'\u00a0'}: à vérifier avec votre CPAM. Les bornes des tailles
            et la population se choisissent avec le territoire.
          </Source>
        </>
      )}
    </Section>
  )
}

const digits = (text: string): number => Number(text.replaceAll(/\D/g, '').slice(0, 3))

const ReglagesForm = ({ reglages, close }: { reglages: Reglages; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(reglages)
  const set = (change: Partial<Reglages>) => setDraft({ ...draft, ...change })
  const save = useAction(finances.saveReglagesFinances, { onDone: close })
  const number = (label: string, key: 'delaiVariable' | 'alerteAvance' | 'alerteSommeil') => (
    <NumberField
      label={label}
      value={String(draft[key])}
      onChange={(text) => set({ [key]: digits(text) })}
      error={save.champs[key]}
    />
  )
  return (
    <Form
      wide
      error={save.error}
      onSubmit={() => save.run({ params: { cptsId }, body: draft })}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer ces choix
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <SelectField
        label="Un changement de taille compte"
        value={draft.changementTaille}
        onChange={(value) => set({ changementTaille: value as Reglages['changementTaille'] })}
        choices={Object.entries(CHANGEMENT_LABELS).map(([value, label]) => ({ value, label }))}
      />
      {number('Mois entre la fin de l’année et la part variable', 'delaiVariable')}
      <CheckField
        label="La part variable d’une année incomplète se compte au prorata"
        checked={draft.prorataVariable}
        onChange={(prorataVariable) => set({ prorataVariable })}
      />
      <SelectField
        label="L’exercice des comptes commence en"
        value={String(draft.exerciceMois)}
        onChange={(value) => set({ exerciceMois: Number(value) })}
        choices={MONTHS.map((label, i) => ({ value: String(i + 1), label }))}
      />
      {number('Points d’avance de la dépense sur le temps', 'alerteAvance')}
      {number('Jours sans mouvement', 'alerteSommeil')}
    </Form>
  )
}
