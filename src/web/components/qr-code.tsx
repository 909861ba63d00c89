import { create } from 'qrcode'
import { useMemo } from 'react'

/** Drawn as one path, so that no style is written in the page. `label` says what scanning it does. */
export const QrCode = ({ text, label, size = 196 }: { text: string; label: string; size?: number }) => {
  const { path, side } = useMemo(() => pathOf(text), [text])
  return (
    <svg
      width={size}
      height={size}
      viewBox={`-2 -2 ${side + 4} ${side + 4}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M-2-2h${side + 4}v${side + 4}h-${side + 4}z`} fill="#fff" />
      <path d={path} fill="var(--ink)" />
    </svg>
  )
}

const pathOf = (text: string): { path: string; side: number } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { path, side: modules.size }
}
