/** Text with its emphasis, as runs of Word. */
import { type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx'
import type { Morceau, Texte } from '../model.ts'

const STYLE_OF = { fort: 'Fort', emphase: 'Emphase', 'a-verifier': 'AVerifier' } as const

const linesOf = (texte: string, style?: string): TextRun[] =>
  texte
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...(style ? { style } : {}) }))

const runsOfPart = ({ texte, ton }: Morceau): TextRun[] =>
  ton === 'a-verifier'
    ? [...linesOf(texte), new TextRun({ text: ' (à vérifier)', style: STYLE_OF[ton] })]
    : linesOf(texte, ton && STYLE_OF[ton])

export const runsOf = (texte: Texte): TextRun[] =>
  typeof texte === 'string' ? linesOf(texte) : texte.flatMap(runsOfPart)

export const paragraphOf = (texte: Texte, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: runsOf(texte) })

/** Label, tab, value: the indent of the style holds the column. */
export const propertyOf = ({ nom, valeur }: { nom: string; valeur: Texte }): Paragraph =>
  new Paragraph({
    style: 'Propriete',
    children: [
      new TextRun({ text: nom, style: 'NomDePropriete' }),
      new TextRun({ children: [new Tab()] }),
      ...runsOf(valeur),
    ],
  })
