-- The community: who works on the territory, where, who is a member, and the imports of members.

-- A structure is a place with a name of its own: MSP, officine, EHPAD, CCAS… A doctor's own practice may be one too.
create table structure (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 200),
  genre text not null check (genre in ('msp', 'cds', 'esp', 'cabinet', 'officine', 'laboratoire', 'etablissement', 'ehpad',
    'saad', 'ssiad', 'had', 'dac', 'ccas', 'pmi', 'cpts', 'association', 'collectivite', 'autre')),
  finess text check (finess ~ '^[0-9][0-9AB][0-9]{7}$'),
  siret text check (siret ~ '^[0-9]{14}$'),
  adresse text not null default '',
  code_postal text not null default '',
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  lon double precision,
  lat double precision,
  telephone text,
  courriel citext,
  fermee_le date,
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  constraint structure_finess unique (cpts_id, finess),
  constraint structure_point check ((lon is null) = (lat is null))
);

-- `publie` is what the person agreed to publish, word by word: nothing by default.
create table professionnel (
  cpts_id uuid not null references cpts,
  id uuid not null,
  personne_id uuid not null references personne,
  rpps text check (rpps ~ '^[0-9]{11}$'),
  titre text check (titre in ('Dr', 'Pr')),
  nom text not null check (length(nom) between 1 and 200),
  prenom text not null check (length(prenom) between 1 and 200),
  profession text not null check (profession ~ '^[0-9]{2}$'),
  specialite text check (specialite ~ '^[A-Z]{2,3}[0-9]{2}$'),
  telephone text,
  courriel citext,
  publie text[] not null default '{}' check (publie <@ array['annuaire', 'telephone', 'courriel', 'lieux']),
  publie_le timestamptz,
  statut text not null default 'en-exercice' check (statut in ('en-exercice', 'parti')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint professionnel_rpps unique (cpts_id, rpps),
  constraint professionnel_personne unique (cpts_id, personne_id)
);
create index professionnel_personne_partout on professionnel (personne_id);
-- No index for searches: under row-level security PostgreSQL reads the tenant's rows by the primary key and filters
-- after (an operator such as LIKE could leak other tenants' rows). Two thousand rows take a few milliseconds.

-- Where a professional receives: in a structure or at an own address. `precise` says that the point was set by hand or
-- by a geocoder; otherwise it is the commune's. Actes and slots point here: a place that closes is kept, with a date.
create table lieu_exercice (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  structure_id uuid,
  nom text not null default '',
  adresse text not null default '',
  code_postal text not null default '',
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  lon double precision,
  lat double precision,
  precise boolean not null default false,
  telephone text,
  zone text not null,
  ferme_le timestamptz,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  constraint lieu_exercice_point check ((lon is null) = (lat is null)),
  constraint lieu_exercice_precise check (not precise or lon is not null)
);
create index lieu_exercice_professionnel on lieu_exercice (cpts_id, professionnel_id);
create index lieu_exercice_structure on lieu_exercice (cpts_id, structure_id);

-- `[debut, fin)`. Its state follows from the dates, so it is not stored: a stored one could say otherwise.
create table adhesion (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  debut date not null,
  fin date,
  motif_fin text check (motif_fin in ('demission', 'depart', 'cessation', 'non-paiement', 'radiation', 'deces', 'erreur')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint adhesion_dates check (fin is null or fin >= debut),
  constraint adhesion_reason check (fin is not null or motif_fin is null),
  constraint adhesion_overlap exclude using gist (cpts_id with =, professionnel_id with =, daterange(debut, fin, '[)') with &&)
);
create index adhesion_professionnel on adhesion (cpts_id, professionnel_id);

create table cotisation (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  annee integer not null check (annee between 2000 and 2100),
  du_centimes integer not null check (du_centimes >= 0),
  paye_centimes integer not null default 0 check (paye_centimes >= 0),
  paye_le date,
  primary key (cpts_id, professionnel_id, annee),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint cotisation_paid check ((paye_centimes > 0) = (paye_le is not null))
);

-- An import of members: a draft that wrote nothing, then accepted, then perhaps undone. The lines of the file are
-- forgotten as soon as it leaves the draft; `effets` names what was written, with what was there before.
create table import_membres (
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
  effets jsonb not null default '{"fiches": [], "structures": []}',
  primary key (cpts_id, id)
);
create table memoire_colonnes (
  cpts_id uuid not null references cpts,
  entete text not null,
  champ text,
  primary key (cpts_id, entete)
);

select protect_tenant_table('structure');
select protect_tenant_table('professionnel');
select protect_tenant_table('lieu_exercice');
select protect_tenant_table('adhesion');
select protect_tenant_table('cotisation', 'professionnel_id');
select protect_tenant_table('import_membres');
select protect_tenant_table('memoire_colonnes', null);

-- A personne is known here when a member of the staff or a professional of this CPTS.
create or replace function personne_is_known_here(candidate uuid) returns boolean language sql stable as $$
  select exists (select 1 from appartenance a where a.cpts_id = current_cpts() and a.personne_id = candidate)
    or exists (select 1 from professionnel p where p.cpts_id = current_cpts() and p.personne_id = candidate)
$$;

-- A personne who came with a professional and whom nothing holds any more is forgotten: an import that is undone
-- leaves no name behind. It gives nothing back to who asks.
create function forget_personnes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from personne p where p.id in (select personne_id from gone) and not p.operateur
    and not exists (select 1 from professionnel x where x.personne_id = p.id)
    and not exists (select 1 from appartenance x where x.personne_id = p.id)
    and not exists (select 1 from identifiant x where x.personne_id = p.id)
    and not exists (select 1 from lien_signe x where x.personne_id = p.id);
  return null;
exception when foreign_key_violation then
  return null;
end $$;
create trigger forget after delete on professionnel referencing old table as gone
  for each statement execute function forget_personnes();

-- All that a fiche holds, as one hash: an import can be undone only where nothing changed since.
create function empreintes_fiches(candidates uuid[]) returns table (id uuid, empreinte text) language sql stable as $$
  with lieux as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.id) as tout from lieu_exercice x
      where cpts_id = current_cpts() group by 1),
    adhesions as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.id) as tout from adhesion x
      where cpts_id = current_cpts() group by 1),
    cotisations as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.annee) as tout from cotisation x
      where cpts_id = current_cpts() group by 1)
  select p.id, md5(concat_ws(';', to_jsonb(p)::text, lieux.tout, adhesions.tout, cotisations.tout))
  from professionnel p
  left join lieux on lieux.professionnel_id = p.id
  left join adhesions on adhesions.professionnel_id = p.id
  left join cotisations on cotisations.professionnel_id = p.id
  where p.cpts_id = current_cpts() and p.id = any(candidates)
$$;

-- When each professional last took part in an acte. The registre, a later room, puts its own rows in its place.
create function dernieres_participations() returns table (professionnel_id uuid, le timestamptz) language sql stable
  as $$ select null::uuid, null::timestamptz where false $$;
