import { useState } from 'react'
import { LIVE_PROFESSIONS } from '../../../../referentials/professions.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CollegeLu } from '../../contract.ts'
import { gouvernance, type Version } from '../client.ts'
import { EditForm } from '../edit-form.tsx'
import { readWhole } from './read-whole.ts'
import styles from './statuts.module.css'

const draftOf = (college: CollegeLu | null) => ({
  nom: college?.nom ?? '',
  voix: college?.voix ?? ('deliberative' as const),
  poids: college?.poids ?? 1,
  appartenance: college?.appartenance ?? ('nominative' as const),
  exercices: college?.exercices ?? [],
  description: college?.description ?? '',
  article: college?.article ?? '',
})

export const CollegeForm = ({
  version: { id: statutsId, version },
  college,
  close,
}: {
  version: Version
  college: CollegeLu | null
  close: () => void
}) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => draftOf(college))
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const params = { cptsId, statutsId }
  const back = useAction(gouvernance.saveCollege)
  const remove = useAction(gouvernance.deleteCollege)
  const create = useAction(gouvernance.createCollege, {
    onDone: ({ id }) => {
      notify('Collège ajouté.', { undo: () => remove.run({ params: { ...params, collegeId: id } }) })
      close()
    },
  })
  const save = useAction(gouvernance.saveCollege, {
    onDone: (_, [{ params: theirs }]) => {
      const former = { ...draftOf(college), version: version + 1 }
      notify('Collège corrigé.', { undo: () => back.run({ params: theirs, body: former }) })
      close()
    },
  })
  const action = college ? save : create
  const submit = () =>
    college
      ? save.run({ params: { ...params, collegeId: college.id }, body: { ...draft, version } })
      : create.run({ params, body: { ...draft, version } })
  return (
    <div className={styles.form}>
      <EditForm word={college ? 'Enregistrer' : 'Ajouter le collège'} onSubmit={submit} action={action} close={close}>
        <TextField
          label="Nom"
          value={draft.nom}
          maxLength={120}
          onChange={(nom) => set({ nom })}
          error={action.champs.nom}
          autoComplete="off"
        />
        <Segments
          legend="Voix"
          showLegend
          value={draft.voix}
          onChange={(voix) => set({ voix })}
          choices={[
            { value: 'deliberative', label: 'Délibérative' },
            { value: 'consultative', label: 'Consultative' },
          ]}
        />
        {draft.voix === 'deliberative' && (
          <NumberField
            label="Voix de chaque membre"
            value={String(draft.poids)}
            onChange={(text) => set({ poids: readWhole(text, 100) })}
          />
        )}
        <Segments
          legend="Qui en est"
          showLegend
          value={draft.appartenance}
          onChange={(appartenance) => set({ appartenance })}
          choices={[
            { value: 'adherents', label: 'Les adhérents, par métier' },
            { value: 'nominative', label: 'Des personnes nommées' },
          ]}
        />
        {draft.appartenance === 'adherents' && (
          <Metiers exercices={draft.exercices} onChange={(exercices) => set({ exercices })} />
        )}
        <TextArea
          label="Description"
          optional
          rows={2}
          value={draft.description}
          maxLength={500}
          onChange={(description) => set({ description })}
        />
        <Pair>
          <TextField
            label="Article"
            optional
            value={draft.article}
            maxLength={120}
            onChange={(article) => set({ article })}
            autoComplete="off"
          />
        </Pair>
      </EditForm>
    </div>
  )
}

/** None is all of them. A specialty that was chosen elsewhere is kept. */
const Metiers = ({ exercices, onChange }: { exercices: string[]; onChange: (exercices: string[]) => void }) => (
  <details className={styles.details} open={exercices.length > 0}>
    <summary>{exercices.length === 0 ? 'Tous les métiers' : `Métiers choisis\u00a0: ${exercices.length}`}</summary>
    <div className={styles.metiers}>
      {LIVE_PROFESSIONS.map(({ code, libelle }) => (
        <CheckField
          key={code}
          label={libelle}
          checked={exercices.includes(code)}
          onChange={(checked) => onChange(checked ? [...exercices, code] : exercices.filter((one) => one !== code))}
        />
      ))}
    </div>
  </details>
)
