import { sentenceOf } from '../client/api-error.ts'
import { Button } from './button.tsx'
import { Headline } from './headline.tsx'
import { icons } from './icons.ts'
import styles from './states.module.css'

/** What happened, what was kept, what to do. Inside a form or a section. Renders nothing without an error. */
export const Problem = ({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) => {
  if (!error) return null
  return (
    <div className={styles.problem} role="alert">
      <icons.alert />
      <p>{sentenceOf(error)}</p>
      {retry && (
        <Button size="small" onClick={() => retry()}>
          Recommencer
        </Button>
      )}
    </div>
  )
}

/** When a whole screen cannot be shown. */
export const ProblemScreen = ({ error, retry }: { error: unknown; retry?: () => unknown }) => (
  <>
    <Headline>Cette page n’a pas pu être lue</Headline>
    <Problem error={error} retry={retry} />
  </>
)
