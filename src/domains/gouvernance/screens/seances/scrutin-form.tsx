/** A question to prepare: its words, its kind, who votes. The majority is that of the instance. */
import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ScrutinResume } from '../../contract.ts'
import { gouvernance } from '../client.ts'
import type { Part } from './part.ts'
import styles from './seances.module.css'

type Draft = {
  intitule: string
  texte: string
  genre: ScrutinResume['genre']
  nature: ScrutinResume['nature']
  choix: string
  choixMax: string
  corps: 'presents' | 'tous'
  remplaceId: string
  abroge: boolean
}
const EMPTY: Draft = {
  intitule: '',
  texte: '',
  genre: 'main-levee',
  nature: 'resolution',
  choix: '',
  choixMax: '1',
  corps: 'presents',
  remplaceId: '',
  abroge: false,
}

const GENRES = [
  { value: 'main-levee', label: 'Main levée' },
  { value: 'appel-nominal', label: 'Appel nominal' },
  { value: 'secret', label: 'Bulletin secret' },
] as const
const NATURES = [
  { value: 'resolution', label: 'Pour, contre, abstention' },
  { value: 'choix', label: 'Choix dans une liste' },
] as const

export const ScrutinForm = ({ cptsId, it, close }: Part & { close: () => void }) => {
  const [draft, setDraft] = useState(EMPTY)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const former = useCall(gouvernance.listDecisions, { params: { cptsId }, query: { enVigueur: 'oui' } })
  const add = useAction(gouvernance.addScrutin, {
    onDone: () => {
      notify('Le scrutin est préparé.')
      close()
    },
  })
  const choix = draft.choix.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []))
  const submit = () =>
    add.run({
      params: { cptsId, seanceId: it.id },
      body: {
        intitule: draft.intitule,
        texte: draft.texte.trim() || null,
        genre: draft.genre,
        nature: draft.nature,
        choix: draft.nature === 'choix' ? choix : [],
        choixMax: Number(draft.choixMax) || 1,
        corps: draft.genre === 'secret' ? draft.corps : 'presents',
        remplaceId: draft.remplaceId || null,
        abroge: draft.abroge,
      },
    })
  return (
    <div className={styles.panel}>
      <Form
        wide
        onSubmit={submit}
        error={add.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={add.pending}>
              Préparer le scrutin
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label="Ce qui est mis aux voix"
          hint={
            '«\u00a0Approuver les comptes de l’exercice\u00a0»\u00a0: ce titre reste au registre, il ne nomme personne.'
          }
          maxLength={300}
          value={draft.intitule}
          onChange={(intitule) => set({ intitule })}
          error={add.champs.intitule}
        />
        <TextArea
          label="Texte de la résolution"
          optional
          rows={3}
          value={draft.texte}
          onChange={(texte) => set({ texte })}
        />
        <Segments
          legend="Comment on vote"
          showLegend
          value={draft.genre}
          onChange={(genre) => set({ genre })}
          choices={GENRES}
        />
        <Segments
          legend="Ce qu’on répond"
          showLegend
          value={draft.nature}
          onChange={(nature) => set({ nature })}
          choices={NATURES}
        />
        {draft.nature === 'choix' && (
          <>
            <TextArea
              label="Choix"
              hint={'Un par ligne\u00a0: noms des candidats, dates, lieux…'}
              rows={4}
              value={draft.choix}
              onChange={(text) => set({ choix: text })}
              error={add.champs.choix}
            />
            <NumberField
              label="Combien chacun peut en choisir"
              value={draft.choixMax}
              onChange={(choixMax) => set({ choixMax })}
              error={add.champs.choixMax}
            />
          </>
        )}
        {draft.genre === 'secret' && (
          <CheckField
            label="Ouvert à tous les électeurs, même absents"
            hint="Sinon, seuls votent les présents, pour eux et pour qui leur a donné procuration."
            checked={draft.corps === 'tous'}
            onChange={(all) => set({ corps: all ? 'tous' : 'presents' })}
          />
        )}
        {(former.data?.decisions.length ?? 0) > 0 && (
          <SelectField
            label="Décision remplacée"
            optional
            none="Aucune"
            choices={(former.data?.decisions ?? []).map(({ id, numero, objet }) => ({
              value: id,
              label: `${numero}, ${objet}`,
            }))}
            value={draft.remplaceId}
            onChange={(remplaceId) => set({ remplaceId })}
          />
        )}
        {draft.remplaceId && (
          <CheckField
            label="Elle est abrogée, sans être remplacée"
            checked={draft.abroge}
            onChange={(abroge) => set({ abroge })}
          />
        )}
      </Form>
    </div>
  )
}
