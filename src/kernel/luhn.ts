/** The check of RPPS, FINESS, SIREN and SIRET numbers (ISO/IEC 7812-1): every second digit from the right counts double. */
export const luhnSum = (digits: string): number => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const weighted = i % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

export const passesLuhn = (digits: string): boolean => luhnSum(digits) % 10 === 0

/** The digit that makes `digits` + digit pass. */
export const luhnKey = (digits: string): string => String((10 - (luhnSum(`${digits}0`) % 10)) % 10)
