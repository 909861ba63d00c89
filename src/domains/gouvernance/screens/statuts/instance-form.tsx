/** An instance: what it is, who sits, and its rules, group by group. */
import { useState } from 'react'
import { MISSION_LABELS, MISSIONS } from '../../../../referentials/echeances.ts'
import { GENRES_INSTANCE, type ReglesInstance, TEXTES } from '../../../../referentials/modeles-statuts/regles.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { InstanceLue } from '../../contract.ts'
import { GENRE_LABELS, TEXTE_LABELS } from '../../labels.ts'
import { gouvernance, type Version } from '../client.ts'
import { EditForm } from '../edit-form.tsx'
import { CompositionFields } from './composition-fields.tsx'
import { MandatsFields } from './mandats-fields.tsx'
import { MajoriteFields, QuorumFields } from './regles-fields.tsx'
import styles from './statuts.module.css'

type Saisie = Omit<InstanceLue, 'id' | 'rang'>

const NEW: ReglesInstance = {
  composition: { genre: 'mandats', colleges: [], parmi: null },
  poids: 'un',
  convocation: { jours: 8 },
  quorum: null,
  majorite: { genre: 'simple', part: null, base: 'exprimes', abstentions: false, partage: 'presidence' },
  procurations: null,
  mandats: { mois: 36, consecutifs: null, renouvellement: 'entier', jusquAuRemplacement: true, fonctions: [] },
}
const draftOf = (instance: InstanceLue | null): Saisie => {
  if (instance) {
    const { id: _, rang: __, ...rest } = instance
    return rest
  }
  return {
    genre: 'commission',
    nom: '',
    objet: '',
    mission: null,
    fermeeLe: null,
    texte: 'reglement-interieur',
    article: '',
    regles: NEW,
  }
}
const choicesOf = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

type Props = { version: Version; instance: InstanceLue | null; close: () => void }

export const InstanceForm = ({ version, instance, close }: Props) => {
  const [draft, setDraft] = useState(() => draftOf(instance))
  const set = (change: Partial<Saisie>) => setDraft({ ...draft, ...change })
  const setRegles = (change: Partial<ReglesInstance>) => set({ regles: { ...draft.regles, ...change } })
  const { submit, pending, error, champs } = useSaveInstance({ version, instance, close }, draft)
  return (
    <div className={styles.form}>
      <EditForm
        word={instance ? 'Enregistrer l’instance' : 'Ajouter l’instance'}
        onSubmit={submit}
        action={{ pending, error }}
        close={close}
      >
        <Identity draft={draft} set={set} error={champs.nom} isKnown={instance !== null} />
        <CompositionFields version={version} self={instance?.id ?? null} regles={draft.regles} set={setRegles} />
        <QuorumFields regles={draft.regles} set={setRegles} />
        <MajoriteFields regles={draft.regles} set={setRegles} />
        {draft.regles.composition.genre === 'mandats' && <MandatsFields regles={draft.regles} set={setRegles} />}
      </EditForm>
    </div>
  )
}

const useSaveInstance = ({ version: { id: statutsId, version }, instance, close }: Props, draft: Saisie) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, statutsId }
  const back = useAction(gouvernance.saveInstance)
  const remove = useAction(gouvernance.deleteInstance)
  const create = useAction(gouvernance.createInstance, {
    onDone: ({ id }) => {
      notify('Instance ajoutée.', { undo: () => remove.run({ params: { ...params, instanceId: id } }) })
      close()
    },
  })
  const save = useAction(gouvernance.saveInstance, {
    onDone: (_, [{ params: theirs }]) => {
      const former = { ...draftOf(instance), version: version + 1 }
      notify('Instance corrigée.', { undo: () => back.run({ params: theirs, body: former }) })
      close()
    },
  })
  const { pending, error, champs } = instance ? save : create
  const submit = () =>
    instance
      ? save.run({ params: { ...params, instanceId: instance.id }, body: { ...draft, version } })
      : create.run({ params, body: { ...draft, version } })
  return { submit, pending, error, champs }
}

type IdentityProps = {
  draft: Saisie
  set: (change: Partial<Saisie>) => void
  error?: string | undefined
  isKnown: boolean
}
const Identity = ({ draft, set, error, isKnown }: IdentityProps) => (
  <>
    <Pair>
      <SelectField
        label="Genre"
        value={draft.genre}
        onChange={(genre) => set({ genre: genre as Saisie['genre'] })}
        choices={choicesOf(GENRES_INSTANCE, GENRE_LABELS)}
      />
      <TextField
        label="Nom"
        value={draft.nom}
        maxLength={120}
        onChange={(nom) => set({ nom })}
        error={error}
        autoComplete="off"
      />
    </Pair>
    <TextField
      label="Objet"
      optional
      value={draft.objet}
      maxLength={500}
      onChange={(objet) => set({ objet })}
      autoComplete="off"
    />
    <Pair>
      <SelectField
        label="Texte qui l’institue"
        value={draft.texte}
        onChange={(texte) => set({ texte: texte as Saisie['texte'] })}
        choices={choicesOf(TEXTES, TEXTE_LABELS)}
      />
      <TextField
        label="Article"
        optional
        value={draft.article}
        maxLength={120}
        onChange={(article) => set({ article })}
        autoComplete="off"
      />
    </Pair>
    <Pair>
      <SelectField
        label="Mission"
        optional
        none="Aucune en particulier"
        value={draft.mission ?? ''}
        onChange={(mission) => set({ mission: mission === '' ? null : (mission as Saisie['mission']) })}
        choices={choicesOf(MISSIONS, MISSION_LABELS)}
      />
      {isKnown && (
        <DateField
          label="Fermée le"
          optional
          value={draft.fermeeLe ?? ''}
          onChange={(fermeeLe) => set({ fermeeLe: fermeeLe || null })}
        />
      )}
    </Pair>
  </>
)
