/** A text with marked words, cut in pieces that a screen can show without reading any markup. */
export type Morceau = { texte: string; fort: boolean }

export const cutMarked = (texte: string, start: string, stop: string): Morceau[] =>
  texte.split(start).flatMap((part, index) => {
    if (index === 0) return part === '' ? [] : [{ texte: part, fort: false }]
    const [strong = '', ...rest] = part.split(stop)
    const after = rest.join('')
    return [{ texte: strong, fort: true }, ...(after === '' ? [] : [{ texte: after, fort: false }])]
  })
