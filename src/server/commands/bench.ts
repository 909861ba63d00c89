import type { Command } from 'commander'
import { Fault } from '../fault.ts'

/** Each benchmark is loaded when it is asked for: they need development packages. */
const BENCHES: Record<string, { sujet: string; run: () => Promise<void> }> = {
  booking: {
    sujet: 'réserver un créneau à plusieurs en même temps',
    run: async () => (await import('../../../bench/booking.ts')).benchBooking(),
  },
  slots: {
    sujet: 'chercher les vingt premiers créneaux libres parmi un million',
    run: async () => (await import('../../../bench/slots.ts')).benchSlots(),
  },
}

export const benchCommand = (program: Command): Command =>
  program
    .command('bench [nom]')
    .description('mesure côte à côte ce qui doit être rapide')
    .addHelpText('after', () => `\nMesures\u00a0:\n${list()}`)
    .action(async (nom?: string) => {
      if (!nom) return console.log(`Mesures\u00a0:\n${list()}`)
      const bench = BENCHES[nom]
      if (!bench) throw new Fault(`La mesure «\u00a0${nom}\u00a0» n’existe pas. Mesures\u00a0:\n${list()}`)
      await bench.run()
    })

const list = (): string =>
  Object.entries(BENCHES)
    .map(([nom, { sujet }]) => `  ${nom.padEnd(10)}${sujet}`)
    .join('\n')
