-- The variable part as contracts write it: lines in euros, of a contract year and a mission, done or not done, or in steps.

-- What makes a line one line from one writing to the next; all that it says stands in its versions.
create table ligne_variable (
  cpts_id uuid not null,
  id uuid not null,
  annee_id uuid not null,
  mission text not null check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  -- Its place in the annex.
  rang integer not null check (rang > 0),
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, annee_id) references annee_contrat (cpts_id, id)
);
create index ligne_variable_annee on ligne_variable (cpts_id, annee_id);

-- The last version holds. None is edited: an avenant or a correction writes another one, which says why.
create table ligne_variable_version (
  cpts_id uuid not null,
  ligne_id uuid not null,
  version integer not null check (version > 0),
  libelle text not null check (length(libelle) between 1 and 200),
  -- The wording, as it was signed.
  enonce text not null check (length(enonce) between 1 and 4000),
  forme text not null check (forme in ('fait', 'paliers')),
  sens text not null check (sens in ('hausse', 'baisse')),
  -- The indicator that measures it; null while none does.
  code text check (code ~ '^[a-z0-9-]{1,80}$'),
  depart numeric(16, 4),
  depart_le date,
  cible numeric(16, 4),
  -- The change that the wording announces, from the baseline to the target.
  changement numeric(16, 4),
  changement_genre text check (changement_genre in ('nombre', 'pourcent')),
  preuves text[] not null default '{}',
  avenant_id uuid,
  motif text not null default '' check (length(motif) <= 500),
  -- The line holds no more.
  retiree boolean not null default false,
  ecrite_le timestamptz not null,
  primary key (cpts_id, ligne_id, version),
  foreign key (cpts_id, ligne_id) references ligne_variable (cpts_id, id),
  constraint ligne_variable_avenant foreign key (cpts_id, avenant_id) references avenant_contrat (cpts_id, id),
  constraint ligne_variable_changement check ((changement is null) = (changement_genre is null)),
  constraint ligne_variable_motif check (version = 1 or length(motif) > 0)
);
-- A step: the figure from which it is reached, going the way of the line, and what it brings.
create table ligne_variable_palier (
  cpts_id uuid not null,
  ligne_id uuid not null,
  version integer not null,
  seuil numeric(16, 4) not null,
  centimes bigint not null check (centimes between 1 and 100000000000),
  nom text not null default '' check (length(nom) <= 60),
  primary key (cpts_id, ligne_id, version, seuil),
  foreign key (cpts_id, ligne_id, version) references ligne_variable_version (cpts_id, ligne_id, version)
);
create trigger keep before update or delete on ligne_variable for each row execute function keep_written();
create trigger keep before update or delete on ligne_variable_version for each row execute function keep_written();
create trigger keep before update or delete on ligne_variable_palier for each row execute function keep_written();

-- Who answers for a line. They change without an avenant.
create table ligne_variable_referent (
  cpts_id uuid not null,
  ligne_id uuid not null,
  professionnel_id uuid not null,
  rang integer not null check (rang > 0),
  primary key (cpts_id, ligne_id, professionnel_id),
  foreign key (cpts_id, ligne_id) references ligne_variable (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);
create index ligne_variable_referent_professionnel on ligne_variable_referent (cpts_id, professionnel_id);

-- What the dialogue granted names the line of the contract, where the file had one.
alter table decision_dialogue add column ligne_id uuid;
alter table decision_dialogue add constraint decision_ligne_variable
  foreign key (cpts_id, ligne_id) references ligne_variable (cpts_id, id);
create index decision_dialogue_ligne on decision_dialogue (cpts_id, ligne_id) where ligne_id is not null;

select protect_tenant_table('ligne_variable');
select protect_tenant_table('ligne_variable_version', 'ligne_id');
select protect_tenant_table('ligne_variable_palier', 'ligne_id');
select protect_tenant_table('ligne_variable_referent', 'ligne_id');

-- Who is erased is referent of nothing any more.
create function efface_lignes_variables() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from ligne_variable_referent where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_lignes_variables after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_lignes_variables();
