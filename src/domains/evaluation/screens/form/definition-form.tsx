import { MISSIONS_ACI } from '../../../../referentials/echeances.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { FREQUENCE_LABELS, PETITS_NOMBRES_LABELS, SENS_LABELS } from '../../labels.ts'
import { sayFormule } from '../../rules/definition.ts'
import styles from '../evaluation.module.css'
import { CompteurFields } from './compteur-fields.tsx'
import { type Draft, definitionOf } from './draft.ts'

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  fiches: readonly { id: string; titre: string }[]
  submit: () => unknown
  pending: boolean
  error: Error | null
  champs: Record<string, string>
  verb: string
  /** An address, or what closes the form. */
  back: string | (() => void)
}

const FORMES: { value: Draft['forme']; label: string }[] = [
  { value: 'nombre', label: 'Nombre' },
  { value: 'part', label: 'Part' },
  { value: 'oui-non', label: 'Oui, non' },
  { value: 'externe', label: 'Externe' },
]
const choicesOf = <V extends string>(labels: Record<V, string>) =>
  (Object.entries(labels) as [V, string][]).map(([value, label]) => ({ value, label }))

/** The same building blocks as the catalogue; the sentence says what they make. */
export const DefinitionForm = ({ draft, onChange, fiches, submit, pending, error, champs, verb, back }: Props) => {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const definition = definitionOf(draft)
  return (
    <Form
      onSubmit={submit}
      error={error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={pending}>
            {verb}
          </Button>
          {typeof back === 'string' ? (
            <ButtonLink kind="plain" to={back}>
              Renoncer
            </ButtonLink>
          ) : (
            <Button kind="plain" onClick={back}>
              Renoncer
            </Button>
          )}
        </>
      }
    >
      <TextField
        label="Nom de l’indicateur"
        hint="Comme vous le diriez à la CPAM&nbsp;: «&nbsp;Visites à domicile à deux, médecin et infirmier&nbsp;»"
        value={draft.nom}
        onChange={(nom) => set({ nom })}
        error={champs.nom}
        maxLength={200}
      />
      <SelectField
        label="Mission"
        value={draft.mission}
        onChange={(mission) => set({ mission })}
        none="La CPTS elle-même"
        choices={MISSIONS_ACI.map(({ mission, libelle }) => ({ value: mission, label: libelle }))}
      />
      <Segments
        legend="C’est"
        showLegend
        value={draft.forme}
        onChange={(forme) => set({ forme, ...(forme === 'externe' ? { frequence: 'annee' as const } : {}) })}
        choices={FORMES}
      />
      {draft.forme === 'externe' ? (
        <SelectField
          label="La valeur donnée est"
          value={draft.externe}
          onChange={(externe) => set({ externe: externe as Draft['externe'] })}
          choices={[
            { value: 'nombre', label: 'un nombre' },
            { value: 'part', label: 'une part, en pour cent' },
            { value: 'oui-non', label: 'oui ou non' },
          ]}
        />
      ) : (
        <CompteurFields
          legend={draft.forme === 'part' ? 'Ce qui est compté (en haut de la fraction)' : 'Ce qui est compté'}
          value={draft.de}
          onChange={(de) => set({ de })}
          fiches={fiches}
        />
      )}
      {draft.forme === 'part' && (
        <CompteurFields
          legend="Parmi (en bas de la fraction)"
          value={draft.sur}
          onChange={(sur) => set({ sur })}
          fiches={fiches}
        />
      )}
      <p className={styles.sentence} role="status">
        {sayFormule(definition.formule)}.
      </p>
      {draft.forme !== 'part' && draft.forme !== 'oui-non' && (
        <TextField
          label="Unité"
          optional
          hint="«&nbsp;visites&nbsp;», «&nbsp;patients&nbsp;»…"
          value={draft.unite}
          onChange={(unite) => set({ unite })}
          maxLength={40}
        />
      )}
      <SelectField
        label="Sens"
        value={draft.sens}
        onChange={(sens) => set({ sens: sens as Draft['sens'] })}
        choices={choicesOf(SENS_LABELS)}
      />
      <SelectField
        label="Le chiffre compte"
        value={draft.petitsNombres}
        onChange={(petitsNombres) => set({ petitsNombres: petitsNombres as Draft['petitsNombres'] })}
        choices={choicesOf(PETITS_NOMBRES_LABELS)}
      />
      <TextField
        label="Source"
        value={draft.source}
        onChange={(source) => set({ source })}
        error={champs.source}
        maxLength={300}
      />
      {draft.forme === 'externe' && (
        <SelectField
          label="Mise à jour"
          value={draft.frequence}
          onChange={(frequence) => set({ frequence: frequence as Draft['frequence'] })}
          choices={choicesOf(FREQUENCE_LABELS)}
        />
      )}
    </Form>
  )
}
