/** A grid being written: signs, questions with their answers, ends. Nothing is typed that could be chosen. */
import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { BORNES, type Grille } from '../../rules/grille/modele.ts'
import * as change from './edit-grille.ts'
import { IssueLine } from './issue-line.tsx'
import { EDIT } from './labels.ts'
import { QuestionLine } from './question-line.tsx'

type Props = { grille: Grille; edit: (grille: Grille) => void }

export const GrilleEditor = ({ grille, edit }: Props) => {
  /** What is unfolded: one question or one end at a time. */
  const [open, setOpen] = useState<string | null>(null)
  const [signes, setSignes] = useState(grille.signes.join('\n'))
  const toggle = (code: string) => setOpen(open === code ? null : code)
  const addQuestion = () => {
    const next = change.addQuestion(grille, EDIT.newQuestion)
    edit(next)
    setOpen(next.questions.at(-1)?.code ?? null)
  }
  const addIssue = () => {
    const next = change.addIssue(grille, EDIT.newIssue)
    edit(next)
    setOpen(next.issues.at(-1)?.code ?? null)
  }
  return (
    <>
      <TextField
        label={EDIT.title}
        maxLength={120}
        value={grille.titre}
        onChange={(titre) => edit({ ...grille, titre })}
      />
      <TextArea
        label={EDIT.signs}
        hint={EDIT.signsHint}
        rows={Math.min(10, Math.max(4, grille.signes.length + 1))}
        value={signes}
        onChange={(typed) => {
          setSignes(typed)
          edit({ ...grille, signes: change.signesOf(typed) })
        }}
      />
      <Section title={EDIT.questions}>
        <SelectField
          label={EDIT.first}
          none={EDIT.chooseFirst}
          value={grille.depart}
          onChange={(depart) => edit({ ...grille, depart })}
          choices={grille.questions.map(({ code, texte }, index) => ({ value: code, label: `${index + 1}. ${texte}` }))}
        />
        {grille.questions.map((question, index) => (
          <QuestionLine
            key={question.code}
            grille={grille}
            question={question}
            rank={index + 1}
            isOpen={open === question.code}
            toggle={() => toggle(question.code)}
            edit={edit}
          />
        ))}
        <p>
          <Button
            onClick={addQuestion}
            blocked={grille.questions.length >= BORNES.questions && String(BORNES.questions)}
          >
            {EDIT.addQuestion}
          </Button>
        </p>
      </Section>
      <Section title={EDIT.issues}>
        {grille.issues.map((issue) => (
          <IssueLine
            key={issue.code}
            grille={grille}
            issue={issue}
            isOpen={open === issue.code}
            toggle={() => toggle(issue.code)}
            edit={edit}
          />
        ))}
        <p>
          <Button onClick={addIssue} blocked={grille.issues.length >= BORNES.issues && String(BORNES.issues)}>
            {EDIT.addIssue}
          </Button>
        </p>
      </Section>
    </>
  )
}
