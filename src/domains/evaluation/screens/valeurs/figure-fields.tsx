/** The figure itself: a number, a share with its two terms if they are known, or yes and no. */
import { NumberField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { readNombre } from '../../rules/read-valeurs.ts'
import type { Externes } from '../client.ts'

export type Figure = { valeur: string; numerateur: string; denominateur: string }
export const NO_FIGURE: Figure = { valeur: '', numerateur: '', denominateur: '' }
type Of = Externes['indicateurs'][number]

const numberOf = (text: string) => (text.trim() === '' ? null : readNombre(text))
const isUnread = (text: string) => text.trim() !== '' && readNombre(text) === null

/** Null while something cannot be read. */
export const readFigure = (figure: Figure) =>
  Object.values(figure).some(isUnread)
    ? null
    : {
        valeur: numberOf(figure.valeur),
        numerateur: numberOf(figure.numerateur),
        denominateur: numberOf(figure.denominateur),
      }

type Props = { of: Of; figure: Figure; onChange: (figure: Figure) => void; champs: Record<string, string> }

export const FigureFields = ({ of, figure, onChange, champs }: Props) => {
  const set = (part: Partial<Figure>) => onChange({ ...figure, ...part })
  const fault = (name: keyof Figure) =>
    isUnread(figure[name]) ? 'Un nombre, par exemple 1 234 ou 66,26.' : champs[name]
  if (of.valeur === 'oui-non')
    return (
      <Segments
        legend="Réponse"
        showLegend
        value={figure.valeur === '' ? null : figure.valeur}
        onChange={(valeur) => set({ valeur })}
        choices={[
          { value: '1', label: 'Oui' },
          { value: '0', label: 'Non' },
        ]}
      />
    )
  const isShare = of.valeur === 'part'
  return (
    <>
      <NumberField
        label={isShare ? 'Valeur, en pour cent' : `Valeur${of.unite ? `, en ${of.unite}` : ''}`}
        inputMode="decimal"
        optional={isShare}
        value={figure.valeur}
        onChange={(valeur) => set({ valeur })}
        error={fault('valeur')}
      />
      {isShare && (
        <Pair>
          <NumberField
            label="Numérateur"
            optional
            value={figure.numerateur}
            onChange={(numerateur) => set({ numerateur })}
            error={fault('numerateur')}
          />
          <NumberField
            label="Dénominateur"
            optional
            value={figure.denominateur}
            onChange={(denominateur) => set({ denominateur })}
            error={fault('denominateur')}
          />
        </Pair>
      )}
    </>
  )
}
