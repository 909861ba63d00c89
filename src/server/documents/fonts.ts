/** The faces of the product as whole TrueType files: the same on screen, on paper and in Word. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { unfoldWoff } from './pdf/woff.ts'

const folderOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

const readText = (face: string): Buffer =>
  readFileSync(join(folderOf('@expo-google-fonts/radio-canada'), face, `RadioCanada_${face}.ttf`))
const readTitle = (weight: number): Buffer =>
  unfoldWoff(
    readFileSync(join(folderOf('@fontsource/ysabeau-office'), 'files', `ysabeau-office-latin-${weight}-normal.woff`)),
  )

export type Fonts = { regular: Buffer; medium: Buffer; bold: Buffer; italic: Buffer; title: Buffer; titleBold: Buffer }

let fonts: Fonts | undefined
export const readFonts = (): Fonts => {
  fonts ??= {
    regular: readText('400Regular'),
    medium: readText('500Medium'),
    bold: readText('600SemiBold'),
    italic: readText('400Regular_Italic'),
    title: readTitle(500),
    titleBold: readTitle(700),
  }
  return fonts
}
