/** One indicator: what it is, where it stands, how it went, what makes it. */
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns } from '../../../../web/components/section.tsx'
import { RegistreViews } from '../../../registre/screens/index.ts'
import { evaluation, type Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'
import { PeriodeField } from '../periode-field.tsx'
import { usePeriode } from '../use-periode.ts'
import { Actes } from './actes.tsx'
import { CiblePart } from './cible-part.tsx'
import { DefinitionPart } from './definition-part.tsx'
import { ExternesPart } from './externes-part.tsx'
import { Lead } from './lead.tsx'
import { SeriePart } from './serie-part.tsx'
import { YearsPart } from './years-part.tsx'

const EditPart = lazy(() => import('../form/edit-part.tsx'))

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { code = '' } = useParams({ strict: false })
  const { query, setPeriode } = usePeriode(`/indicateurs/${code}`)
  const read = useCall(evaluation.readIndicateur, { params: { cptsId, code }, query }, { keep: true })
  return (
    <>
      <RegistreViews current="/indicateurs" />
      <Loaded of="l’indicateur" from={read}>
        {(data) => <Page data={data} setPeriode={setPeriode} />}
      </Loaded>
    </>
  )
}

const Page = ({ data, setPeriode }: { data: Indicateur; setPeriode: (cle: string) => void }) => {
  const { zone } = useCpts()
  const [mayEdit, mayDetail] = [useCan('indicateur.edit'), useCan('indicateur.detail')]
  const { definition, valeur, periode } = data
  const [isEditing, setEditing] = useState(false)
  const running = periode.fin > todayIn(zone)
  return (
    <>
      <Headline
        above={<Link to="/indicateurs">Indicateurs</Link>}
        meaning={definition.mission ? <MissionBadge mission={definition.mission} /> : 'La CPTS elle-même'}
        actions={
          mayEdit &&
          definition.propre &&
          !isEditing && <Button onClick={() => setEditing(true)}>Modifier la définition</Button>
        }
      >
        {definition.nom}
      </Headline>
      {isEditing && (
        <Suspense>
          <EditPart definition={definition} close={() => setEditing(false)} />
        </Suspense>
      )}
      <div className={styles.shown}>
        <PeriodeField periodes={data.periodes} value={periode} onChange={setPeriode} />
      </div>
      <Lead data={data} running={running} />
      {!valeur.publiable && valeur.valeur !== null && !valeur.masquee && (
        <Notice kind="calm">
          Trop peu de personnes font ce chiffre&nbsp;: vous le voyez, il est masqué pour les partenaires et dans les
          fichiers.
        </Notice>
      )}
      <Columns>
        <div>
          <SeriePart data={data} />
          {mayDetail && valeur.actes > 0 && <Actes data={data} />}
          {data.externes.length > 0 && <ExternesPart data={data} />}
        </div>
        <div>
          <CiblePart key={periode.cle} data={data} />
          <YearsPart data={data} />
          <DefinitionPart data={data} />
        </div>
      </Columns>
    </>
  )
}
