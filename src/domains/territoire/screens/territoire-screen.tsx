import { Loading } from '../../../web/components/loading.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { SidePanel } from './side-panel.tsx'
import styles from './territoire.module.css'
import { TerritoireMap } from './territoire-map.tsx'
import { useTerritoire } from './use-territoire.ts'

/** Full-height map beside the list of communes; on a phone the list comes under the map. */
export const Screen = () => {
  const state = useTerritoire()
  if (!state.analysis)
    return state.saved.error ? (
      <Problem error={state.saved.error} retry={state.saved.refetch} />
    ) : (
      <Loading of="le territoire" />
    )
  return (
    <div className={styles.screen}>
      <div className={styles.map}>
        {/* Drawn once it is known whether outlines are official: the library would start twice. */}
        {state.map.data || !state.frame ? <TerritoireMap state={state} /> : <Loading of="la carte" />}
      </div>
      <SidePanel state={state} analysis={state.analysis} />
    </div>
  )
}
