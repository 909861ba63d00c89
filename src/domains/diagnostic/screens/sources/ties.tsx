/** Which indicator of the themes each pasted line gives: found by its name, or said by the person. */
import { count } from '../../../../kernel/french.ts'
import { THEME_LABELS } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { Apercu } from '../client.ts'

/** By number of line, what the person changed: null for none. */
export type Ties = ReadonlyMap<number, string | null>
type Props = {
  apercu: Apercu
  lignes: Apercu['lignes']
  ties: Ties
  onChange: (ties: Ties) => void
}

export const TiesOfLines = ({ apercu, lignes, ties, onChange }: Props) => {
  const codeOf = ({ numero, indicateur }: Apercu['lignes'][number]) =>
    ties.has(numero) ? (ties.get(numero) ?? null) : indicateur
  const tied = lignes.filter((one) => codeOf(one) !== null).length
  const choices = apercu.indicateurs.map(({ code, libelle, theme }) => ({
    value: code,
    label: `${THEME_LABELS[theme]}\u00a0: ${libelle}`,
  }))
  return (
    <Section
      title="À quel indicateur correspond chaque ligne"
      aside={count(tied, 'ligne reconnue', 'lignes reconnues')}
      small
    >
      <Pair>
        {lignes.map((one) => (
          <SelectField
            key={one.numero}
            label={one.libelle}
            value={codeOf(one) ?? ''}
            none="Aucun"
            choices={choices}
            onChange={(code) => onChange(new Map([...ties, [one.numero, code === '' ? null : code]]))}
          />
        ))}
      </Pair>
      <Source>
        Une ligne reconnue est montrée dans son thème, à côté des sources qui disent le même indicateur, avec l’écart.
        Les autres restent dans les sources, telles qu’elles ont été lues.
      </Source>
    </Section>
  )
}
