/** The command line: `node src/main.ts start`, `npm run maillage -- help`. */
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(
    `Maillage tourne sous Node\u00a024\u00a0; celui-ci est ${process.version}. Lancez-le par «\u00a0npm start\u00a0».`,
  )
  process.exit(1)
}
const { main } = await import('./server/commands/program.ts')
await main(process.argv)

export {}
