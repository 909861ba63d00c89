/** Agenda, decisions, follow-up, facts of the kind, note: written together, saved in one go. */
import { useState } from 'react'
import { findGenreActe } from '../../../../referentials/genres-acte.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { NumberField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActiviteWhole } from '../../contract.ts'
import { activite } from '../client.ts'
import { Lines } from '../form/lines.tsx'
import { type Entry, EntryRows } from './entry-rows.tsx'
import styles from './page.module.css'

const minutesOf = (it: ActiviteWhole) => ({
  points: it.ordreDuJour.map(({ texte }) => texte),
  decisions: it.decisions.map(
    ({ texte, responsable, echeance }): Entry => ({ texte, qui: responsable ?? '', jour: echeance ?? '' }),
  ),
  suites: it.suites.map(({ id, texte, qui, pourLe }): Entry => ({ id, texte, qui: qui ?? '', jour: pourLe ?? '' })),
  note: it.note ?? '',
  faits: Object.fromEntries(Object.entries(it.faits).map(([cle, value]) => [cle, String(value)])),
  lignePublique: it.lignePublique ?? '',
})
type Written = ReturnType<typeof minutesOf>

const written = ({ texte }: Entry) => texte.trim() !== ''
const bodyOf = (draft: Written, it: ActiviteWhole) => ({
  ordreDuJour: draft.points
    .filter((texte) => texte.trim())
    .map((texte) => ({ texte, minutes: it.ordreDuJour.find((one) => one.texte === texte)?.minutes ?? null })),
  decisions: draft.decisions
    .filter(written)
    .map(({ texte, qui, jour }) => ({ texte, responsable: qui.trim() || null, echeance: jour || null })),
  suites: draft.suites.filter(written).map(({ id, texte, qui, jour }) => ({
    ...(id ? { id } : {}),
    texte,
    qui: qui.trim() || null,
    pourLe: jour || null,
  })),
  note: draft.note.trim() || null,
  faits: Object.fromEntries(
    Object.entries(draft.faits).flatMap(([cle, value]) => (/^\d+$/.test(value) ? [[cle, Number(value)]] : [])),
  ),
  lignePublique: draft.lignePublique.trim() || null,
})

const MinutesEditor = ({ cptsId, it, close }: { cptsId: string; it: ActiviteWhole; close: () => void }) => {
  const [draft, setDraft] = useState(() => minutesOf(it))
  const set = (part: Partial<Written>) => setDraft({ ...draft, ...part })
  const save = useAction(activite.writeMinutes, {
    onDone: () => {
      notify('Le compte rendu est enregistré.')
      close()
    },
  })
  const genre = findGenreActe(it.genre)
  return (
    <Form
      wide
      onSubmit={() => save.run({ params: { cptsId, activiteId: it.id }, body: bodyOf(draft, it) })}
      error={save.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer le compte rendu
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <Lines
        legend="Ordre du jour"
        one="Point"
        add="Ajouter un point"
        lines={draft.points}
        onChange={(points) => set({ points })}
      />
      <EntryRows
        legend="Décisions"
        one="Décision"
        who="Responsable"
        add="Ajouter une décision"
        entries={draft.decisions}
        onChange={(decisions) => set({ decisions })}
      />
      <EntryRows
        legend="Suites à donner"
        one="Suite"
        who="Qui"
        add="Ajouter une suite"
        entries={draft.suites}
        onChange={(suites) => set({ suites })}
      />
      <div className={styles.pair}>
        {(genre?.faits ?? []).map(({ cle, libelle }) => (
          <NumberField
            key={cle}
            label={libelle}
            optional
            value={draft.faits[cle] ?? ''}
            onChange={(value) => set({ faits: { ...draft.faits, [cle]: value.replaceAll(/\D/g, '') } })}
          />
        ))}
      </div>
      <TextArea
        label="Note"
        optional
        rows={6}
        maxLength={10_000}
        hint="Ce qui s’est dit. Aucun nom de patient."
        value={draft.note}
        onChange={(note) => set({ note })}
        error={save.champs.note}
      />
      {genre?.lignePublique && (
        <TextField
          label="Ligne pour la page publique"
          optional
          maxLength={300}
          hint="Vide, rien ne paraît. Sans nom de personne."
          value={draft.lignePublique}
          onChange={(lignePublique) => set({ lignePublique })}
        />
      )}
    </Form>
  )
}
export default MinutesEditor
