-- Fiches-actions: what the CPTS promises to do, with whom, when, with which money, and what will prove it.

-- `version` grows with each change of what is written by hand: two people who edit the same fiche are told.
-- The first mission is the main one: it gives the fiche its colour and its place on the board.
create table fiche_action (
  cpts_id uuid not null references cpts,
  id uuid not null,
  version integer not null default 1 check (version > 0),
  titre text not null check (length(titre) between 1 and 200),
  objectif text not null default '' check (length(objectif) <= 4000),
  missions text[] not null default '{}'
    check (missions <@ array['acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement']),
  -- The strategic objective that it serves.
  objectif_id uuid,
  public_vise text not null default '' check (length(public_vise) <= 1000),
  risques text not null default '' check (length(risques) <= 4000),
  etat text not null default 'brouillon' check (etat in ('brouillon', 'prete', 'en-cours', 'achevee', 'abandonnee')),
  debut date,
  fin date,
  -- Empty: the whole territory.
  communes text[] not null default '{}',
  -- Code of the template that it came from, or the CPTS that shared it.
  modele text,
  copie_de text,
  archivee_le timestamptz,
  partagee_le timestamptz,
  creee_le timestamptz not null,
  modifiee_le timestamptz not null,
  primary key (cpts_id, id),
  constraint fiche_action_dates check (fin is null or debut is null or fin >= debut)
);

create table fiche_referent (
  cpts_id uuid not null,
  fiche_id uuid not null,
  professionnel_id uuid not null,
  rang integer not null check (rang > 0),
  primary key (cpts_id, fiche_id, professionnel_id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);
create index fiche_referent_professionnel on fiche_referent (cpts_id, professionnel_id);

-- Who: somebody of the community, or words (« la coordination »).
create table tache (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  rang integer not null check (rang > 0),
  libelle text not null check (length(libelle) between 1 and 300),
  professionnel_id uuid,
  qui text not null default '' check (length(qui) <= 200),
  echeance date,
  faite_le date,
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);
create index tache_fiche on tache (cpts_id, fiche_id, rang);
create index tache_professionnel on tache (cpts_id, professionnel_id);

create table jalon (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  libelle text not null check (length(libelle) between 1 and 300),
  prevu_le date not null,
  atteint_le date,
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade
);
create index jalon_fiche on jalon (cpts_id, fiche_id, prevu_le);

-- What is planned, in whole cents, and where the money is hoped from. What is spent belongs to the room of money.
create table ligne_budget (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  rang integer not null check (rang > 0),
  libelle text not null check (length(libelle) between 1 and 300),
  centimes bigint not null check (centimes between 0 and 100000000000),
  annee integer not null check (annee between 2000 and 2100),
  financement text not null
    check (financement in ('aci-mission', 'aci-fonctionnement', 'fir', 'collectivite', 'autre', 'a-trouver')),
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade
);
create index ligne_budget_fiche on ligne_budget (cpts_id, fiche_id, rang);

-- A structure of the community, or another by its name. `stade_le` is the day when this stage was reached.
create table partenaire_de_fiche (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  rang integer not null check (rang > 0),
  structure_id uuid,
  nom text not null default '' check (length(nom) <= 200),
  genre text not null check (genre in ('msp', 'cds', 'esp', 'cabinet', 'officine', 'laboratoire', 'etablissement', 'ehpad',
    'saad', 'ssiad', 'had', 'dac', 'ccas', 'pmi', 'cpts', 'association', 'collectivite', 'ecole', 'cls', 'autre')),
  stade text not null default 'a-contacter' check (stade in ('a-contacter', 'contact-pris', 'participe', 'implique')),
  stade_le date,
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade,
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  constraint partenaire_de_fiche_nom check ((structure_id is null) = (nom <> '')),
  constraint partenaire_de_fiche_structure unique (cpts_id, fiche_id, structure_id)
);
create index partenaire_de_fiche_fiche on partenaire_de_fiche (cpts_id, fiche_id, rang);
create index partenaire_de_fiche_par_structure on partenaire_de_fiche (cpts_id, structure_id);

create table indicateur_de_fiche (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  rang integer not null check (rang > 0),
  libelle text not null check (length(libelle) between 1 and 300),
  unite text not null default '' check (length(unite) <= 60),
  depart numeric(14, 2),
  depart_le date,
  cible numeric(14, 2),
  cible_le date,
  source text not null default '' check (length(source) <= 300),
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade
);
create index indicateur_de_fiche_fiche on indicateur_de_fiche (cpts_id, fiche_id, rang);

create table preuve_attendue (
  cpts_id uuid not null,
  id uuid not null,
  fiche_id uuid not null,
  rang integer not null check (rang > 0),
  genre text not null check (genre in ('emargement', 'compte-rendu', 'protocole', 'convention', 'bilan', 'support',
    'extraction', 'autre')),
  libelle text not null check (length(libelle) between 1 and 300),
  primary key (cpts_id, id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade
);
create index preuve_attendue_fiche on preuve_attendue (cpts_id, fiche_id, rang);

-- An import of a plan: a draft that wrote nothing, then accepted, then perhaps undone. The lines of the file are
-- forgotten as soon as it leaves the draft.
create table import_plan (
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
  -- The fiches that it wrote, as they were when they were written.
  fiches jsonb not null default '[]',
  primary key (cpts_id, id)
);

-- Crossing (c): a fiche that a CPTS shares, without any person, price, figure of its own or name of a partner.
create table fiche_partagee (
  cpts_id uuid not null references cpts,
  fiche_id uuid not null,
  cpts_nom text not null,
  titre text not null,
  missions text[] not null,
  partagee_le timestamptz not null,
  contenu jsonb not null,
  primary key (cpts_id, fiche_id),
  foreign key (cpts_id, fiche_id) references fiche_action (cpts_id, id) on delete cascade
);

select protect_tenant_table('fiche_action');
select protect_tenant_table('fiche_referent', 'fiche_id');
select protect_tenant_table('tache');
select protect_tenant_table('jalon');
select protect_tenant_table('ligne_budget');
select protect_tenant_table('partenaire_de_fiche');
select protect_tenant_table('indicateur_de_fiche');
select protect_tenant_table('preuve_attendue');
select protect_tenant_table('import_plan');
select protect_global_table('fiche_partagee', 'true', 'cpts_id = current_cpts()', 'fiche_id');

-- An acte names the fiche that it was done for.
alter table acte add constraint acte_fiche_action foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id);
create index acte_par_fiche on acte (cpts_id, fiche_action_id, debut desc) where fiche_action_id is not null;

-- A CPTS that changes its name changes it on what it shares.
create function rename_fiche_partagee() returns trigger language plpgsql as $$
begin
  update fiche_partagee set cpts_nom = new.nom where cpts_id = new.id;
  return null;
end $$;
create trigger rename_fiches after update of nom on cpts for each row execute function rename_fiche_partagee();

-- Of the projet, when a professional is erased: they are no longer referent of anything nor expected for a task, their
-- name goes from words written by hand and from plans waiting to be accepted.
create function efface_projet() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from fiche_referent where cpts_id = new.cpts_id and professionnel_id = new.id;
  update tache set professionnel_id = null where cpts_id = new.cpts_id and professionnel_id = new.id;
  update tache set qui = '' where cpts_id = new.cpts_id and position(lower(old.nom) in lower(qui)) > 0;
  delete from import_plan where cpts_id = new.cpts_id and etat = 'brouillon';
  return null;
end $$;
create trigger efface_2_projet after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_projet();
