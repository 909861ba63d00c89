-- Waiting list: requests that nothing free answered, with what would suit them; a slot that frees is kept a few minutes for
-- the first of them.

alter table reglage_soins
  -- Minutes for which a slot that frees is kept for the first request that it suits; 0 keeps none.
  add column garde_minutes integer not null default 10 check (garde_minutes between 0 and 60);

-- What a request waits for. It waits while it is open and was not taken off: an appointment that is cancelled puts it back
-- where it stood.
create table attente (
  cpts_id uuid not null,
  demande_id uuid not null,
  -- Nothing in a list: any.
  professions text[] not null default '{}',
  communes text[] not null default '{}',
  genres text[] not null,
  rayon_km integer check (rayon_km between 1 and 200),
  -- Whom the caller would rather see; `exclusif`: nobody else.
  personne_id uuid references personne,
  exclusif boolean not null default false,
  mise_le timestamptz not null,
  retiree_le timestamptz,
  primary key (cpts_id, demande_id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  constraint attente_genres check (genres <@ '{cabinet,domicile,teleconsultation}' and cardinality(genres) > 0),
  constraint attente_exclusif check (not exclusif or personne_id is not null)
);

-- A free slot of this home that is kept for one request. A row whose time is over stays until the slot is taken: a slot is
-- kept once, not for each request in turn.
create table creneau_garde (
  cpts_id uuid not null,
  creneau_id uuid not null,
  demande_id uuid not null,
  posee_le timestamptz not null,
  jusqu_a timestamptz not null,
  primary key (cpts_id, creneau_id),
  foreign key (cpts_id, creneau_id) references creneau (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  constraint creneau_garde_duree check (jusqu_a > posee_le and jusqu_a <= posee_le + interval '1 hour')
);
create index creneau_garde_demande on creneau_garde (cpts_id, demande_id);

-- The search index says until when a slot is kept, and not for whom: it is read by other CPTS too.
alter table creneau_publie add column garde_jusqu_a timestamptz;

-- Whoever books holds, by the key of the appointment, the row of the slot that a keeping locks first: this trigger runs after
-- that key, so it sees a keeping that was committed while the booking waited. Its refusal bears the name of that key.
create function respect_garde() returns trigger language plpgsql set search_path = public as $$
declare
  kept creneau_garde;
begin
  select * into kept from creneau_garde where cpts_id = new.cpts_id and creneau_id = new.creneau_id;
  if kept is null then return null; end if;
  if kept.jusqu_a > new.reserve_le and (new.demande_cpts <> kept.cpts_id or new.demande_id <> kept.demande_id) then
    raise exception 'this slot is kept for another request' using errcode = 'P0001', constraint = 'rendez_vous_creneau';
  end if;
  delete from creneau_garde where cpts_id = new.cpts_id and creneau_id = new.creneau_id;
  return null;
end $$;
create trigger garde after insert on rendez_vous for each row execute function respect_garde();

-- A request that no longer waits lets go of what was kept for it.
create function release_garde() returns trigger language plpgsql set search_path = public as $$
begin
  -- Nearly always nothing is kept: that costs one look.
  perform 1 from creneau_garde where cpts_id = new.cpts_id and demande_id = new.id;
  if not found then return null; end if;
  with gone as (delete from creneau_garde where cpts_id = new.cpts_id and demande_id = new.id returning creneau_id)
  update creneau_publie p set garde_jusqu_a = null from gone where p.creneau_id = gone.creneau_id and p.domicile = new.cpts_id;
  return null;
end $$;
create trigger garde after update of statut on demande for each row
  when (old.statut = 'ouverte' and new.statut <> 'ouverte') execute function release_garde();

create or replace function publish_creneaux(ids uuid[]) returns void language sql volatile set search_path = public as $$
  insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite,
    lieu_id, lieu, adresse, commune, commune_nom, lon, lat, genre, visibilites, debut, fin, zone, garde_jusqu_a)
  select v.visible_par, c.id, c.cpts_id, a.id, a.personne_id, a.nom, a.metier, a.profession, a.specialite,
    l.id, l.libelle, l.adresse, l.commune, l.commune_nom, l.lon, l.lat, c.genre, c.visibilites, c.debut, c.fin, a.zone, g.jusqu_a
  from creneau c
  join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
  left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
  left join creneau_garde g on g.cpts_id = c.cpts_id and g.creneau_id = c.id
  cross join lateral (
    select c.cpts_id as visible_par
    union all
    select p.avec from partage_creneau p
    where p.personne_id = a.personne_id and p.domicile = c.cpts_id and p.statut = 'accepte') v
  where c.cpts_id = current_cpts() and c.id = any (ids) and c.statut = 'offert' and not c.a_deplacer
    and not exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule')
  on conflict do nothing
$$;

-- What the SAS and other software read: without what is kept.
create or replace function creneaux_par_rpps(numeros text[], du timestamptz, au timestamptz)
  returns table (creneaux text, agendas json, lieux json, cpts json)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
  with libres as materialized (
    select c.creneau_id, c.visible_par, c.domicile, c.agenda_id, c.personne_id, c.lieu_id, c.genre, c.visibilites, c.debut, c.fin
    from personne p join creneau_publie c on c.personne_id = p.id
    where p.rpps = any (numeros) and c.debut >= du and c.debut <= au
      and (c.garde_jusqu_a is null or c.garde_jusqu_a <= now())
  ), tenus as materialized (select distinct l.domicile, l.agenda_id from libres l)
  select
    (select string_agg(l.creneau_id::text || E'\t' || l.agenda_id::text || E'\t' || coalesce(l.lieu_id::text, '') || E'\t'
        || (extract(epoch from l.debut) * 1000)::bigint::text || E'\t' || (extract(epoch from l.fin) * 1000)::bigint::text
        || E'\t' || l.genre || E'\t' || l.visibilites::text || E'\t' || l.visible_par::text, E'\n'
      order by l.debut, l.creneau_id, l.visible_par <> l.domicile, l.visible_par) from libres l),
    (select json_agg(json_build_array(a.id, a.personne_id, p.rpps, f.nom, f.prenom, a.specialite, a.zone, a.lieu_id))
      from tenus t
      join agenda a on a.cpts_id = t.domicile and a.id = t.agenda_id
      join personne p on p.id = a.personne_id
      join professionnel f on f.cpts_id = a.cpts_id and f.id = a.professionnel_id),
    (select json_agg(json_build_array(l.id, l.agenda_id, l.adresse, l.code_postal, l.commune_nom, l.telephone, l.identifiant)
      order by l.cree_le, l.id)
      from tenus t join lieu_montre l on l.cpts_id = t.domicile and l.agenda_id = t.agenda_id),
    (select json_agg(json_build_array(c.id, c.nom, c.finess, c.reglages ->> 'telephone'))
      from cpts c where c.id in (select l.visible_par from libres l));
end $$;
create or replace function creneaux_ouverts(maintenant timestamptz)
  returns table (cpts_id uuid, id uuid, agenda_id uuid, personne_id uuid, lieu_id uuid, specialite text, genre text,
    visibilites text[], debut timestamptz, fin timestamptz, zone text)
  language sql stable set search_path = public as $$
  select c.domicile, c.creneau_id, c.agenda_id, c.personne_id,
    coalesce(c.lieu_id, a.lieu_id, (select l.id from lieu_consultation l
      where l.cpts_id = a.cpts_id and l.agenda_id = a.id order by l.cree_le, l.id limit 1)),
    c.specialite, c.genre, array(select v from unnest(c.visibilites) v where v in ('PUBLIC', 'PRO') order by v desc),
    c.debut, c.fin, c.zone
  from creneau_publie c join agenda a on a.cpts_id = c.domicile and a.id = c.agenda_id
  where c.visible_par = c.domicile and c.debut >= maintenant and c.visibilites && '{PUBLIC,PRO}'
    and (c.garde_jusqu_a is null or c.garde_jusqu_a <= maintenant)
$$;

-- A professional who is erased is waited for by nobody.
create function efface_attente() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update attente set personne_id = null, exclusif = false where cpts_id = new.cpts_id and personne_id = old.personne_id;
  return null;
end $$;
create trigger efface_1_attente after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_attente();

select protect_tenant_table('attente', 'demande_id');
select protect_tenant_table('creneau_garde', null);
