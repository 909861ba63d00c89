/** The official outlines of a département are one press away, and stay. */
import { count } from '../../../kernel/french.ts'
import { useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { TerritoireAnalysis } from '../contract.ts'
import { sayDepartements } from '../labels.ts'
import { territoire } from './client.ts'
import type { TerritoireState } from './use-territoire.ts'

export const ContoursBanner = ({ state, analysis }: { state: TerritoireState; analysis: TerritoireAnalysis }) => {
  const missing = analysis.departementsSansContour
  const [first] = missing
  const load = useAction(territoire.importContours, {
    onDone: ({ contours }) => notify(`${count(contours, 'contour officiel gardé', 'contours officiels gardés')}.`),
  })
  if (!first) return null
  return (
    <Notice title="Sans les contours officiels, la carte est schématique">
      <p>
        La contiguïté, les trous et les voisines ne se devinent pas. Il manque{'\u00a0'}: {sayDepartements(missing)}.
      </p>
      {load.pending ? (
        <ProgressBar doing={`Téléchargement et lecture des contours\u00a0: ${first.nom}`} />
      ) : (
        state.canEdit && (
          <p>
            <Button
              size="small"
              onClick={() => load.run({ params: { cptsId: state.cptsId, departement: first.code } })}
            >
              Télécharger les contours{'\u00a0'}: {first.nom}
            </Button>
          </p>
        )
      )}
      <Problem error={load.error} />
    </Notice>
  )
}
