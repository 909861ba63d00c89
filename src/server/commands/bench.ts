import type { Command } from 'commander'
import { Fault } from '../fault.ts'

/** Each benchmark is loaded when it is asked for: they need development packages. */
const BENCHES: Record<string, { sujet: string; run: () => Promise<void> }> = {
  booking: {
    sujet: 'réserver un créneau à plusieurs en même temps',
    run: async () => (await import('../../../bench/booking.ts')).benchBooking(),
  },
  catchment: {
    sujet: 'calculer l’accès aux soins de 35\u00a0000 communes',
    run: async () => (await import('../../../bench/catchment.ts')).benchCatchment(),
  },
  cotisations: {
    sujet: 'appeler, envoyer et rapprocher la cotisation de deux mille adhérents',
    run: async () => (await import('../../../bench/cotisations.ts')).benchCotisations(),
  },
  emargement: {
    sujet: 'signer sa présence par téléphone, à toute une salle',
    run: async () => (await import('../../../bench/emargement.ts')).benchEmargement(),
  },
  evaluation: {
    sujet: 'recalculer les indicateurs après un acte, dans une grande année',
    run: async () => (await import('../../../bench/evaluation.ts')).benchEvaluation(),
  },
  diagnostic: {
    sujet: 'ouvrir un thème de soixante indicateurs sur trois cents communes, petits nombres masqués',
    run: async () => (await import('../../../bench/diagnostic.ts')).benchDiagnostic(),
  },
  dialogue: {
    sujet: 'figer le dossier de l’année d’une grande CPTS, et le vérifier',
    run: async () => (await import('../../../bench/dialogue.ts')).benchDialogue(),
  },
  directory: {
    sujet: 'charger l’annuaire national de deux millions de lignes, et y chercher un nom mal écrit',
    run: async () => (await import('../../../bench/directory.ts')).benchDirectory(),
  },
  documents: {
    sujet: 'produire un projet de santé de quarante pages, en PDF et en DOCX',
    run: async () => (await import('../../../bench/documents.ts')).benchDocuments(),
  },
  'medecin-traitant': {
    sujet: 'répartir cinq mille patients entre trois cents médecins, avec la preuve que c’est le mieux',
    run: async () => (await import('../../../bench/medecin-traitant.ts')).benchMedecinTraitant(),
  },
  regions: {
    sujet: 'découper la France en territoires d’un seul tenant',
    run: async () => (await import('../../../bench/regions.ts')).benchRegions(),
  },
  'roll-up': {
    sujet: 'cumuler des indicateurs de la commune à la CPTS, au département, à la région, au pays',
    run: async () => (await import('../../../bench/roll-up.ts')).benchRollUp(),
  },
  rota: {
    sujet: 'répartir les gardes de soixante volontaires sur treize semaines',
    run: async () => (await import('../../../bench/rota.ts')).benchRota(),
  },
  sizing: {
    sujet: 'simuler une file d’attente, et le nombre de créneaux qui répond sous 48\u00a0h',
    run: async () => (await import('../../../bench/sizing.ts')).benchSizing(),
  },
  sas: {
    sujet: 'chercher les créneaux de vingt-cinq professionnels pour le SAS, par son port',
    run: async () => (await import('../../../bench/sas.ts')).benchSas(),
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
    .map(([nom, { sujet }]) => `  ${nom.padEnd(12)}${sujet}`)
    .join('\n')
