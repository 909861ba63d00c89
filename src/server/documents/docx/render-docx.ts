/** Runs in the worker: one model to one Word document, its contents filled with the pages that Word will find. */
import { Document, Packer } from 'docx'
import { readFonts } from '../fonts.ts'
import type { DocumentModel, Rendered } from '../model.ts'
import { drawPictures, picturesIn } from './figure.ts'
import { numbering } from './numbering.ts'
import { pageNumbersOf } from './page-numbers.ts'
import { sectionsOf } from './sections.ts'
import { styles, TABLE_STYLES, TEXT_FACE, TITLE_FACE } from './styles.ts'

export const renderDocx = async (model: DocumentModel): Promise<Rendered> => {
  const fonts = readFonts()
  const cover = model.couverture?.figure
  const pictures = await drawPictures([...(cover ? [{ figure: cover, share: 1 }] : []), ...picturesIn(model.blocs)])
  const pageNumbers = pageNumbersOf(model)
  const document = new Document({
    title: model.titre,
    subject: model.sujet,
    creator: model.auteur,
    lastModifiedBy: model.auteur,
    externalStyles: TABLE_STYLES,
    styles: styles(model.planches ? 'planches' : model.couverture ? 'livre' : 'court'),
    numbering: numbering(),
    fonts: [
      { name: TEXT_FACE, data: fonts.regular, bold: fonts.bold, italic: fonts.italic },
      { name: TITLE_FACE, data: fonts.title, bold: fonts.titleBold },
    ],
    ...(pageNumbers ? { pageNumbers } : {}),
    sections: sectionsOf(model, pictures),
  })
  return { contenu: await Packer.toBuffer(document), pages: null }
}
