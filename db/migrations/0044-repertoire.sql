-- The national directory: what the open extraction of the RPPS says, line by line, for the whole installation.

-- One extraction as it was read. `jour` is the day that it says; `exemples`, the first lines that were left out.
create table repertoire_chargement (
  id integer generated always as identity primary key,
  fichier text not null,
  jour date not null,
  lignes integer not null check (lignes > 0),
  ajoutees integer not null check (ajoutees >= 0),
  retirees integer not null check (retirees >= 0),
  inchangees integer not null check (inchangees >= 0),
  doublons integer not null check (doublons >= 0),
  fautives integer not null check (fautives >= 0),
  exemples jsonb not null,
  charge_le timestamptz not null default clock_timestamp(),
  constraint repertoire_chargement_sum check (ajoutees + inchangees + doublons + fautives = lignes)
);
-- One line: a person, an exercise, a place. Cells stand as they were written, empty where they were. `empreinte` is the
-- hash of the whole line, the columns that are not kept included. A large load makes this table anew beside, then takes
-- its place (repertoire-store.ts): nothing may refer to it by a foreign key.
create table repertoire_ligne (
  empreinte bigint not null,
  type text not null,
  identifiant text not null,
  civilite text not null,
  nom text not null,
  prenom text not null,
  profession text not null,
  categorie text not null,
  savoir_faire text not null,
  savoir_faire_libelle text not null,
  mode text not null,
  siret text not null,
  finess text not null,
  structure text not null,
  raison_sociale text not null,
  enseigne text not null,
  complement text not null,
  point text not null,
  numero text not null,
  indice text not null,
  voie_type text not null,
  voie text not null,
  distribution text not null,
  cedex text not null,
  code_postal text not null,
  commune text not null,
  commune_libelle text not null,
  pays text not null,
  telephone text not null,
  telephone_2 text not null,
  courriel text not null,
  secteur text not null,
  role text not null,
  genre text not null,
  constraint repertoire_ligne_pkey primary key (empreinte)
);
create index repertoire_ligne_identifiant on repertoire_ligne (identifiant);
create index repertoire_ligne_commune on repertoire_ligne (commune, profession);
-- Whose lines a load changed; the first load changes nobody's.
create table repertoire_changement (
  chargement_id integer not null references repertoire_chargement on delete cascade,
  identifiant text not null,
  genre text not null check (genre in ('nouvelle', 'changee', 'partie')),
  primary key (chargement_id, identifiant)
);
create index repertoire_changement_identifiant on repertoire_changement (identifiant);

select protect_reference_table('repertoire_chargement');
select protect_reference_table('repertoire_ligne');
select protect_reference_table('repertoire_changement');

-- Who is searched: one row a person, made from their lines by each load. `mots`: the words of their names, folded. Words
-- stand apart, since there are far fewer of them than of people: what was typed is brought to words that exist, and
-- people are found by whole words.
create table repertoire_personne (
  identifiant text not null,
  nom text not null,
  prenom text not null,
  professions text[] not null,
  savoir_faire text[] not null,
  communes text[] not null,
  lieux text[] not null,
  mots text[] not null,
  constraint repertoire_personne_pkey primary key (identifiant)
);
create index repertoire_personne_mots on repertoire_personne using gin (mots);
create table repertoire_mot (
  mot text not null,
  constraint repertoire_mot_pkey primary key (mot)
);
create index repertoire_mot_debut on repertoire_mot (mot text_pattern_ops);
create index repertoire_mot_proche on repertoire_mot using gin (mot gin_trgm_ops);

select protect_reference_table('repertoire_personne');
select protect_reference_table('repertoire_mot');
