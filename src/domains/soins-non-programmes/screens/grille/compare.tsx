import { useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { GrilleLue } from '../../contract.ts'
import { comparerGrilles } from '../../rules/grille/comparer.ts'
import { soins } from '../client.ts'
import styles from './grille.module.css'
import { GRILLE } from './labels.ts'

type Props = { cptsId: string; grille: GrilleLue }

/** With the version in use first, or the one before: what a physician must read again. */
export const Compare = ({ cptsId, grille }: Props) => {
  const all = useCall(soins.listGrilles, { params: { cptsId } }).data?.grilles ?? []
  const others = all.filter(({ id }) => id !== grille.id)
  const [chosen, setChosen] = useState('')
  const other = useCall(soins.readGrille, { params: { cptsId, grilleId: chosen } }, { enabled: chosen !== '' })
  if (others.length === 0) return null
  return (
    <Section small title={GRILLE.compareTitle}>
      <SelectField
        label={GRILLE.compare}
        none={GRILLE.compareNone}
        value={chosen}
        onChange={setChosen}
        choices={others.map(({ id, numero, titre }) => ({ value: id, label: `${GRILLE.version(numero)}, ${titre}` }))}
      />
      {chosen !== '' && (
        <Loaded of="l’autre version" from={other}>
          {(before) => <Differences before={before} after={grille} />}
        </Loaded>
      )}
    </Section>
  )
}

const Differences = ({ before, after }: { before: GrilleLue; after: GrilleLue }) => {
  const differences = comparerGrilles(before.contenu, after.contenu)
  if (differences.length === 0) return <p>{GRILLE.same}</p>
  return (
    <>
      <p>
        <b>{GRILLE.differences(before.numero)}</b>
      </p>
      <ul className={styles.differences}>
        {differences.map(({ phrase }) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  )
}
