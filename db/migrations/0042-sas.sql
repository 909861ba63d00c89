-- The slots as the SAS asks for them: by the national numbers of professionals, whatever the CPTS.

-- Each slot of the index names its place: one place is one schedule there.
alter table creneau_publie add column lieu_id uuid;
update creneau_publie p set lieu_id = c.lieu_id from creneau c where c.cpts_id = p.domicile and c.id = p.creneau_id;
create index creneau_publie_personne on creneau_publie (personne_id, debut);

-- The national identifier of a place that stands in no structure, already prefixed: 1 FINESS, 3 SIRET, 4 RPPS and rank.
alter table lieu_consultation add column identifiant_national text
  constraint lieu_consultation_identifiant check (identifiant_national ~ '^(1[0-9][0-9AB][0-9]{7}|3[0-9]{14}|4[0-9]{14})$');

create or replace function publish_creneaux(ids uuid[]) returns void language sql volatile set search_path = public as $$
  insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite,
    lieu_id, lieu, adresse, commune, commune_nom, lon, lat, genre, visibilites, debut, fin, zone)
  select v.visible_par, c.id, c.cpts_id, a.id, a.personne_id, a.nom, a.metier, a.profession, a.specialite,
    l.id, l.libelle, l.adresse, l.commune, l.commune_nom, l.lon, l.lat, c.genre, c.visibilites, c.debut, c.fin, a.zone
  from creneau c
  join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
  left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
  cross join lateral (
    select c.cpts_id as visible_par
    union all
    select p.avec from partage_creneau p
    where p.personne_id = a.personne_id and p.domicile = c.cpts_id and p.statut = 'accepte') v
  where c.cpts_id = current_cpts() and c.id = any (ids) and c.statut = 'offert' and not c.a_deplacer
    and not exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule')
  on conflict do nothing
$$;

-- A place of consultation as it is shown outside: what it does not say itself comes from where the professional exercises,
-- then from the structure there. Read as whoever reads it.
create view lieu_montre with (security_invoker = true) as
  select l.cpts_id, l.agenda_id, l.id, l.libelle, l.commune_nom, l.cree_le, l.identifiant_national,
    coalesce(nullif(l.adresse, ''), nullif(e.adresse, ''), nullif(s.adresse, '')) as adresse,
    coalesce(nullif(e.code_postal, ''), nullif(s.code_postal, ''), c.codes_postaux[1]) as code_postal,
    coalesce(e.telephone, s.telephone) as telephone,
    coalesce(l.identifiant_national, '1' || s.finess, '3' || s.siret) as identifiant
  from lieu_consultation l
  left join commune c on c.code = l.commune
  left join lieu_exercice e on e.cpts_id = l.cpts_id and e.id = l.lieu_exercice_id
  left join structure s on s.cpts_id = e.cpts_id and s.id = e.structure_id;
grant select on lieu_montre to maillage_app;

-- Crossing (h): free slots of the professionals that bear these numbers, `[du, au]`, in every CPTS that may see them, with
-- where they are held and what these CPTS are called. No patient, no appointment, nobody who was not asked for by number.
-- Slots are lines of codes and numbers, read slot after slot: json_build_array costs ten times the search. In plpgsql, a
-- plan is kept.
create function creneaux_par_rpps(numeros text[], du timestamptz, au timestamptz)
  returns table (creneaux text, agendas json, lieux json, cpts json)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
  with libres as materialized (
    select c.creneau_id, c.visible_par, c.domicile, c.agenda_id, c.personne_id, c.lieu_id, c.genre, c.visibilites, c.debut, c.fin
    from personne p join creneau_publie c on c.personne_id = p.id
    where p.rpps = any (numeros) and c.debut >= du and c.debut <= au
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
revoke execute on function creneaux_par_rpps(text[], timestamptz, timestamptz) from public;
grant execute on function creneaux_par_rpps(text[], timestamptz, timestamptz) to maillage_app;
