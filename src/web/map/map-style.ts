/** Communes, water and names: no tiles, no roads, no relief, and no font server, so names are drawn by the page. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'

export const SOURCE = 'communes'
export const OUTLINE = 'outline'
export const LINKS = 'links'
const COLOURS = {
  water: '#DCE8EC',
  paper: '#F5F6F1',
  neighbour: '#ECEFE8',
  neighbourLine: '#CBD3CA',
  own: '#FFFFFF',
  ownLine: '#A9B5AC',
  ink: '#15231E',
  pine: '#0F5549',
  hover: '#DFECE7',
}

const state = (name: string): ExpressionSpecification => ['feature-state', name]
const is = (name: string): ExpressionSpecification => ['boolean', state(name), false]

const fill: ExpressionSpecification = [
  'case',
  ['!=', ['coalesce', state('fill'), ''], ''],
  ['to-color', state('fill')],
  is('hovered'),
  COLOURS.hover,
  is('own'),
  COLOURS.own,
  COLOURS.neighbour,
]
const border: ExpressionSpecification = [
  'case',
  ['!=', ['coalesce', state('fill'), ''], ''],
  COLOURS.own,
  is('own'),
  COLOURS.ownLine,
  COLOURS.neighbourLine,
]

export type Ground = 'water' | 'paper'
const nothing = { type: 'FeatureCollection', features: [] } as const

export const styleOf = (ground: Ground, schematic: boolean): StyleSpecification => ({
  version: 8,
  sources: {
    [SOURCE]: { type: 'geojson', data: { ...nothing, features: [] }, promoteId: 'code', tolerance: 0.1 },
    [OUTLINE]: { type: 'geojson', data: { ...nothing, features: [] }, tolerance: 0.1 },
    [LINKS]: { type: 'geojson', data: { ...nothing, features: [] }, tolerance: 0 },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': COLOURS[ground] } },
    { id: 'fills', type: 'fill', source: SOURCE, paint: { 'fill-color': fill, 'fill-antialias': false } },
    {
      id: 'borders',
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': border,
        'line-width': ['case', ['!=', ['coalesce', state('fill'), ''], ''], 1.2, 0.8],
        ...(schematic ? { 'line-dasharray': [3, 2] } : {}),
      },
    },
    {
      id: 'outline',
      type: 'line',
      source: OUTLINE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': COLOURS.ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.3, 10, 2.2] },
    },
    {
      id: 'links',
      type: 'line',
      source: LINKS,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': ['get', 'hue'], 'line-width': ['get', 'width'] },
    },
    {
      id: 'pointed',
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': COLOURS.pine,
        'line-width': ['case', is('selected'), 3.5, is('hovered'), 2, 0],
        'line-opacity': ['case', ['any', is('selected'), is('hovered')], 1, 0],
      },
    },
  ],
})
