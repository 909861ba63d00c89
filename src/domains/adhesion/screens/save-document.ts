/** A document that came in an answer, handed to the person as a file. */
export const saveDocument = ({ nom, contenu }: { nom: string; contenu: string }): void => {
  const bytes = Uint8Array.from(atob(contenu), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = nom
  link.click()
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
