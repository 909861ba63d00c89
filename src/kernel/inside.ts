/** Only an address of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser, as is what hides a line end. */
export const isInside = (address: string): boolean => /^\/(?![/\\])[^\u0000-\u0020\u007f\\]*$/.test(address)
