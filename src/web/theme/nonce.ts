/** What the server wrote in the page for this answer: styles made in the browser are refused without it. */
export const readNonce = (): string => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('nonce') || ''
}
