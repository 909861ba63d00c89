/** The styles of Word that carry the look: a document is restyled by changing them, not its paragraphs. */
import { type IStylesOptions, LineRuleType } from 'docx'

/** Said each time: without it, some programs take the height of a line as exact, and cut pictures. */
const AUTO = LineRuleType.AUTO

export const TEXT_FACE = 'Radio Canada'
export const TITLE_FACE = 'Ysabeau Office'
export const COLORS = {
  ink: '15231E',
  ink2: '33423B',
  ink3: '47554E',
  line: 'D3DAD2',
  strongLine: '7C8A82',
  pine: '0F5549',
  pineTint: 'DFECE7',
  amber: 'F0B13A',
  amberDeep: '704500',
  amberTint: 'FCF0D6',
}
const { ink, ink2, ink3, line, pine, amberDeep } = COLORS

/** Hairlines between rows, a strong one under the head: as in the rules of the product, no boxes. */
export const TABLE_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="TableauMaillage">
<w:name w:val="Tableau Maillage"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${line}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${ink3}"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="10" w:space="0" w:color="${ink}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
</w:style></w:styles>`

const heading = (size: number, before: number, after: number) => ({
  run: { font: TITLE_FACE, size, bold: true, color: ink },
  paragraph: { spacing: { before, after, line: 240, lineRule: AUTO }, keepNext: true, keepLines: true },
})

/** A short document opens on its title: its sections are quieter than those of a book; plates are set close. */
export type Mise = 'livre' | 'court' | 'planches'
const HEADS = {
  livre: [heading(40, 520, 220), heading(30, 340, 140), heading(24, 260, 100)],
  court: [heading(30, 360, 140), heading(25, 280, 100), heading(24, 260, 100)],
  planches: [heading(36, 120, 80), heading(24, 140, 50), heading(20, 120, 40)],
} as const

export const styles = (mise: Mise): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: TEXT_FACE,
        size: mise === 'planches' ? 17 : 20,
        color: ink,
        language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' },
      },
      paragraph: {
        spacing:
          mise === 'planches' ? { after: 70, line: 250, lineRule: AUTO } : { after: 140, line: 290, lineRule: AUTO },
      },
    },
    title: {
      run: { font: TITLE_FACE, size: mise === 'court' ? 46 : 60, bold: true, color: ink },
      paragraph: { spacing: { before: 120, after: 160, line: 240, lineRule: AUTO } },
    },
    heading1: {
      ...HEADS[mise][0],
      paragraph: {
        ...HEADS[mise][0].paragraph,
        border: { top: { style: 'single', size: mise === 'court' ? 6 : 12, color: ink, space: 6 } },
      },
    },
    heading2: HEADS[mise][1],
    heading3: HEADS[mise][2],
    caption: {
      run: { size: mise === 'planches' ? 16 : 18, color: ink3 },
      paragraph: {
        spacing: {
          before: mise === 'planches' ? 80 : 220,
          after: mise === 'planches' ? 50 : 100,
          line: 250,
          lineRule: AUTO,
        },
        keepNext: true,
      },
    },
    listParagraph: {
      paragraph: {
        spacing:
          mise === 'planches' ? { after: 30, line: 250, lineRule: AUTO } : { after: 80, line: 280, lineRule: AUTO },
        contextualSpacing: false,
      },
    },
  },
  paragraphStyles: [
    {
      id: 'Surtitre',
      name: 'Surtitre',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: pine, size: 22, bold: true },
    },
    {
      id: 'SousTitre',
      name: 'Sous-titre du document',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: TITLE_FACE, size: 32, color: ink2 },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: mise === 'planches' ? 16 : 18, color: ink2 },
    },
    {
      id: 'Chapeau',
      name: 'Chapeau',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: TITLE_FACE, size: 24, color: pine },
      paragraph: { spacing: { before: 40, after: 100, line: 240, lineRule: AUTO } },
    },
    {
      id: 'Chiffre',
      name: 'Chiffre',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: TITLE_FACE, size: 40, bold: true, color: ink },
      paragraph: { spacing: { before: 40, after: 20, line: 240, lineRule: AUTO }, keepNext: true },
    },
    {
      id: 'AideDeChiffre',
      name: 'Aide de chiffre',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16, color: ink3 },
      paragraph: { spacing: { after: 60, line: 240, lineRule: AUTO } },
    },
    {
      id: 'TexteTableauDense',
      name: 'Texte de tableau dense',
      basedOn: 'TexteTableau',
      quickFormat: true,
      run: { size: 15 },
      paragraph: { spacing: { after: 0, line: 228, lineRule: AUTO } },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17, color: ink3 },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
    {
      id: 'TexteTableau',
      name: 'Texte de tableau',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 250, lineRule: AUTO } },
    },
    { id: 'Encadre', name: 'Encadré', basedOn: 'Normal', quickFormat: true, paragraph: { keepLines: true } },
    {
      id: 'EncadreAttention',
      name: 'Encadré attention',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { keepLines: true },
    },
    {
      id: 'Propriete',
      name: 'Propriété',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 90 }, indent: { left: 2600, hanging: 2600 } },
    },
    {
      id: 'PiedDePage',
      name: 'Pied de document',
      basedOn: 'Normal',
      run: { size: 17, color: ink3 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'TitreSommaire',
      name: 'Titre du sommaire',
      basedOn: 'Normal',
      run: { font: TITLE_FACE, size: 40, bold: true },
      paragraph: { spacing: { after: 220 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 80, after: 20, line: 250, lineRule: AUTO } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { after: 10, line: 250, lineRule: AUTO }, indent: { left: 320 } },
    },
  ],
  characterStyles: [
    { id: 'Fort', name: 'Fort', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { bold: true } },
    { id: 'Emphase', name: 'Emphase', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { italics: true } },
    {
      id: 'AVerifier',
      name: 'À vérifier',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { color: amberDeep, bold: true },
    },
    {
      id: 'NomDePropriete',
      name: 'Nom de propriété',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { bold: true, color: ink3, size: 19 },
    },
  ],
})
