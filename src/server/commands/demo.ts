import { type Command, InvalidArgumentError } from 'commander'

const show = async (): Promise<void> => (await import('../demo-commands.ts')).showDemonstration()
const replay = async ({ oui }: { oui?: boolean }): Promise<void> => {
  const { replayDemonstration } = await import('../demo-commands.ts')
  if (!(await replayDemonstration(oui ?? false))) process.exitCode = 1
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`${text} n’est pas un nombre entier de ${least} à ${most}.`)
  }

const addRpps = (demo: Command): void => {
  demo
    .command('rpps <fichier>')
    .description('écrit une extraction du RPPS de personnes qui n’existent pas, de la taille voulue')
    .requiredOption('--lines <n>', 'nombre de lignes', wholeNumber(1, 8_000_000))
    .option(
      '--jour <n>',
      'telle que publiée tant de jours plus tard\u00a0: quelques-uns ont bougé',
      wholeNumber(0, 365),
      0,
    )
    .addHelpText(
      'after',
      `
Les RPPS commencent par 999, les SIREN par 000, les FINESS par 99\u00a0: leurs clés sont justes, ils ne sont à personne.
Exemple\u00a0:
  npm run maillage -- demo rpps PS_LibreAcces_Personne_activite_202611270700.txt --lines 200000`,
    )
    .action(async (path: string, { lines, jour }: { lines: number; jour: number }) => {
      const { writeExtraction } = await import('../demonstration/write-extraction.ts')
      await writeExtraction(path, { lines, day: jour })
    })
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
  addRpps(demo)
  return demo
}
