import type { Command } from 'commander'
import { addCatchment } from './analysis/catchment.ts'
import { addIcc } from './analysis/icc.ts'
import { addPoles } from './analysis/poles.ts'
import { addRegions } from './analysis/regions.ts'
import { addRollUp } from './analysis/roll-up.ts'
import { addRota } from './analysis/rota.ts'
import { addTravel } from './analysis/travel.ts'

/** The analyses, one line each: a function that adds its subcommand. */
const ANALYSES: readonly ((analysis: Command) => void)[] = [
  addCatchment, //
  addTravel,
  addIcc,
  addPoles,
  addRegions,
  addRollUp,
  addRota,
]

export const analysisCommand = (program: Command): Command => {
  const analysis = program
    .command('analysis')
    .description('calcule, de fichiers CSV à fichiers CSV, sans base\u00a0: accès aux soins, consommation, territoires')
    .addHelpText(
      'after',
      `
Les fichiers sont en CSV (virgule ou point-virgule, .gz compris), avec une ligne de titres\u00a0; les colonnes en trop
sont laissées de côté. La moindre faute est dite avec sa ligne et sa colonne, et rien n’est alors écrit.`,
    )
  for (const add of ANALYSES) add(analysis)
  return analysis
}
