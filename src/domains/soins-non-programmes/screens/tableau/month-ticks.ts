/** The first week of each month, for the axis: `nov.`, with the year in January. */
const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

export const monthTicks = (weeks: readonly string[]): (string | undefined)[] =>
  weeks.map((week, index) => {
    const month = week.slice(5, 7)
    if (index > 0 && weeks[index - 1]!.slice(5, 7) === month) return undefined
    const word = MONTHS[Number(month) - 1]
    return month === '01' ? `${word} ${week.slice(0, 4)}` : word
  })
