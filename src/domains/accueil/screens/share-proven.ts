/** « Étayée »: any grade but declared. Null when there is nothing to prove. */
export const shareProven = (grades: readonly { grade: string; nombre: number }[]): number | null => {
  const total = grades.reduce((sum, { nombre }) => sum + nombre, 0)
  if (total === 0) return null
  return grades.filter(({ grade }) => grade !== 'declaree').reduce((sum, { nombre }) => sum + nombre, 0) / total
}
