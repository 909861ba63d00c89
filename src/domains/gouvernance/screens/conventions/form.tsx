/** A convention, whole: with whom, about what, from when to when, for how much. */
import { useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, NumberField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { PersonField } from '../../../../web/components/person-field.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { projetContract } from '../../../projet/contract.ts'
import type { ConventionLue } from '../../contract-conventions.ts'
import { GENRE_CONVENTION_LABELS } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import { DecisionField } from '../decision-field.tsx'
import styles from '../engagements.module.css'
import { type Nommee, StructureField } from '../structure-field.tsx'
import { type Draft, draftOf, saisieOf } from './draft.ts'

const projet = createClient(projetContract)
const GENRES = Object.entries(GENRE_CONVENTION_LABELS).map(([value, label]) => ({ value, label }))
const MISSION_CHOICES = Object.entries(MISSIONS)
  .filter(([value]) => value !== 'fonctionnement')
  .map(([value, { name }]) => ({ value, label: name }))
const SENS = [
  { value: 'verse', label: 'La CPTS verse' },
  { value: 'recoit', label: 'La CPTS reçoit' },
]
const RYTHMES = [
  { value: 'unique', label: 'Une fois' },
  { value: 'annuel', label: 'Par an' },
  { value: 'mensuel', label: 'Par mois' },
]
const digits = (text: string): string => text.replaceAll(/\D/g, '')

type Props = { convention: ConventionLue | null; close: () => void; done?: (id: string) => void }

export const ConventionForm = ({ convention, close, done }: Props) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState<Draft>(() => draftOf(convention))
  const [isUnread, setUnread] = useState(false)
  const create = useAction(gouvernance.createConvention, {
    onDone: ({ id }) => {
      notify('Convention enregistrée.')
      close()
      done?.(id)
    },
  })
  const save = useAction(gouvernance.saveConvention, {
    onDone: () => {
      notify('Convention corrigée.')
      close()
    },
  })
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const submit = () => {
    const body = saisieOf(draft)
    setUnread(body === null)
    if (!body) return undefined
    return convention
      ? save.run({ params: { cptsId, conventionId: convention.id }, body: { ...body, version: convention.version } })
      : create.run({ params: { cptsId }, body })
  }
  const champs = { ...create.champs, ...save.champs }
  return (
    <div className={styles.form}>
      <Form
        wide
        onSubmit={submit}
        error={create.error ?? save.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={create.pending || save.pending}>
              {convention ? 'Enregistrer' : 'Enregistrer la convention'}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <TextField
            label="Titre"
            value={draft.titre}
            maxLength={200}
            onChange={(titre) => set({ titre })}
            error={champs.titre}
          />
          <SelectField
            label="Genre"
            choices={GENRES}
            value={draft.genre}
            onChange={(genre) => set({ genre: genre as Draft['genre'] })}
          />
        </Pair>
        <Parties value={draft.parties} onChange={(parties) => set({ parties })} error={champs.parties} />
        <TextArea
          label="Objet"
          optional
          value={draft.objet}
          maxLength={4000}
          onChange={(objet) => set({ objet })}
          error={champs.objet}
        />
        <Dates draft={draft} set={set} champs={champs} />
        <Argent draft={draft} set={set} isUnread={isUnread} />
        <Links draft={draft} set={set} />
      </Form>
    </div>
  )
}

type PartiesProps = { value: Nommee[]; onChange: (value: Nommee[]) => void; error: string | undefined }
const Parties = ({ value, onChange, error }: PartiesProps) => (
  <fieldset>
    <legend>Avec qui</legend>
    {value.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      <div key={index} className={styles.partie}>
        <StructureField
          label={value.length === 1 ? 'Partenaire' : `Partenaire ${index + 1}`}
          hint="Une structure de la CPTS, ou un autre nom."
          value={one}
          onChange={(next) => onChange(value.map((kept, rank) => (rank === index ? next : kept)))}
          error={index === 0 ? error : undefined}
        />
        {value.length > 1 && (
          <Button
            kind="plain"
            label={`Retirer le partenaire ${index + 1}`}
            onClick={() => onChange(value.filter((_, rank) => rank !== index))}
          >
            <icons.close size={16} />
          </Button>
        )}
      </div>
    ))}
    <Button kind="plain" onClick={() => onChange([...value, { structureId: null, nom: '' }])}>
      Ajouter un partenaire
    </Button>
  </fieldset>
)

type PartProps = { draft: Draft; set: (part: Partial<Draft>) => void }
const Dates = ({ draft, set, champs }: PartProps & { champs: Record<string, string> }) => (
  <>
    <Pair>
      <DateField
        label="Signée le"
        optional
        hint="Vide tant qu’elle n’est pas signée."
        value={draft.signeeLe}
        onChange={(signeeLe) => set({ signeeLe })}
      />
      <DateField label="Début" value={draft.debut} onChange={(debut) => set({ debut })} error={champs.debut} />
      <DateField
        label="Fin"
        optional
        hint="Son dernier jour. Vide si elle est sans terme."
        value={draft.fin}
        min={draft.debut || undefined}
        onChange={(fin) => set({ fin })}
      />
    </Pair>
    <Pair>
      <NumberField
        label="Reconduite pour (mois)"
        optional
        hint="Vide si elle finit d’elle-même."
        value={draft.reconductionMois}
        onChange={(text) => set({ reconductionMois: digits(text) })}
        error={champs.reconductionMois}
      />
      <NumberField
        label="Préavis (mois)"
        optional
        hint="Pour dire qu’elle ne repart pas."
        value={draft.preavisMois}
        onChange={(text) => set({ preavisMois: digits(text) })}
        error={champs.preavisMois}
      />
    </Pair>
  </>
)

const Argent = ({ draft, set, isUnread }: PartProps & { isUnread: boolean }) => (
  <Pair>
    <SelectField
      label="Argent"
      none="Aucun"
      choices={SENS}
      value={draft.sens}
      onChange={(sens) => set({ sens: sens as Draft['sens'] })}
    />
    {draft.sens !== '' && (
      <>
        <TextField
          label="Montant en euros"
          inputMode="decimal"
          value={draft.montant}
          onChange={(montant) => set({ montant })}
          error={isUnread ? 'Écrivez un montant, par exemple 1\u00a0200,50.' : undefined}
        />
        <SelectField
          label="Rythme"
          choices={RYTHMES}
          value={draft.rythme}
          onChange={(rythme) => set({ rythme: rythme as Draft['rythme'] })}
        />
      </>
    )}
  </Pair>
)

const Links = ({ draft, set }: PartProps) => {
  const { id: cptsId } = useCpts()
  const mayRead = useCan('fiche-action.read')
  const listed = useCall(projet.listFichesActions, { params: { cptsId } }, { enabled: mayRead })
  const fiches = (listed.data?.fiches ?? []).filter(
    ({ archiveeLe, id }) => archiveeLe === null || id === draft.ficheActionId,
  )
  return (
    <>
      <Pair>
        <SelectField
          label="Mission"
          none="Aucune"
          choices={MISSION_CHOICES}
          value={draft.mission}
          onChange={(mission) => set({ mission })}
        />
        <SelectField
          label="Fiche-action"
          none="Aucune"
          choices={fiches.map(({ id, titre }) => ({ value: id, label: titre }))}
          value={draft.ficheActionId}
          onChange={(ficheActionId) => set({ ficheActionId })}
        />
        <PersonField label="Référent" value={draft.referent} onChange={(referent) => set({ referent })} />
      </Pair>
      <DecisionField
        label="Décision qui l’approuve"
        value={draft.decisionId}
        onChange={(decisionId) => set({ decisionId })}
      />
      <TextField
        label="Approuvée par"
        optional
        hint="Instance et date, quand la décision n’est pas au registre."
        value={draft.approuveePar}
        maxLength={300}
        onChange={(approuveePar) => set({ approuveePar })}
      />
      <TextArea label="Note" optional value={draft.note} maxLength={4000} rows={2} onChange={(note) => set({ note })} />
    </>
  )
}
