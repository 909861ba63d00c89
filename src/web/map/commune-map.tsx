/**
 * The map of a territory: communes, water and names. It fills its container, which gives the height. The library is
 * fetched when a map is shown. Every map has a table twin on the same screen: hover and selection are shared both ways.
 */
import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Loading } from '../components/loading.tsx'
import styles from './map.module.css'
import type { MapProps } from './map-types.ts'

export type { CommuneFeature, MapLink, MapMarker, MapProps } from './map-types.ts'

const LiveMap = lazy(() => import('./live-map.tsx'))

export const CommuneMap = (props: MapProps) => (
  <div className={styles.place}>
    <MapBoundary>
      <Suspense fallback={<Loading of="la carte" />}>
        <LiveMap {...props} />
      </Suspense>
    </MapBoundary>
  </div>
)

/** Without WebGL there is no map: the list beside it says the same. */
class MapBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <p className={styles.failed}>Ce navigateur ne peut pas dessiner la carte. La liste dit la même chose.</p>
  }
}
