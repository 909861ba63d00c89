/**
 * Small numbers, hidden so that what is shown and the total do not give them back.
 *
 * A count of 1 to `threshold − 1` is hidden. Whoever knows the total of the column then knows the sum of the hidden ones:
 * the smallest shown counts above 0 are hidden too until at least two are, whose sum reaches the threshold.
 */
export const hideSmall = (counts: ArrayLike<number>, threshold: number): boolean[] => {
  const hidden = Array.from(counts, (count) => count > 0 && count < threshold)
  const state = () => {
    let [number, sum] = [0, 0]
    for (let i = 0; i < counts.length; i++)
      if (hidden[i]) {
        number++
        sum += counts[i]!
      }
    return { number, sum }
  }
  for (let { number, sum } = state(); number > 0 && (number < 2 || sum < threshold); { number, sum } = state()) {
    let next = -1
    for (let i = 0; i < counts.length; i++)
      if (!hidden[i] && counts[i]! > 0 && (next === -1 || counts[i]! < counts[next]!)) next = i
    if (next === -1) break
    hidden[next] = true
  }
  return hidden
}
