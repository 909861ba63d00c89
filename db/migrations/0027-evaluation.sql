-- Indicators of the CPTS: which it follows, those it adds, the figures that come from outside, targets, and what it agrees
-- to compare. What the platform has the facts for is computed each time it is read: it stands in no table.

-- One that the CPTS adds; `definition` has the shape of the catalogue.
create table indicateur_propre (
  cpts_id uuid not null references cpts,
  code text not null check (code ~ '^propre-[a-z0-9-]{1,60}$'),
  nom text not null check (length(nom) between 1 and 200),
  definition jsonb not null,
  cree_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, code)
);

-- Of the catalogue, what this CPTS follows or leaves aside; without a line, the catalogue proposes.
create table indicateur_suivi (
  cpts_id uuid not null references cpts,
  code text not null check (code ~ '^[a-z0-9-]{1,80}$'),
  suivi boolean not null,
  primary key (cpts_id, code)
);

-- The import of a file of figures: a draft that wrote nothing, then accepted, then perhaps undone.
create table import_valeurs (
  cpts_id uuid not null references cpts,
  id uuid not null,
  fichier text not null,
  -- SHA-256 of the file: the same one is told.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  source text not null check (length(source) between 1 and 300),
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

create table memoire_colonnes_valeurs (
  cpts_id uuid not null references cpts,
  entete text not null,
  champ text,
  primary key (cpts_id, entete)
);

-- A figure that comes from outside, for a period [debut, fin). It is never edited: a correction is another line that
-- cites it, and says why.
create table valeur_externe (
  cpts_id uuid not null references cpts,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]{1,80}$'),
  debut date not null,
  fin date not null,
  -- As the indicator reads it: a number, a share in percent, 1 or 0 for yes or no.
  valeur numeric(16, 4) not null check (valeur >= 0),
  numerateur numeric(16, 4) check (numerateur >= 0),
  denominateur numeric(16, 4) check (denominateur > 0),
  source text not null check (length(source) between 1 and 300),
  -- The day or the year that the figures are of, as its source says it: « données 2024 », « extraction du 3 mars 2026 ».
  millesime text not null default '' check (length(millesime) <= 100),
  note text not null default '' check (length(note) <= 1000),
  import_id uuid,
  auteur_id uuid,
  ecrite_le timestamptz not null,
  corrige uuid,
  raison text check (length(raison) between 1 and 300),
  en_vigueur boolean not null default true,
  annulee_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, corrige) references valeur_externe (cpts_id, id),
  foreign key (cpts_id, import_id) references import_valeurs (cpts_id, id),
  check (fin > debut),
  check ((corrige is null) = (raison is null)),
  check (annulee_le is null or not en_vigueur),
  constraint valeur_externe_part check (numerateur is null or denominateur is null or numerateur <= denominateur)
);
-- One figure in force for an indicator and a period.
create unique index valeur_externe_unique on valeur_externe (cpts_id, code, debut, fin) where en_vigueur;
-- Corrections form a thread, not a tree; one that was annulled leaves its place.
create unique index valeur_externe_corrige_once on valeur_externe (cpts_id, corrige) where annulee_le is null;
create index valeur_externe_import on valeur_externe (cpts_id, import_id) where import_id is not null;

-- The starting figure and the target of a period, where no line of the contract says them.
create table cible (
  cpts_id uuid not null references cpts,
  code text not null check (code ~ '^[a-z0-9-]{1,80}$'),
  debut date not null,
  fin date not null,
  depart numeric(16, 4),
  depart_le date,
  cible numeric(16, 4) not null,
  note text not null default '' check (length(note) <= 300),
  ecrite_le timestamptz not null,
  primary key (cpts_id, code, debut, fin),
  check (fin > debut)
);

-- The CPTS agrees that its figures enter the medians of the installation, and reads them in exchange.
create table comparaison_accord (
  cpts_id uuid primary key references cpts,
  depuis timestamptz not null
);

-- Of those that agree, one figure an indicator and a year: what the medians are made of. A CPTS sees its own lines only.
create table agregat_publie (
  cpts_id uuid not null references cpts on delete cascade,
  code text not null,
  debut date not null,
  fin date not null,
  taille text not null check (taille in ('T1', 'T2', 'T3', 'T4')),
  valeur numeric(16, 4) not null,
  publie_le timestamptz not null,
  primary key (cpts_id, code, debut, fin)
);
create index agregat_publie_code on agregat_publie (code, debut, fin);

select protect_tenant_table('indicateur_propre', 'code');
select protect_tenant_table('indicateur_suivi', 'code');
select protect_tenant_table('import_valeurs');
select protect_tenant_table('memoire_colonnes_valeurs', null);
select protect_tenant_table('valeur_externe');
select protect_tenant_table('cible', 'code');
select protect_tenant_table('comparaison_accord', 'cpts_id');
select protect_global_table('agregat_publie', 'cpts_id = current_cpts()',
  'cpts_id = current_cpts() and exists (select 1 from comparaison_accord a where a.cpts_id = current_cpts())', null);

-- Withdrawing the agreement takes the lines away at once.
create function retire_agregats() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from agregat_publie where cpts_id = old.cpts_id;
  return null;
end $$;
create trigger retire after delete on comparaison_accord for each row execute function retire_agregats();

-- Crossing (f): the median of the others of the same size that agree, to one that agrees too. Fewer than five others give
-- nothing, and no figure of one of them is told.
create function mediane_agregat(indicateur text, du date, au date)
  returns table (mediane numeric, nombre integer, taille text)
  language sql stable security definer set search_path = public as $$
  select percentile_cont(0.5) within group (order by o.valeur::double precision)::numeric(16, 4), count(*)::integer, o.taille
  from agregat_publie o
  join agregat_publie mine on mine.cpts_id = current_cpts() and mine.code = indicateur and mine.debut = du and mine.fin = au
  where o.code = indicateur and o.debut = du and o.fin = au and o.taille = mine.taille and o.cpts_id <> current_cpts()
  group by o.taille having count(*) >= 5
$$;

-- A figure from outside is what its source said on a day: only whether it is in force changes.
create function keep_valeur_externe() returns trigger language plpgsql set search_path = public as $$
begin
  if (to_jsonb(new) - array['en_vigueur', 'annulee_le', 'auteur_id'])
    <> (to_jsonb(old) - array['en_vigueur', 'annulee_le', 'auteur_id']) then
    raise exception 'a figure from outside is corrected by another one that cites it'
      using errcode = 'P0001', constraint = 'valeur_externe_gardee';
  end if;
  return new;
end $$;
create trigger keep before update on valeur_externe for each row execute function keep_valeur_externe();
