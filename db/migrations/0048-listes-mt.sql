-- The list that a CPTS kept in a spreadsheet, before it is written. Its lines name patients: they stand sealed, as one.
create table import_mt (
  cpts_id uuid not null references cpts,
  id uuid not null,
  fichier text not null,
  auteur_id uuid,
  etat text not null check (etat in ('brouillon', 'accepte', 'annule')),
  cree_le timestamptz not null,
  accepte_le timestamptz,
  annule_le timestamptz,
  entetes text[] not null,
  correspondance jsonb not null,
  lignes jsonb not null,
  bilan jsonb,
  primary key (cpts_id, id)
);
create trigger patients_exist before insert on import_mt for each row execute function identite_needs_patients();
select protect_tenant_table('import_mt');
