import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as LibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Bounds } from './geometry.ts'
import { type Ground, styleOf } from './map-style.ts'

// Bundled, the library would look for its worker beside a file that no longer exists.
setWorkerUrl(workerUrl)

const FRENCH = {
  'Map.Title': 'Carte',
  'NavigationControl.ZoomIn': 'Rapprocher',
  'NavigationControl.ZoomOut': 'Éloigner',
  'ScaleControl.Meters': 'm',
  'ScaleControl.Kilometers': 'km',
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl et la molette rapprochent la carte',
  'CooperativeGesturesHandler.MacHelpText': '⌘ et la molette rapprochent la carte',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts déplacent la carte',
}

type Options = {
  container: HTMLElement
  bounds: Bounds
  ground: Ground
  schematic: boolean
  isInPage: boolean
  padding: number
}

export const startMap = ({ container, bounds, ground, schematic, isInPage, padding }: Options): LibreMap => {
  const map = new LibreMap({
    container,
    style: styleOf(ground, schematic),
    bounds,
    fitBoundsOptions: { padding },
    locale: FRENCH,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 15,
    // A map in the middle of a page must not catch the scroll of the page.
    cooperativeGestures: isInPage,
    canvasContextAttributes: { antialias: true, preserveDrawingBuffer: true },
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left')
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
  return map
}
