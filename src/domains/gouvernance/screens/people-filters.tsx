/** A name to look for and a college, above a list of people. */
import { useState } from 'react'
import { foldText } from '../../../kernel/french.ts'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import styles from './instances/instances.module.css'

type Person = { collegeId: string | null }

/** What is asked, the fields that ask it, and whether somebody answers to it. */
export const usePeopleFilters = <P extends Person>(
  colleges: readonly { id: string; nom: string }[],
  textOf: (one: P) => string,
) => {
  const [words, setWords] = useState('')
  const [college, setCollege] = useState('')
  const folded = foldText(words).split(' ').filter(Boolean)
  const matches = (one: P): boolean =>
    (college === '' || one.collegeId === college) && folded.every((word) => foldText(textOf(one)).includes(word))
  const fields = (
    <div className={styles.filters}>
      <TextField label="Chercher" type="search" autoComplete="off" value={words} onChange={setWords} />
      <SelectField
        label="Collège"
        none="Tous"
        value={college}
        onChange={setCollege}
        choices={colleges.map(({ id, nom }) => ({ value: id, label: nom }))}
      />
    </div>
  )
  return { matches, fields }
}
