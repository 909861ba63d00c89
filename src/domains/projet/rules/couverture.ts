/** How many fiches bear on each commune. Without a list of its own, a fiche bears on the whole territory. */

export const countParCommune = (
  fiches: readonly { communes: readonly string[] }[],
  territoire: readonly string[],
): Map<string, number> => {
  const counts = new Map(territoire.map((code) => [code, 0]))
  for (const { communes } of fiches)
    for (const code of communes.length === 0 ? territoire : communes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
