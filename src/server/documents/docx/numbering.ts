/** Bullets, numbered lists and numbered headings. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import { COLORS } from './styles.ts'

export const BULLETS = 'puces'
export const NUMBERS = 'numeros'
export const HEADINGS = 'titres'

const indent = { left: 400, hanging: 300 }
const headingLevel = (level: number, text: string) => ({
  level,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.START,
  style: { run: { color: COLORS.pine }, paragraph: { indent: { left: 0, hanging: 0 } } },
})

export const numbering = (): INumberingOptions => ({
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { run: { color: COLORS.pine }, paragraph: { indent } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent } },
        },
      ],
    },
    { reference: HEADINGS, levels: [headingLevel(0, '%1'), headingLevel(1, '%1.%2'), headingLevel(2, '%1.%2.%3')] },
  ],
})
