-- What an installation shows to other software that has a certificate: organisations, professionals who agreed to be in
-- the directory or who offer slots to the public or to professionals, where they work, and these slots.

-- Free slots that are offered beyond the régulation and the CPTS, with the place that stands for each.
create function creneaux_ouverts(maintenant timestamptz)
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
$$;

-- Places of work that may be shown: those that their professional publishes, and those of the slots above. A place of
-- consultation stands for the place of exercise that it was made from.
create function lieux_ouverts(maintenant timestamptz)
  returns table (cpts_id uuid, id uuid, agenda_id uuid, personne_id uuid, specialite text, libelle text, adresse text,
    code_postal text, ville text, lon double precision, lat double precision, telephone text, structure_id uuid)
  language sql stable set search_path = public as $$
  with ouverts as materialized (select distinct c.lieu_id from creneaux_ouverts(maintenant) c)
  select m.cpts_id, m.id, m.agenda_id, f.personne_id, f.specialite, m.libelle, m.adresse, m.code_postal, m.commune_nom, l.lon, l.lat,
    case when 'telephone' = any (f.publie) then m.telephone end,
    case when s.finess is not null or s.siret is not null then s.id end
  from lieu_montre m
  join lieu_consultation l on l.cpts_id = m.cpts_id and l.id = m.id
  join agenda a on a.cpts_id = m.cpts_id and a.id = m.agenda_id
  join professionnel f on f.cpts_id = a.cpts_id and f.id = a.professionnel_id
  left join lieu_exercice e on e.cpts_id = l.cpts_id and e.id = l.lieu_exercice_id
  left join structure s on s.cpts_id = e.cpts_id and s.id = e.structure_id and s.fermee_le is null
  where a.ouvert and f.efface_le is null and f.statut = 'en-exercice'
    and (f.publie @> '{annuaire,lieux}' or m.id in (select o.lieu_id from ouverts o))
  union all
  select e.cpts_id, e.id, null, f.personne_id, f.specialite, coalesce(nullif(e.nom, ''), s.nom), coalesce(nullif(e.adresse, ''), nullif(s.adresse, '')),
    coalesce(nullif(e.code_postal, ''), nullif(s.code_postal, ''), c.codes_postaux[1]), c.nom, e.lon, e.lat,
    case when 'telephone' = any (f.publie) then coalesce(e.telephone, s.telephone) end,
    case when (s.finess is not null or s.siret is not null) and s.fermee_le is null then s.id end
  from lieu_exercice e
  join professionnel f on f.cpts_id = e.cpts_id and f.id = e.professionnel_id
  left join structure s on s.cpts_id = e.cpts_id and s.id = e.structure_id
  left join commune c on c.code = coalesce(e.commune, s.commune)
  where e.ferme_le is null and f.efface_le is null and f.statut = 'en-exercice' and f.publie @> '{annuaire,lieux}'
    and not exists (select 1 from lieu_consultation l join agenda a on a.cpts_id = l.cpts_id and a.id = l.agenda_id
      where l.cpts_id = e.cpts_id and l.lieu_exercice_id = e.id and a.ouvert)
$$;

-- Crossing (i): one page of one kind, by identifier, of what is shown. Structures are those of the national registers.
create function annuaire_public(quoi text, apres uuid, combien integer, filtre jsonb, maintenant timestamptz)
  returns setof json language plpgsql stable security definer set search_path = public as $$
declare
  seul uuid := (filtre ->> 'id')::uuid;
  mots text := fold_text(filtre ->> 'nom') || '%';
begin
  if quoi = 'organisations' then
    return query
      select row_to_json(o) from (
        select c.id, 'cpts' as genre, c.nom, c.finess, null::text as siret, c.reglages ->> 'telephone' as telephone,
          null::text as adresse, null::text as code_postal, null::text as ville
        from cpts c
        union all
        select s.id, s.genre, s.nom, s.finess, s.siret, s.telephone, nullif(s.adresse, ''),
          coalesce(nullif(s.code_postal, ''), c.codes_postaux[1]), c.nom
        from structure s left join commune c on c.code = s.commune
        where s.fermee_le is null and (s.finess is not null or s.siret is not null)) o
      where (apres is null or o.id > apres) and (seul is null or o.id = seul)
        and (mots is null or fold_text(o.nom) like mots)
        and (filtre ->> 'identifiant' is null or filtre ->> 'identifiant' in (o.finess, o.siret))
      order by o.id limit combien;
  elsif quoi = 'services' then
    return query
      select json_build_object('id', c.id, 'nom', c.nom) from cpts c
      where (apres is null or c.id > apres) and (seul is null or c.id = seul)
        and (filtre ->> 'organisation' is null or c.id = (filtre ->> 'organisation')::uuid)
      order by c.id limit combien;
  elsif quoi = 'praticiens' then
    return query
      select row_to_json(p) from (
        select distinct on (f.personne_id) f.personne_id as id, x.rpps, f.nom, f.prenom, f.titre
        from professionnel f join personne x on x.id = f.personne_id
        where f.efface_le is null and f.statut = 'en-exercice'
          and (apres is null or f.personne_id > apres) and (seul is null or f.personne_id = seul)
          and (mots is null or fold_text(f.nom) like mots)
          and (filtre ->> 'identifiant' is null or x.rpps = filtre ->> 'identifiant')
          and ('annuaire' = any (f.publie) or exists (select 1 from creneau_publie c where c.personne_id = f.personne_id
            and c.domicile = f.cpts_id and c.debut >= maintenant and c.visibilites && '{PUBLIC,PRO}'))
        order by f.personne_id, f.cree_le limit combien) p;
  elsif quoi = 'lieux' then
    return query
      select row_to_json(l) from lieux_ouverts(maintenant) l
      where (apres is null or l.id > apres) and (seul is null or l.id = seul)
        and (filtre ->> 'praticien' is null or l.personne_id = (filtre ->> 'praticien')::uuid)
        and (mots is null or fold_text(l.ville) like mots)
      order by l.id limit combien;
  elsif quoi = 'agendas' then
    return query
      select row_to_json(l) from lieux_ouverts(maintenant) l
      where (apres is null or l.id > apres) and (seul is null or l.id = seul)
        and (filtre ->> 'praticien' is null or l.personne_id = (filtre ->> 'praticien')::uuid)
        and l.id in (select c.lieu_id from creneaux_ouverts(maintenant) c)
      order by l.id limit combien;
  elsif quoi = 'creneaux' then
    return query
      select json_build_object('id', c.id, 'personne_id', c.personne_id, 'lieu_id', c.lieu_id, 'specialite', c.specialite,
        'genre', c.genre, 'visibilites', c.visibilites, 'debut', (extract(epoch from c.debut) * 1000)::bigint,
        'fin', (extract(epoch from c.fin) * 1000)::bigint, 'zone', c.zone)
      from creneaux_ouverts(maintenant) c
      where c.lieu_id is not null and (apres is null or c.id > apres) and (seul is null or c.id = seul)
        and (filtre ->> 'agenda' is null or c.lieu_id = (filtre ->> 'agenda')::uuid)
        and (filtre ->> 'du' is null or c.debut >= (filtre ->> 'du')::timestamptz)
        and (filtre ->> 'au' is null or c.debut <= (filtre ->> 'au')::timestamptz)
      order by c.id limit combien;
  else
    raise exception 'nothing is shown under this name: %', quoi using errcode = '22023';
  end if;
end $$;
revoke execute on function annuaire_public(text, uuid, integer, jsonb, timestamptz) from public;
grant execute on function annuaire_public(text, uuid, integer, jsonb, timestamptz) to maillage_app;

-- Regulators of the SAS: actors of the installation, members of no CPTS. The SAS writes their accounts. This table opens for
-- the time of one act of that kind (crossings.ts), and to no role of a CPTS.
create function current_regulation() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('maillage.regulation', true), '') = 'oui' $$;

create table regulateur (
  id uuid primary key,
  -- National: 8 and the RPPS, 3 and a card of an establishment. Of the SAS: for who has no card.
  registre text not null check (registre in ('national', 'sas')),
  numero text not null check (length(numero) between 1 and 100),
  nom text not null check (length(nom) between 1 and 200),
  prenom text not null check (length(prenom) between 1 and 200),
  courriel citext not null,
  actif boolean not null,
  mot_de_passe text not null,
  -- When the conditions of use were accepted.
  conditions_le timestamptz,
  cree_le timestamptz not null,
  change_le timestamptz not null
);
-- The number of an account that is closed may be given to another; an address may serve several accounts.
create unique index regulateur_numero_pris on regulateur (registre, numero) where actif;
create index regulateur_numero on regulateur (registre, numero, change_le desc);
create index regulateur_courriel on regulateur (courriel) where actif;
select protect_global_table('regulateur', 'current_regulation()', 'current_regulation()', 'id');

-- Which regulator took an appointment, told to nobody but the home of the agenda and to the SAS.
create table rendez_vous_regulation (
  cpts_id uuid not null,
  rendez_vous_id uuid not null,
  regulateur_id uuid not null,
  pris_le timestamptz not null,
  primary key (cpts_id, rendez_vous_id),
  foreign key (cpts_id, rendez_vous_id) references rendez_vous (cpts_id, id)
);
select protect_tenant_table('rendez_vous_regulation', 'rendez_vous_id');

-- Crossing (j): where the agenda of a professional lives, for a regulator who follows the address of a slot.
create function resolve_domicile(candidate uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$ select d.cpts_id from agenda_domicile d where d.personne_id = candidate $$;
