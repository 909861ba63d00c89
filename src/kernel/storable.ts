/** PostgreSQL stores neither the character zero nor half of a surrogate pair: they are refused at the door. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')
