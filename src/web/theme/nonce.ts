/** What the server wrote in the page for this answer: styles made in the browser are refused without it. */
export const readNonce = (): string => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('nonce') || ''
}

/** The library that stops the scroll behind a dialog looks for it under this name. */
export const shareNonce = (): void => {
  Object.assign(globalThis, { __webpack_nonce__: readNonce() })
}
