-- What a CPTS follows in the national directory: who of its team is whom there, and what the directory has said of them
-- since that the fiche does not say yet.

-- Changes that every CPTS has compared are dropped: their load says so.
alter table repertoire_chargement add column elague_le timestamptz;

-- One professional is one person of the directory. `situation` is what the directory said of them the last time it was
-- compared (null when it had no line any more), and `vu_le` the moment of the load that it was read in: numbers of loads
-- are those of one installation, moments are nobody else's. `lot` is of those that were linked together.
create table rattachement_repertoire (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  identifiant text not null check (identifiant ~ '^[0-9AB]{9,11}$'),
  preuves text[] not null,
  rpps_ajoute boolean not null,
  situation jsonb,
  jour date not null,
  vu_le timestamptz not null,
  lot uuid not null,
  rattache_le timestamptz not null,
  primary key (cpts_id, professionnel_id),
  foreign key (cpts_id, professionnel_id) references professionnel on delete cascade,
  constraint rattachement_identifiant unique (cpts_id, identifiant)
);
create index rattachement_repertoire_lot on rattachement_repertoire (cpts_id, lot);

-- A change of the directory, proposed to the coordination. `cle` says which change: while `rappel` holds, the same one is
-- not proposed again, whatever was decided. `effet` is what accepting it wrote, with what stood before.
create table proposition_repertoire (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  genre text not null check (genre in ('lieu-nouveau', 'lieu-quitte', 'exercice', 'depart', 'retour')),
  cle text not null,
  fait jsonb not null,
  jour date not null,
  statut text not null check (statut in ('a-decider', 'acceptee', 'refusee', 'caduque')),
  rappel boolean not null default true,
  effet jsonb,
  creee_le timestamptz not null,
  decidee_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references rattachement_repertoire on delete cascade,
  constraint proposition_repertoire_decidee check ((decidee_le is null) = (statut = 'a-decider')),
  constraint proposition_repertoire_effet check (effet is null or statut = 'acceptee'),
  constraint proposition_repertoire_rappel check (rappel or statut <> 'a-decider')
);
create unique index proposition_repertoire_cle on proposition_repertoire (cpts_id, professionnel_id, cle) where rappel;

select protect_tenant_table('rattachement_repertoire', 'professionnel_id');
select protect_tenant_table('proposition_repertoire');

-- A fiche that is erased is nobody any more, there as here.
create function efface_repertoire() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from rattachement_repertoire where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_repertoire after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_repertoire();
