/** The grid as it is read: a tree of questions, each answer with where it leads. */
import { Kbd } from '../../../../web/components/kbd.tsx'
import { ORIENTATION_GRILLE_LABELS } from '../../rules/grille/labels.ts'
import type { Grille, IssueGrille } from '../../rules/grille/modele.ts'
import { DEGRE_LABELS } from '../../rules/labels.ts'
import { arbreOf, type Branche } from './edit-grille.ts'
import styles from './grille.module.css'
import { GRILLE } from './labels.ts'

export const GrilleTree = ({ grille }: { grille: Grille }) => (
  <>
    <div className={styles.signs}>
      <h3>{GRILLE.signs}</h3>
      {grille.signes.length === 0 ? (
        <p>{GRILLE.noSigns}</p>
      ) : (
        <ul>
          {grille.signes.map((signe) => (
            <li key={signe}>{signe}</li>
          ))}
        </ul>
      )}
    </div>
    <div className={styles.tree}>
      <Branch branch={arbreOf(grille)} />
    </div>
  </>
)

const Branch = ({ branch }: { branch: Branche }) => {
  switch (branch.kind) {
    case 'vide':
      return <span className={styles.missing}>{GRILLE.toComplete}</span>
    case 'renvoi':
      return <span className={styles.see}>{GRILLE.see(branch.rang)}</span>
    case 'issue':
      return <End issue={branch.issue} />
    case 'question':
      return (
        <div className={styles.question}>
          <p className={styles.asked}>
            <b>{branch.rang}.</b> {branch.question.texte}
          </p>
          {branch.question.aide && <small>{branch.question.aide}</small>}
          <ol>
            {branch.reponses.map(({ texte, suite }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of an answer is its key on the keyboard
              <li key={index}>
                <span className={styles.answer}>
                  <Kbd>{index + 1}</Kbd> {texte}
                </span>
                <Branch branch={suite} />
              </li>
            ))}
          </ol>
        </div>
      )
  }
}

const End = ({ issue }: { issue: IssueGrille }) => (
  <span className={styles.end} data-orientation={issue.orientation}>
    <b>{issue.titre}</b>
    <small>
      niveau {issue.niveau},{' '}
      {ORIENTATION_GRILLE_LABELS[issue.orientation].replace(/^./, (first) => first.toLowerCase())}
      {issue.degre && `, ${DEGRE_LABELS[issue.degre]}`}
    </small>
    {issue.consigne && <small>{issue.consigne}</small>}
  </span>
)
