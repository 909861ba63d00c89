import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { BORNES, type Grille, type QuestionGrille } from '../../rules/grille/modele.ts'
import * as change from './edit-grille.ts'
import styles from './grille.module.css'
import { EDIT } from './labels.ts'
import { LineActs } from './line-acts.tsx'

type Props = {
  grille: Grille
  question: QuestionGrille
  rank: number
  isOpen: boolean
  toggle: () => void
  edit: (grille: Grille) => void
}

export const QuestionLine = ({ grille, question, rank, isOpen, toggle, edit }: Props) => {
  const { code, texte } = question
  return (
    <div className={styles.line}>
      <div className={styles.lineTop}>
        <span>
          <b>{rank}.</b> {texte}
        </span>
        <LineActs
          of={texte}
          isOpen={isOpen}
          toggle={toggle}
          move={(step) => edit(change.moveQuestion(grille, code, step))}
          remove={() => edit(change.removeQuestion(grille, code))}
        />
      </div>
      {isOpen && <Inside grille={grille} question={question} edit={edit} />}
    </div>
  )
}

const Inside = ({ grille, question, edit }: Pick<Props, 'grille' | 'question' | 'edit'>) => {
  const { code, texte, aide, reponses } = question
  const targets = [
    ...grille.questions
      .map((one, index) => ({ value: one.code, label: `${index + 1}. ${one.texte}` }))
      .filter(({ value }) => value !== code),
    ...grille.issues.map((one) => ({ value: one.code, label: `→ ${one.titre}` })),
  ]
  return (
    <div className={styles.inside}>
      <TextField
        label={EDIT.question}
        maxLength={BORNES.texte}
        value={texte}
        onChange={(typed) => edit(change.editQuestion(grille, code, { texte: typed }))}
      />
      <TextArea
        label={EDIT.help}
        rows={2}
        maxLength={BORNES.consigne}
        value={aide ?? ''}
        onChange={(typed) => edit(change.editQuestion(grille, code, { aide: typed || null }))}
      />
      <ul className={styles.answers} aria-label={EDIT.answers}>
        {reponses.map((reponse, at) => (
          <li key={reponse.code}>
            <TextField
              label={EDIT.answer(at + 1)}
              maxLength={BORNES.texte}
              value={reponse.texte}
              onChange={(typed) => edit(change.editReponse(grille, code, at, { texte: typed }))}
            />
            <SelectField
              label={EDIT.leads}
              aria-label={EDIT.leadsOf(at + 1)}
              none={EDIT.chooseFirst}
              value={reponse.vers}
              onChange={(vers) => edit(change.editReponse(grille, code, at, { vers }))}
              choices={targets}
            />
            <LineActs
              of={reponse.texte}
              move={(step) => edit(change.moveReponse(grille, code, at, step))}
              remove={() => edit(change.removeReponse(grille, code, at))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => edit(change.addReponse(grille, code, EDIT.newAnswer))}
        blocked={reponses.length >= BORNES.reponses && 'Neuf réponses au plus\u00a0: une touche chacune.'}
      >
        {EDIT.addAnswer}
      </Button>
    </div>
  )
}
