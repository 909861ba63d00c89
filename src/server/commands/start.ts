import type { Command } from 'commander'

export const startCommand = (program: Command): Command =>
  program
    .command('start')
    .description('démarre Maillage\u00a0: la base, l’interface et le serveur')
    .option('--reelle', 'crée une installation réelle, sans données de démonstration (obligatoire avec DATABASE_URL)')
    .option('--port <port>', 'port d’écoute, à défaut de PORT ou de 4300')
    .addHelpText(
      'after',
      `
Variables\u00a0:
  PORT, HOST        où écouter (4300 et 127.0.0.1)
  MAILLAGE_HOME     dossier de l’installation (./var)
  MAILLAGE_URL      adresse publique, pour les liens à copier
  DATABASE_URL      une base PostgreSQL 15 ou plus récente, à la place de la base intégrée
  MAILLAGE_SAS_…    le port du SAS, sur certificat\u00a0: docs/deploiement.md`,
    )
    .action(async (options: { reelle?: boolean; port?: string }) => {
      const { start } = await import('../start.ts')
      await start({ reelle: options.reelle ?? false, ...(options.port ? { port: options.port } : {}) })
    })
