/** `1er` with its superscript, from a formatted date. */
export const Ordinal = ({ children }: { children: string }) => {
  const [before, ...after] = children.split(/(?<=(?:^|\s)1)er\b/)
  if (after.length === 0) return children
  return (
    <>
      {before}
      <sup>er</sup>
      {after.join('er')}
    </>
  )
}
