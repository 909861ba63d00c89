/** Reads a PDF back, for tests: what a screen reader is given, and what the eye reads. */
import { getDocumentProxy } from 'unpdf'

export type Node = { role: string; alt?: string; lang?: string; children: Node[] }
type RawNode = { role?: string; alt?: string; lang?: string; children?: RawNode[] }

const nodeOf = ({ role = '', alt, lang, children = [] }: RawNode): Node => ({
  role,
  ...(alt ? { alt } : {}),
  ...(lang ? { lang } : {}),
  children: children.map(nodeOf),
})
export const rolesOf = (node: Node): string[] => [node.role, ...node.children.flatMap(rolesOf)]
export const altsOf = (node: Node): string[] => [...(node.alt ? [node.alt] : []), ...node.children.flatMap(altsOf)]

export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const pages: { text: string; tree: Node; landscape: boolean }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      tree: nodeOf(((await page.getStructTree()) ?? {}) as RawNode),
      landscape: width > height,
    })
  }
  const { info, metadata } = await pdf.getMetadata()
  const read = {
    pages,
    info: info as Record<string, unknown>,
    uaPart: String((metadata as { get(name: string): unknown } | null)?.get('pdfuaid:part') ?? ''),
    marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title as string),
    text: pages.map((page) => page.text).join('\n'),
    displaysTitle:
      ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
  }
  await pdf.loadingTask.destroy()
  return read
}
