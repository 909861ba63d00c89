import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { euros } from '../../../../web/components/days.ts'
import { TextArea } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { TEXTE_LABELS } from '../../labels.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Page } from '../client.ts'
import { bodyOf, type Draft, emptyDraft, montantOfDraft } from './draft.ts'
import { ContactFields, PersonFields, StructureFields } from './fields.tsx'

type Props = { page: Page; adresse: string; done: (courriel: string) => void }

export const AskForm = ({ page, adresse, done }: Props) => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const ask = useAction(adhesion.askAdhesion, { refresh: 'nothing', onDone: () => done(draft.courriel.trim()) })
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const owed = montantOfDraft(draft, page)
  const left = page.textes.filter(({ id }) => !draft.textes.includes(id)).length
  const accept = (id: string, isAccepted: boolean) =>
    set({ textes: isAccepted ? [...draft.textes, id] : draft.textes.filter((one) => one !== id) })
  return (
    <Form
      wide
      onSubmit={() => left === 0 && ask.run({ params: { adresse }, body: bodyOf(draft) })}
      error={ask.error}
      actions={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={ask.pending}
          blocked={left > 0 && 'Lisez et acceptez les textes ci-dessus.'}
        >
          Envoyer ma demande
        </Button>
      }
    >
      <Segments
        legend="Vous adhérez"
        showLegend
        value={draft.genre}
        onChange={(genre) => set({ genre })}
        choices={[
          { value: 'professionnel', label: 'Comme professionnel' },
          { value: 'structure', label: 'Pour une structure' },
        ]}
      />
      {draft.genre === 'professionnel' ? (
        <PersonFields draft={draft} set={set} champs={ask.champs} />
      ) : (
        <StructureFields draft={draft} set={set} champs={ask.champs} />
      )}
      <ContactFields draft={draft} set={set} champs={ask.champs} />
      <TextArea
        label="Un mot pour la communauté"
        optional
        value={draft.message}
        onChange={(message) => set({ message })}
        error={ask.champs.message}
        maxLength={2000}
      />
      {page.textes.map((texte) => (
        <div key={texte.id} className={styles.text}>
          <details>
            <summary>
              {texte.titre}, version {texte.version}
            </summary>
            <p className={styles.prose}>{texte.contenu}</p>
          </details>
          <CheckField
            label={`J’ai lu et j’accepte\u00a0: ${TEXTE_LABELS[texte.genre].toLowerCase()}`}
            checked={draft.textes.includes(texte.id)}
            onChange={(isAccepted) => accept(texte.id, isAccepted)}
          />
        </div>
      ))}
      <p role="status">
        {owed &&
          (owed.centimes === 0
            ? `${owed.libelle}\u00a0: aucune cotisation.`
            : `${owed.libelle}\u00a0: ${euros(owed.centimes)} pour ${page.cotisation!.annee}, à régler une fois admis.`)}
      </p>
    </Form>
  )
}
