import type { Command } from 'commander'
import { count, formatNumber } from '../../kernel/french.ts'

export const backupCommand = (program: Command): Command =>
  program
    .command('backup <fichier>')
    .description('sauvegarde la base, les documents et les clés dans un fichier chiffré, même quand le serveur tourne')
    .addHelpText(
      'after',
      `
La phrase de passe vient de MAILLAGE_PASSPHRASE, ou elle est demandée. Sans elle, la sauvegarde ne s’ouvre plus.
À côté du fichier, un journal des effacements est tenu à jour\u00a0: gardez-le avec lui, il empêche une personne
effacée de revenir à la restauration.`,
    )
    .action(async (file: string) => {
      const { readPassphrase } = await import('../backup/passphrase.ts')
      const { save } = await import('../backup/save.ts')
      const { withBase } = await import('../start-base.ts')
      const passphrase = await readPassphrase('save')
      const begun = performance.now()
      const saved = await withBase('sauvegarde', (base) => save(base, file, passphrase), { asItIs: true })
      const time = formatNumber((performance.now() - begun) / 1000, 1)
      console.log(
        `Sauvegarde écrite et relue\u00a0: ${count(saved.rows, 'ligne')} de ${count(saved.tables, 'table')}, ${count(saved.documents, 'document')}, ${formatNumber(saved.bytes / 1e6, 1)}\u00a0Mo, en ${time}\u00a0s.`,
      )
      for (const folder of saved.unreachable)
        console.log(`Le journal des effacements n’a pas pu être écrit dans ${folder}.`)
    })
