import type { Command } from 'commander'

export const verifyCommand = (program: Command): Command =>
  program
    .command('verify')
    .description('vérifie l’archive d’un dossier figé, sans base et sans réseau')
    .argument('<fichier>', 'l’archive remise par la CPTS (.zip)')
    .option('--key <empreinte>', 'l’empreinte de la clé imprimée sur le récépissé, ou un fichier qui la contient')
    .option('--piece <fichier...>', 'une pièce restée à la CPTS\u00a0: dit si le dossier la cite')
    .addHelpText(
      'after',
      '\nLe code de sortie est 1 au moindre défaut.\nExemple\u00a0:\n  npm run maillage -- verify dossier.zip --key "9f3a 02bc …"',
    )
    .action(async (path: string, options: { key?: string; piece?: string[] }) => {
      const { verifyDossier } = await import('../verify-dossier.ts')
      if (!(await verifyDossier(path, options, console.log))) process.exitCode = 1
    })
