import { Columns } from '../../../../web/components/section.tsx'
import { AXES } from '../../contract-contenu.ts'
import { Axe } from './axe.tsx'
import { Figures } from './figures.tsx'
import { Priorites } from './priorites.tsx'
import type { StepProps } from './types.ts'

/** Left, what people wrote; right, the figures that the house already holds. */
export const StepDiagnostic = ({ data, mayEdit }: StepProps) => (
  <Columns>
    <div>
      {AXES.toReversed().map((axe) => (
        <Axe key={axe} axe={axe} besoins={data.besoins.filter((one) => one.axe === axe)} mayEdit={mayEdit} />
      ))}
    </div>
    <aside>
      <Priorites data={data} mayEdit={mayEdit} />
      <Figures chiffres={data.chiffres} />
    </aside>
  </Columns>
)
