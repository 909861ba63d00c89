import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { type FormeReponse, MOST_BESOINS, REPONSES } from '../../rules/enquete.ts'
import { REPONSE_LABELS } from './labels.ts'

export type QuestionDraft = { key: string; texte: string; reponse: FormeReponse; choix: string; besoins: string[] }
export const newQuestion = (): QuestionDraft => ({
  key: crypto.randomUUID(),
  texte: '',
  reponse: 'choix',
  choix: '',
  besoins: [],
})

type Props = {
  rank: number
  draft: QuestionDraft
  besoins: readonly { id: string; titre: string }[]
  change: (draft: QuestionDraft) => void
  remove: (() => void) | null
}

/** One question: its words, how it is answered, its choices one a line. */
export const QuestionFields = ({ rank, draft, besoins, change, remove }: Props) => {
  const set = (part: Partial<QuestionDraft>) => change({ ...draft, ...part })
  const toggle = (id: string, on: boolean) =>
    set({ besoins: besoins.map((one) => one.id).filter((one) => (one === id ? on : draft.besoins.includes(one))) })
  const ways = REPONSES.filter((way) => way !== 'besoins' || besoins.length > 1)
  return (
    <Section title={`Question ${rank}`} small>
      <TextField
        label="Question posée"
        value={draft.texte}
        onChange={(texte) => set({ texte })}
        maxLength={300}
        required
      />
      <SelectField
        label="Réponse"
        value={draft.reponse}
        onChange={(value) => set({ reponse: value as FormeReponse })}
        choices={ways.map((value) => ({ value, label: REPONSE_LABELS[value] }))}
      />
      {(draft.reponse === 'choix' || draft.reponse === 'plusieurs') && (
        <TextArea
          label="Choix proposés"
          hint="Un par ligne"
          value={draft.choix}
          onChange={(choix) => set({ choix })}
          required
        />
      )}
      {draft.reponse === 'besoins' && (
        <fieldset>
          <legend>Besoins proposés. Chacun en retient {MOST_BESOINS} au plus.</legend>
          {besoins.map(({ id, titre }) => (
            <CheckField
              key={id}
              label={titre}
              checked={draft.besoins.includes(id)}
              onChange={(checked) => toggle(id, checked)}
            />
          ))}
        </fieldset>
      )}
      {remove && (
        <Button kind="plain" onClick={remove}>
          Ôter la question {rank}
        </Button>
      )}
    </Section>
  )
}
