/** Actes for tests and for the demonstration. */
import { Temporal } from '../../kernel/time.ts'
import type { ComputedActe } from './rules/computed-acte.ts'
import type { SignedActe } from './rules/signed-acte.ts'

/** An afternoon of unscheduled care by a fictional doctor of Sète. */
export const samplePlage = (changes: Partial<ComputedActe> = {}): ComputedActe => {
  const debut = Temporal.Instant.from('2026-11-23T13:00:00Z')
  const fin = Temporal.Instant.from('2026-11-23T16:00:00Z')
  return {
    source: 'plage:agenda-1:2026-11-23:14:00',
    genre: 'plage-snp',
    mission: 'acces',
    titre: 'Plage de soins non programmés',
    debut,
    fin,
    zone: 'Europe/Paris',
    commune: { code: '34301', nom: 'Sète' },
    lieu: 'Cabinet du Dr Tramontane',
    faits: { minutes: 180, offerts: 9, reserves: 7, honores: 6, absents: 1 },
    participants: [
      {
        professionnelId: null,
        nom: 'Dr Salomé Tramontane',
        profession: 'médecin généraliste',
        qualite: 'effecteur',
        debut,
        fin,
      },
    ],
    preuve: 'Calculé à partir des neuf créneaux de l’agenda',
    ...changes,
  }
}

/** An evening meeting of three fictional professionals, signed on their sheet. */
export const sampleReunion = (id: string, changes: Partial<SignedActe> = {}): SignedActe => {
  const debut = Temporal.Instant.from('2026-11-19T19:00:00Z')
  const fin = Temporal.Instant.from('2026-11-19T20:30:00Z')
  const person = (nom: string, profession: string, qualite: string) => ({
    professionnelId: null,
    nom,
    profession,
    qualite,
    debut,
    fin,
    grade: 'signee' as const,
  })
  return {
    id,
    genre: 'reunion',
    mission: 'parcours',
    ficheActionId: null,
    titre: 'Sorties d’hospitalisation\u00a0: revue des deux premiers mois',
    debut,
    fin,
    zone: 'Europe/Paris',
    commune: { code: '34301', nom: 'Sète' },
    aDistance: false,
    lieu: 'Salle du conseil',
    faits: {},
    textes: { ordreDuJour: 'Retours des infirmiers', decisions: 'Appeler la veille de la sortie' },
    participants: [
      person('Dr Salomé Tramontane', 'médecin généraliste', 'animateur'),
      person('Élias Garrigue', 'infirmier', 'participant'),
      person('Nour Ponant', 'pharmacienne', 'secretaire-de-seance'),
    ],
    preuves: [{ grade: 'signee', libelle: 'Feuille de présence signée', nature: 'feuille-presence', empreinte: null }],
    lignePublique: null,
    ...changes,
  }
}
