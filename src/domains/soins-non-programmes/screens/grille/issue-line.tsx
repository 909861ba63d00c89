import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { ORIENTATION_GRILLE_LABELS } from '../../rules/grille/labels.ts'
import {
  BORNES,
  type Grille,
  type IssueGrille,
  NIVEAUX,
  ORIENTATIONS_GRILLE,
  type OrientationGrille,
} from '../../rules/grille/modele.ts'
import { DEGRE_LABELS } from '../../rules/labels.ts'
import { DEGRES, type Degre } from '../../rules/vocabulary.ts'
import * as change from './edit-grille.ts'
import styles from './grille.module.css'
import { EDIT } from './labels.ts'
import { LineActs } from './line-acts.tsx'

type Props = {
  grille: Grille
  issue: IssueGrille
  isOpen: boolean
  toggle: () => void
  edit: (grille: Grille) => void
}

export const IssueLine = ({ grille, issue, isOpen, toggle, edit }: Props) => {
  const { code, titre } = issue
  const set = (part: Partial<IssueGrille>) => edit(change.editIssue(grille, code, part))
  return (
    <div className={styles.line}>
      <div className={styles.lineTop}>
        <span>
          {titre} <small>{ORIENTATION_GRILLE_LABELS[issue.orientation]}</small>
        </span>
        <LineActs
          of={titre}
          isOpen={isOpen}
          toggle={toggle}
          move={(step) => edit(change.moveIssue(grille, code, step))}
          remove={() => edit(change.removeIssue(grille, code))}
        />
      </div>
      {isOpen && (
        <div className={styles.inside}>
          <TextField
            label={EDIT.issue}
            maxLength={BORNES.texte}
            value={titre}
            onChange={(typed) => set({ titre: typed })}
          />
          <Pair>
            <SelectField
              label={EDIT.orientation}
              value={issue.orientation}
              onChange={(value) => set({ orientation: value as OrientationGrille })}
              choices={ORIENTATIONS_GRILLE.map((value) => ({ value, label: ORIENTATION_GRILLE_LABELS[value] }))}
            />
            <SelectField
              label={EDIT.delay}
              none={EDIT.noDelay}
              value={issue.degre ?? ''}
              onChange={(value) => set({ degre: (value || null) as Degre | null })}
              choices={DEGRES.map((value) => ({ value, label: DEGRE_LABELS[value] }))}
            />
          </Pair>
          <SelectField
            label={EDIT.level}
            value={String(issue.niveau)}
            onChange={(value) => set({ niveau: Number(value) })}
            choices={NIVEAUX.map((value) => ({ value: String(value), label: String(value) }))}
          />
          <TextArea
            label={EDIT.consigne}
            rows={2}
            maxLength={BORNES.consigne}
            value={issue.consigne ?? ''}
            onChange={(typed) => set({ consigne: typed || null })}
          />
        </div>
      )}
    </div>
  )
}
