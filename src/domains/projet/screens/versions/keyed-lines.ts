/** Each line with a key of its own: the same words may stand twice. */
export const keyedLines = (lines: readonly string[]): { key: string; line: string }[] => {
  const times = new Map<string, number>()
  return lines.map((line) => {
    const nth = (times.get(line) ?? 0) + 1
    times.set(line, nth)
    return { key: `${nth} ${line}`, line }
  })
}
