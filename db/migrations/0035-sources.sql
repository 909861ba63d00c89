-- The diagnosis: open data of the installation. A dated catalogue, what it says of each zone, and who moves where.

-- One vintage of one source, as it was read. `empreinte` is the SHA-256 of the file; `adresse`, where it is fetched
-- again; `lecture`, how it was read when no recipe of Maillage knows it; `bilan`, what the import said.
create table source (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  titre text not null,
  producteur text not null,
  licence text not null,
  page text,
  millesime text not null,
  fichier text not null,
  empreinte text not null,
  adresse text,
  lecture jsonb,
  bilan jsonb not null,
  geographie text not null,
  importee_le timestamptz not null default clock_timestamp(),
  unique (code, millesime)
);
create table indicateur_territorial (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  theme text not null,
  libelle text not null,
  definition text not null,
  unite text not null,
  nature text not null check (nature in ('effectif', 'rapport', 'mesure')),
  facteur double precision not null check (facteur > 0),
  decimales smallint not null check (decimales between 0 and 4),
  sens text check (sens in ('favorable', 'defavorable')),
  secret text check (secret in ('personnes', 'professionnels'))
);
-- An indicator over zones of one kind, for one period. `derivee`: added up from communes, here. `recomposee`: the source
-- gives a rate only, and the numerator is that rate times its population.
create table serie (
  id integer generated always as identity primary key,
  source_id uuid not null references source on delete cascade,
  indicateur text not null references indicateur_territorial,
  zone_genre text not null check (zone_genre in ('commune', 'epci', 'bassin-de-vie', 'departement', 'region', 'france')),
  periode text not null check (periode ~ '^[0-9]{4}(-[0-9]{4})?$'),
  derivee boolean not null,
  recomposee boolean not null,
  unique (indicateur, zone_genre, periode, source_id)
);
create index serie_source on serie (source_id);
-- `lues` of `attendues` communes, where the zone was added up. Two million rows for sixty indicators over France: no
-- foreign key, which would be asked of each; a series that goes takes its observations along.
create table observation (
  serie_id integer not null,
  zone text not null,
  valeur double precision,
  numerateur double precision,
  denominateur double precision,
  etat text not null default 'observe' check (etat in ('observe', 'secret', 'absent')),
  lues integer,
  attendues integer,
  primary key (serie_id, zone),
  constraint observation_form check (
    case etat when 'observe' then (valeur is null) <> (numerateur is null)
    else valeur is null and numerateur is null end and (denominateur is null or numerateur is not null)),
  constraint observation_denominator check (denominateur is null or denominateur > 0),
  constraint observation_sum check ((lues is null) = (attendues is null) and (lues is null or lues <= attendues))
);
create function forget_observations() returns trigger language plpgsql as $$
begin
  delete from observation where serie_id = old.id;
  return old;
end $$;
create trigger observations before delete on serie for each row execute function forget_observations();
-- Zones that are neither commune nor EPCI nor département, and the communes of each.
create table zone (
  genre text not null check (genre in ('bassin-de-vie')),
  code text not null,
  nom text not null,
  source_id uuid not null references source on delete cascade,
  primary key (genre, code)
);
create table zone_commune (
  genre text not null,
  commune text not null,
  zone text not null,
  primary key (genre, commune),
  foreign key (genre, zone) references zone on delete cascade
);
create index zone_commune_zone on zone_commune (genre, zone);
create table flux (
  source_id uuid not null references source on delete cascade,
  origine text not null,
  destination text not null,
  valeur double precision not null check (valeur >= 0),
  primary key (source_id, origine, destination)
);

select protect_reference_table('source');
select protect_reference_table('indicateur_territorial');
select protect_reference_table('serie');
select protect_reference_table('observation');
select protect_reference_table('zone');
select protect_reference_table('zone_commune');
select protect_reference_table('flux');
