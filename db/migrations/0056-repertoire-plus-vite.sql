-- The national directory, read and loaded faster, and the structures of FINESS beside it.

-- Codes and numbers are compared byte by byte: an index of two million of them is sorted five times faster than in the
-- order of French words, which nobody needs for a code.
alter table repertoire_ligne
  alter column identifiant type text collate "C",
  alter column commune type text collate "C",
  alter column profession type text collate "C",
  alter column finess type text collate "C";
alter table repertoire_personne alter column identifiant type text collate "C";
alter table repertoire_changement alter column identifiant type text collate "C";
alter table repertoire_mot alter column mot type text collate "C";
-- Who practises in an establishment.
create index repertoire_ligne_finess on repertoire_ligne (finess) where finess <> '';

-- Cells that nothing reads yet stand together, as the file joins them: a row of COPY is taken in half the time.
alter table repertoire_ligne add column autres text;
update repertoire_ligne set autres = concat_ws('|', type, civilite, categorie, siret, structure, complement, point,
  distribution, cedex, pays, telephone_2, secteur, role, genre);
alter table repertoire_ligne alter column autres set not null,
  drop column type, drop column civilite, drop column categorie, drop column siret, drop column structure,
  drop column complement, drop column point, drop column distribution, drop column cedex, drop column pays,
  drop column telephone_2, drop column secteur, drop column role, drop column genre;

-- Health structures as FINESS publishes them, whatever the form of the file: those that are open. A load makes the table
-- anew beside, then takes its place: nothing may refer to it by a foreign key.
create table finess_chargement (
  id integer generated always as identity primary key,
  fichier text not null,
  forme text not null check (forme in ('finess-plus', 'etalab', 'tableau')),
  jour date not null,
  structures integer not null check (structures > 0),
  fautives integer not null check (fautives >= 0),
  charge_le timestamptz not null default clock_timestamp()
);
create table finess_structure (
  finess text collate "C" not null,
  nom text not null,
  nom_long text not null,
  entite text not null,
  categorie text not null,
  categorie_libelle text not null,
  siret text not null,
  adresse text not null,
  code_postal text not null,
  commune text collate "C" not null,
  commune_nom text not null,
  telephone text not null,
  ouverte_le text not null,
  nom_plie text not null,
  constraint finess_structure_pkey primary key (finess)
);
create index finess_structure_commune on finess_structure (commune);
create index finess_structure_nom on finess_structure using gin (nom_plie gin_trgm_ops);
select protect_reference_table('finess_chargement');
select protect_reference_table('finess_structure');
