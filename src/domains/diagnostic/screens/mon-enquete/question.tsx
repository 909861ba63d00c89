import { TextArea } from '../../../../web/components/field.tsx'
import { ECHELLE, MOST_BESOINS } from '../../rules/enquete.ts'
import type { MonEnquete } from '../client.ts'
import styles from './mon-enquete.module.css'

export type Said = { choisis: number[]; texte: string }
export const NOTHING: Said = { choisis: [], texte: '' }

type Props = { question: MonEnquete['questions'][number]; said: Said; change: (said: Said) => void }

const hintOf = (reponse: string): string | null => {
  if (reponse === 'plusieurs') return 'Plusieurs réponses possibles'
  return reponse === 'besoins' ? `${MOST_BESOINS} au plus` : null
}

export const QuestionOf = ({ question, said, change }: Props) => {
  const { rang, texte, reponse, choix } = question
  if (reponse === 'texte')
    return (
      <div className={styles.question}>
        <TextArea
          label={texte}
          optional
          hint="Ne nommez personne, et rien qui touche à la santé de quelqu’un"
          value={said.texte}
          onChange={(next) => change({ ...said, texte: next })}
          maxLength={2000}
        />
      </div>
    )
  const isMany = reponse === 'plusieurs' || reponse === 'besoins'
  const most = reponse === 'besoins' ? MOST_BESOINS : Number.POSITIVE_INFINITY
  const toggle = (index: number, on: boolean) =>
    change({
      ...said,
      choisis: !isMany ? [index] : on ? [...said.choisis, index] : said.choisis.filter((one) => one !== index),
    })
  const hint = hintOf(reponse)
  return (
    <fieldset className={styles.question}>
      <legend>
        {texte}
        {hint && <small>{hint}</small>}
      </legend>
      {(reponse === 'echelle' ? ECHELLE : choix).map((choice, index) => {
        const isChosen = said.choisis.includes(index)
        return (
          <label key={choice} className={styles.choice}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`question-${rang}`}
              checked={isChosen}
              disabled={isMany && !isChosen && said.choisis.length >= most}
              onChange={(event) => toggle(index, event.currentTarget.checked)}
            />
            {choice}
          </label>
        )
      })}
    </fieldset>
  )
}
