import type { Command } from 'commander'

export const registreCommand = (program: Command): Command => {
  const registre = program.command('registre').description('le registre des actes')
  registre
    .command('verify')
    .description('vérifie la chaîne du registre et celle du journal, CPTS par CPTS')
    .option('--cpts <id>', 'une seule CPTS')
    .addHelpText('after', '\nLe code de sortie est 1 si une chaîne est rompue. Rien n’est modifié.')
    .action(async ({ cpts }: { cpts?: string }) => {
      const { verifyAll } = await import('../verify-chains.ts')
      if (!(await verifyAll(cpts, console.log))) process.exitCode = 1
    })
  return registre
}
