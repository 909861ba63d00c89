/** A file as the API takes it. A photograph is first brought to the size of a page: it leaves what it knew of its place. */
export type SentFile = { nom: string; contenu: string }

/** Wide enough to read a page that was photographed. */
const LONGEST = 2600
const SCALED = new Set(['image/jpeg', 'image/webp', 'image/heic', 'image/heif'])

const drawAgain = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.86),
  )
}

const toBase64 = async (blob: Blob): Promise<string> => {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return url.slice(url.indexOf(',') + 1)
}

export const toSentFile = async (file: File): Promise<SentFile> => {
  const nom = file.name.slice(0, 400) || 'document'
  if (!SCALED.has(file.type)) return { nom, contenu: await toBase64(file) }
  // A browser that cannot read this picture sends it as it is.
  const picture = await drawAgain(file).catch(() => file)
  return { nom, contenu: await toBase64(picture) }
}

export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx,.odt,.ods,.csv,.txt'
