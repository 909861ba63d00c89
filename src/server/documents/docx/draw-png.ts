/** SVG to pixels, for the programs that read no SVG in a Word document. WebAssembly: nothing to compile anywhere. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFonts } from '../fonts.ts'

/** Fine enough for paper at the width of a page: about 220 dots an inch. */
const WIDTH = 1400

let ready: Promise<void> | undefined
const prepare = (): Promise<void> => {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return ready
}

/** `share`: of the width of a page. */
export const drawPng = async (svg: string, share: number): Promise<Buffer> => {
  await prepare()
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(WIDTH * share) },
    background: '#ffffff',
    font: {
      fontBuffers: Object.values(readFonts()),
      defaultFontFamily: 'Radio Canada',
      sansSerifFamily: 'Radio Canada',
    },
  })
  try {
    const image = drawing.render()
    const png = Buffer.from(image.asPng())
    image.free()
    return png
  } finally {
    drawing.free()
  }
}
