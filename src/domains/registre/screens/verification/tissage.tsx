/**
 * The tissage of a hash helps the eye to compare two copies. It stands beside the hash and the sentence « seule
 * l’empreinte fait preuve », and is never a decoration.
 */
import { SIZE, weaveOf } from './weave.ts'

const STEP = 20
const BAND = 13
const GAP = 1.5
const EDGE = (STEP - BAND) / 2
/** Strands of neighbouring crossings overlap by a hair, so that no seam shows. */
const LAP = 0.4

export const Tissage = ({ hash, width = 132 }: { hash: string; width?: number }) => {
  const weave = weaveOf(hash)
  if (!weave) return null
  const side = SIZE * STEP
  return (
    <svg
      width={width}
      height={width}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={`Tissage des premiers chiffres de l’empreinte, ${hash.slice(0, 16)}`}
      style={{ flex: 'none' }}
    >
      {weave.map(({ key, row, column, isDownOver }) => (
        <Crossing key={key} x={column * STEP} y={row * STEP} isDownOver={isDownOver} />
      ))}
    </svg>
  )
}

const Across = () => <rect x={-LAP} y={EDGE} width={STEP + 2 * LAP} height={BAND} fill="var(--ink)" />
const Down = () => <rect x={EDGE} y={-LAP} width={BAND} height={STEP + 2 * LAP} fill="#3b8a78" />

const Crossing = ({ x, y, isDownOver }: { x: number; y: number; isDownOver: boolean }) => (
  <g transform={`translate(${x} ${y})`}>
    {isDownOver ? <Across /> : <Down />}
    {isDownOver ? (
      <rect x={EDGE - GAP} y={0} width={BAND + 2 * GAP} height={STEP} fill="var(--paper)" />
    ) : (
      <rect x={0} y={EDGE - GAP} width={STEP} height={BAND + 2 * GAP} fill="var(--paper)" />
    )}
    {isDownOver ? <Down /> : <Across />}
  </g>
)
