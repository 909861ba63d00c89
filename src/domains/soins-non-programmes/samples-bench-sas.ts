/** For the bench of the SAS: many CPTS, their practitioners with one place each, and slots over fourteen days. */
type Client = { query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }

export type SizeSas = { cpts: number; practitioners: number; slots: number }
/** A tenth of the practitioners work for two CPTS, that both see their slots. */
const SHARED = 10

/** RPPS in the order of practitioners: `rppsAt(0)` is the first. */
export const rppsAt = (rank: number): string => String(10_000_000_001 + rank)

export const fillSasBase = async (client: Client, { cpts, practitioners, slots }: SizeSas): Promise<void> => {
  const run = (sql: string) => client.query(sql)
  const each = `from generate_series(1, ${practitioners}) i`
  const home = `md5('c' || (1 + i % ${cpts}))::uuid`
  await run(`insert into cpts (id, nom, finess, reglages)
    select md5('c' || i)::uuid, 'CPTS ' || i, to_char(340000000 + i, 'FM000000000'), '{"telephone": "04 65 71 00 01"}'
    from generate_series(1, ${cpts}) i`)
  await run(`insert into personne (id, nom, prenom, rpps)
    select md5('p' || i)::uuid, 'Nom ' || i, 'Prénom', (10000000000 + i)::text ${each}`)
  await run(`insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, specialite, cree_le)
    select ${home}, md5('f' || i)::uuid, md5('p' || i)::uuid, 'Nom ' || i, 'Prénom', '10', 'SM54', now() ${each}`)
  await run(`insert into lieu_exercice (cpts_id, id, professionnel_id, adresse, code_postal, commune, zone, telephone, cree_le)
    select ${home}, md5('e' || i)::uuid, md5('f' || i)::uuid, i || ' quai du Modèle', '34200', '34301', 'Europe/Paris', '+33465710002', now() ${each}`)
  await run(`insert into agenda (cpts_id, id, personne_id, professionnel_id, nom, profession, specialite, metier, zone, cree_le)
    select ${home}, md5('a' || i)::uuid, md5('p' || i)::uuid, md5('f' || i)::uuid, 'Dr ' || i, '10', 'SM54', 'médecin', 'Europe/Paris', now() ${each}`)
  await run(`insert into lieu_consultation (cpts_id, id, agenda_id, lieu_exercice_id, libelle, adresse, commune, commune_nom, identifiant_national, cree_le)
    select ${home}, md5('l' || i)::uuid, md5('a' || i)::uuid, md5('e' || i)::uuid, 'Cabinet', i || ' quai du Modèle', '34301', 'Sète', '1340000017', now() ${each}`)
  await run(`insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite,
      lieu_id, lieu, genre, visibilites, debut, fin, zone)
    select md5('c' || (1 + i % ${cpts}))::uuid, gen_random_uuid(), md5('c' || (1 + i % ${cpts}))::uuid, md5('a' || i)::uuid, md5('p' || i)::uuid,
      'Dr ' || i, 'médecin', '10', 'SM54', md5('l' || i)::uuid, 'Cabinet', 'cabinet', '{CPTS,SNP}', t, t + interval '20 minutes', 'Europe/Paris'
    from (select 1 + n % ${practitioners} as i, timestamptz '2026-11-24T08:00:00Z'
      + (n / ${practitioners}) * (interval '14 days' / (${slots} / ${practitioners})) + (n % 7) * interval '1 minute' as t
      from generate_series(0, ${slots - 1}) n) x`)
  await run(`insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite,
      lieu_id, lieu, genre, visibilites, debut, fin, zone)
    select md5('c' || (1 + (p.rpps::bigint + 1) % ${cpts}))::uuid, c.creneau_id, c.domicile, c.agenda_id, c.personne_id, c.nom, c.metier, c.profession,
      c.specialite, c.lieu_id, c.lieu, c.genre, c.visibilites, c.debut, c.fin, c.zone
    from creneau_publie c join personne p on p.id = c.personne_id where p.rpps::bigint % ${SHARED} = 0 on conflict do nothing`)
  await run('vacuum analyze')
}
