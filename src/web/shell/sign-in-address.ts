/** The sign-in page, which gives the person back to where they were going. */
export const signInAddress = (wanted: string): string =>
  isInside(wanted) && wanted !== '/' ? `/connexion?retour=${encodeURIComponent(wanted)}` : '/connexion'

/** Only an address of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
export const isInside = (address: string): boolean => /^\/(?![/\\])/.test(address)

export const returnAddress = (search: string): string => {
  const wanted = new URLSearchParams(search).get('retour') ?? '/'
  return isInside(wanted) && !wanted.startsWith('/connexion') ? wanted : '/'
}
