-- Territory: the map of France as reference data, and what each CPTS covers, dated.

create table region (
  code text primary key,
  nom text not null
);
create table departement (
  code text primary key,
  nom text not null,
  region text not null references region
);
-- Which reference data is loaded, so that a later start has nothing to do.
create table reference_chargee (
  nom text primary key,
  version text not null,
  chargee_le timestamptz not null default clock_timestamp()
);
-- Population is the sum over its communes: the figure of the source is of another vintage.
create table epci (
  code text primary key,
  nom text not null,
  nom_plie text not null,
  type text not null,
  population integer not null
);
-- 35 000 rows written at the first start: no foreign key and few indexes, a scan of the whole takes some ten milliseconds.
-- `nom_plie` is foldText of the name, made by the loader, so that search folds in one place.
-- `position` says how far the point can be trusted; everything but 'propre' is shown as « approchée ».
create table commune (
  code text primary key check (code ~ '^[0-9][0-9AB][0-9]{3}$'),
  nom text not null,
  nom_plie text not null,
  departement text not null,
  region text not null,
  epci text,
  arrondissement text,
  population integer,
  millesime text,
  codes_postaux text[] not null,
  lon double precision,
  lat double precision,
  position text not null check (position in ('propre', 'code-postal', 'epci', 'arrondissement', 'aucune')),
  constraint commune_point check ((lon is null) = (position = 'aucune') and (lon is null) = (lat is null)),
  constraint commune_vintage check (population is null or millesime is not null)
);
create index commune_epci on commune (epci);
create index commune_departement on commune (departement);
create index commune_nom on commune (nom_plie text_pattern_ops);
create table arrondissement_municipal (
  code text primary key check (code ~ '^[0-9]{5}$'),
  nom text not null,
  nom_plie text not null,
  commune text not null references commune,
  population integer not null,
  millesime text not null,
  codes_postaux text[] not null,
  lon double precision not null,
  lat double precision not null,
  position text not null check (position in ('propre', 'commune'))
);
-- A code or a name that is no longer a commune, and what it became. `nom` is null when the source kept only the code.
create table commune_ancienne (
  code text not null,
  nom text,
  nom_plie text,
  nature text not null check (nature in ('fusionnee', 'deleguee', 'associee', 'code-change')),
  commune text not null references commune,
  primary key (code, commune)
);
create index commune_ancienne_nom on commune_ancienne (nom_plie text_pattern_ops);

-- Outlines of communes and of municipal arrondissements, simplified for drawing. `bord` holds the pieces of the raw
-- outline that no unit of the same département shares (coast, frontier, or another département), for a later import to
-- match with its own; `bord_longueur` is their length in metres. What no adjacency accounts for is open to the unknown.
create table contour (
  code text primary key,
  departement text not null references departement,
  geometrie jsonb not null check (geometrie ->> 'type' in ('Polygon', 'MultiPolygon')),
  bord jsonb not null,
  bord_longueur integer not null,
  ouest double precision not null,
  sud double precision not null,
  est double precision not null,
  nord double precision not null,
  source text not null,
  millesime text not null,
  importe_le timestamptz not null default clock_timestamp()
);
create index contour_departement on contour (departement);
create index contour_place on contour (sud, nord, ouest, est);
-- Two units that share a border by land, a before b; `longueur` in metres.
create table adjacence (
  a text not null,
  b text not null,
  longueur integer not null,
  primary key (a, b),
  constraint adjacence_ordered check (a < b)
);
create index adjacence_b on adjacence (b);

select protect_reference_table('region');
select protect_reference_table('departement');
select protect_reference_table('reference_chargee');
select protect_reference_table('epci');
select protect_reference_table('commune');
select protect_reference_table('arrondissement_municipal');
select protect_reference_table('commune_ancienne');
select protect_reference_table('contour');
select protect_reference_table('adjacence');

-- The one writing of reference data that the application may ask for: the outlines of one département, on a click.
-- Only known codes of that département are taken, and pairs of which one at least is among them.
create function store_contours(target text, source_name text, vintage text, outlines jsonb, pairs jsonb)
  returns integer language plpgsql security definer set search_path = public as $$
declare
  stored integer;
begin
  perform pg_advisory_xact_lock(hashtext('contours'));
  delete from adjacence where a in (select code from contour where departement = target)
    or b in (select code from contour where departement = target);
  delete from contour where departement = target;
  insert into contour (code, departement, geometrie, bord, bord_longueur, ouest, sud, est, nord, source, millesime)
  select o.code, target, o.geometrie, o.bord, o.bord_longueur, o.ouest, o.sud, o.est, o.nord, source_name, vintage
  from jsonb_to_recordset(outlines) as o(code text, geometrie jsonb, bord jsonb, bord_longueur integer,
    ouest double precision, sud double precision, est double precision, nord double precision)
  where exists (select 1 from commune c where c.code = o.code and c.departement = target)
     or exists (select 1 from arrondissement_municipal a join commune c on c.code = a.commune
                where a.code = o.code and c.departement = target);
  get diagnostics stored = row_count;
  insert into adjacence (a, b, longueur)
  select p.a, p.b, p.longueur from jsonb_to_recordset(pairs) as p(a text, b text, longueur integer)
  where exists (select 1 from contour c where c.departement = target and c.code in (p.a, p.b))
    and exists (select 1 from contour c where c.code = p.a) and exists (select 1 from contour c where c.code = p.b);
  return stored;
end $$;

-- What a CPTS covers, version after version: `[depuis, jusqu)`, one at a time.
create table territoire_version (
  cpts_id uuid not null references cpts,
  id uuid not null,
  depuis date not null,
  jusqu date,
  note text not null default '',
  creee_le timestamptz not null,
  creee_par uuid references personne,
  primary key (cpts_id, id),
  constraint territoire_version_dates check (jusqu is null or jusqu > depuis),
  constraint territoire_version_overlap exclude using gist (cpts_id with =, daterange(depuis, jusqu, '[)') with &&)
    deferrable initially deferred
);
-- A commune, an arrondissement, or a named part of a commune whose population is declared by the CPTS.
create table territoire_unite (
  cpts_id uuid not null,
  version_id uuid not null,
  code text not null,
  partie text not null default '',
  nature text not null check (nature in ('commune', 'arrondissement', 'partie')),
  nom text not null,
  population integer not null check (population >= 0),
  millesime text not null,
  primary key (cpts_id, version_id, code, partie),
  foreign key (cpts_id, version_id) references territoire_version (cpts_id, id) on delete cascade,
  constraint territoire_unite_partie check ((nature = 'partie') = (partie <> ''))
);
-- Crossing (c): what every CPTS covers today and tomorrow, for overlaps and neighbours. No person, no patient.
create table territoire_publie (
  cpts_id uuid not null references cpts,
  cpts_nom text not null,
  code text not null,
  partie text not null default '',
  depuis date not null,
  jusqu date,
  primary key (cpts_id, code, partie, depuis)
);
create index territoire_publie_code on territoire_publie (code);

select protect_tenant_table('territoire_version');
select protect_tenant_table('territoire_unite', 'code');
select protect_global_table('territoire_publie', 'true', 'cpts_id = current_cpts()', null);

-- A CPTS that changes its name changes it on what it publishes.
create function rename_territoire_publie() returns trigger language plpgsql as $$
begin
  update territoire_publie set cpts_nom = new.nom where cpts_id = new.id;
  return null;
end $$;
create trigger rename_territoire after update of nom on cpts for each row execute function rename_territoire_publie();
