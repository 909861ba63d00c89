import type { Command } from 'commander'

const show = async (): Promise<void> => (await import('../demo-commands.ts')).showDemonstration()
const replay = async ({ oui }: { oui?: boolean }): Promise<void> => {
  const { replayDemonstration } = await import('../demo-commands.ts')
  if (!(await replayDemonstration(oui ?? false))) process.exitCode = 1
}

export const demoCommand = (program: Command): Command => {
  const demo = program
    .command('demo')
    .description('montre les comptes de la démonstration et renouvelle ses liens')
    .action(show)
  demo
    .command('rejouer')
    .description('rejoue la démonstration depuis le début, et perd ce qui y a été fait')
    .option('--oui', 'le fait, au lieu de dire ce qui serait perdu')
    .addHelpText('after', '\nLe serveur doit être arrêté. Une installation réelle n’est jamais rejouée.')
    .action(replay)
  return demo
}
