/** What is said of a text: its kind, for whom it is, how often it is read again. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { PersonField } from '../../../../web/components/person-field.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { TexteLu, TexteSaisi } from '../../contract-bibliotheque.ts'
import { AUDIENCE_LABELS, GENRE_TEXTE_LABELS } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'

const choicesOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const MISSION_CHOICES = Object.entries(MISSIONS)
  .filter(([value]) => value !== 'fonctionnement')
  .map(([value, { name }]) => ({ value, label: name }))

type Props = { texte: TexteLu | null; close: () => void; done?: (id: string) => void }

export const TexteForm = ({ texte, close, done }: Props) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState({
    genre: texte?.genre ?? ('protocole' as TexteSaisi['genre']),
    titre: texte?.titre ?? '',
    resume: texte?.resume ?? '',
    mission: texte?.mission ?? '',
    audience: texte?.audience ?? ('membres' as TexteSaisi['audience']),
    revueMois: texte?.revueMois ? String(texte.revueMois) : '',
    referent: { professionnelId: texte?.referentId ?? null, nom: texte?.referent ?? '' },
  })
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const create = useAction(gouvernance.createTexte, {
    onDone: ({ id }) => {
      notify('Texte ajouté\u00a0: joignez son document.')
      close()
      done?.(id)
    },
  })
  const save = useAction(gouvernance.saveTexte, {
    onDone: () => {
      notify('Texte corrigé.')
      close()
    },
  })
  const submit = () => {
    const { referent, revueMois, mission, ...rest } = draft
    const body = {
      ...rest,
      mission: (mission || null) as TexteSaisi['mission'],
      revueMois: revueMois === '' ? null : Number(revueMois),
      referentId: referent.professionnelId,
    }
    return texte
      ? save.run({ params: { cptsId, texteId: texte.id }, body })
      : create.run({ params: { cptsId }, body: { ...body, version: null } })
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
              {texte ? 'Enregistrer' : 'Ajouter le texte'}
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
            choices={choicesOf(GENRE_TEXTE_LABELS)}
            value={draft.genre}
            onChange={(genre) => set({ genre: genre as TexteSaisi['genre'] })}
          />
        </Pair>
        <TextArea
          label="En deux lignes"
          optional
          rows={2}
          value={draft.resume}
          maxLength={1000}
          onChange={(resume) => set({ resume })}
        />
        <Pair>
          <SelectField
            label="Pour qui"
            hint={'«\u00a0Tout le monde\u00a0» donne une adresse publique à la version en vigueur.'}
            choices={choicesOf(AUDIENCE_LABELS)}
            value={draft.audience}
            onChange={(audience) => set({ audience: audience as TexteSaisi['audience'] })}
          />
          <NumberField
            label="Relire tous les (mois)"
            optional
            hint="Vide s’il n’est jamais à relire."
            value={draft.revueMois}
            onChange={(text) => set({ revueMois: text.replaceAll(/\D/g, '') })}
            error={champs.revueMois}
          />
        </Pair>
        <Pair>
          <SelectField
            label="Mission"
            none="Aucune"
            choices={MISSION_CHOICES}
            value={draft.mission}
            onChange={(mission) => set({ mission })}
          />
          <PersonField label="Référent" value={draft.referent} onChange={(referent) => set({ referent })} />
        </Pair>
      </Form>
    </div>
  )
}
