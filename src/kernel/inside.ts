/** Only an address of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser, as is what hides a line end. */
export const isInside = (address: string): boolean => /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(address)
