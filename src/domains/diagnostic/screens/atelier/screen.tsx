/** The workshop: think about territories, compare them with the same measures, propose some, adopt one. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { type Atelier, diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { CarteAtelier } from './carte-atelier.tsx'
import { Comparaison } from './comparaison.tsx'
import { Panneau } from './panneau.tsx'
import { Recherche } from './recherche.tsx'
import { useBrouillon } from './use-brouillon.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.readAtelier, { params: { cptsId } }, { keep: true })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="l’atelier" from={read}>
        {(atelier) => <Page atelier={atelier} />}
      </Loaded>
    </>
  )
}

const sayScenarios = ({ actuel, scenarios }: Atelier): string => {
  if (scenarios.length === 0)
    return actuel ? 'Et si le territoire était autre\u00a0?' : 'Quel pourrait être le territoire\u00a0?'
  const several = count(scenarios.length, 'scénario')
  return actuel ? `${several} à comparer au territoire en vigueur` : `${several} de territoire`
}

const Page = ({ atelier }: { atelier: Atelier }) => {
  const brouillon = useBrouillon(atelier)
  const mayEdit = useCan('diagnostic.edit')
  const work = useRef<HTMLDivElement>(null)
  const show = (id: string) => {
    brouillon.start(id)
    work.current?.scrollIntoView()
  }
  return (
    <>
      <Headline
        meaning="Ajoutez ou retirez des communes sur la carte ou dans la liste&nbsp;: les mesures suivent. Rien ne change pour la CPTS tant qu’un scénario n’est pas adopté."
        actions={
          <>
            <Link to="/diagnostic/atelier/decoupages">Découpages gardés</Link>
            <Link to="/territoire">Territoire en vigueur</Link>
          </>
        }
      >
        {sayScenarios(atelier)}
      </Headline>
      {atelier.faute && (
        <Notice kind="hand" title="Le territoire en vigueur ne se mesure plus">
          <p>{atelier.faute}</p>
        </Notice>
      )}
      <div className={styles.work} ref={work}>
        <CarteAtelier atelier={atelier} brouillon={brouillon} />
        <Panneau atelier={atelier} brouillon={brouillon} />
      </div>
      <Comparaison atelier={atelier} brouillon={brouillon} show={show} />
      {mayEdit && <Recherche atelier={atelier} />}
    </>
  )
}
