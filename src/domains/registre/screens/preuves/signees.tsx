/** Who signed the sheet that is added: these presences are signed from then on. Nobody is unless somebody looked. */
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import type { ActeWhole } from '../../contract.ts'
import { ERASED_NAME } from '../../labels.ts'
import type { GradeAjoute } from './labels.ts'
import { PREUVES } from './labels.ts'
import styles from './preuves.module.css'

type Props = {
  acte: ActeWhole
  nature: string
  grade: GradeAjoute
  value: readonly number[]
  onChange: (ranks: number[]) => void
}

export const isSheet = (nature: string, grade: GradeAjoute): boolean =>
  nature === 'feuille-presence' && grade === 'signee'

export const Signees = ({ acte, nature, grade, value, onChange }: Props) => {
  const declared = acte.presences.filter((one) => one.grade === 'declaree')
  if (declared.length === 0 || !isSheet(nature, grade)) return null
  const set = (rang: number, signed: boolean) =>
    onChange(signed ? [...value, rang] : value.filter((one) => one !== rang))
  return (
    <fieldset className={styles.signees}>
      <legend>{PREUVES.whoSigned}</legend>
      <p>{PREUVES.whoSignedWhy}</p>
      <ul>
        {declared.map(({ rang, nom }) => (
          <li key={rang}>
            <CheckField
              label={nom ?? ERASED_NAME}
              checked={value.includes(rang)}
              onChange={(signed) => set(rang, signed)}
            />
          </li>
        ))}
      </ul>
      {value.length < declared.length && (
        <Button kind="plain" onClick={() => onChange(declared.map(({ rang }) => rang))}>
          {PREUVES.allSigned}
        </Button>
      )}
    </fieldset>
  )
}
