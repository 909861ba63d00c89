/** The mark: a regular weave of three strands by three. It is used nowhere as decoration. */
const CELL = 9
const CELLS = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })))

export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 27 27" aria-hidden="true" focusable="false">
    {CELLS.map(({ row, column }) => (
      <Crossing key={`${row}${column}`} x={column * CELL} y={row * CELL} isWarpOver={(row + column) % 2 === 0} />
    ))}
  </svg>
)

const Crossing = ({ x, y, isWarpOver }: { x: number; y: number; isWarpOver: boolean }) => {
  const warp = { x: x + 1, y: isWarpOver ? y + 0.3 : y, width: 7, height: isWarpOver ? 8.4 : 9, fill: 'var(--ink)' }
  const weft = {
    x: isWarpOver ? x : x + 0.3,
    y: y + 1.3,
    width: isWarpOver ? 9 : 8.4,
    height: 6.4,
    fill: 'var(--pine)',
  }
  const [under, over] = isWarpOver ? [weft, warp] : [warp, weft]
  return (
    <>
      <rect {...under} />
      <rect {...over} rx={1.4} stroke="var(--paper)" strokeWidth={1} paintOrder="stroke" />
    </>
  )
}
