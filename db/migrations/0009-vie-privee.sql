-- Privacy: what the base keeps of persons, for how long, and who may read it.

-- Answers to a POST may hold a secret that was shown once (the address of a link, the key of a second factor): they are
-- kept encrypted, under a key that stands outside the base. `demande` becomes a keyed mark of what was asked.
truncate idempotence;
alter table idempotence drop column reponse, drop column statut, add column reponse bytea;

-- An address belongs to the CPTS that it was given to: it stands with the roles held there. A person has none of their
-- own beside the one of their account, that only they may read: a CPTS that adds somebody by RPPS learns nothing.
alter table appartenance add column courriel citext;
select set_config('maillage.acteur', 'systeme:migration', true), set_config('maillage.action', 'courriel.ranger', true);
update appartenance a set courriel = coalesce(
  (select l.sujet ->> 'courriel' from lien_signe l
    where l.cpts_id = a.cpts_id and l.personne_id = a.personne_id and l.usage = 'invitation' and l.usages_restants = 0
    order by l.cree_le desc limit 1), p.courriel)
from personne p where p.id = a.personne_id;
alter table personne drop column courriel;

-- When a professional left: what is kept of them has a term, counted from there.
alter table professionnel add column parti_le date;
update professionnel set parti_le = current_date where statut = 'parti';
alter table professionnel add constraint professionnel_parti check (statut = 'parti' or parti_le is null);

-- A fiche that is erased stays as a line about nobody: what was counted with it stays counted. Setting `efface_le` is
-- the whole act: the base blanks the fiche, then each room takes away what it holds of the person. `demande` is the
-- wish of the person; `conservation` the end of the time for which a fiche is kept.
alter table professionnel add column efface_le timestamptz,
  add column efface_raison text check (efface_raison in ('demande', 'conservation')),
  add constraint professionnel_efface check ((efface_le is null) = (efface_raison is null));

create function blank_professionnel() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.efface_le is not null then
    raise exception 'an erased fiche is never written again' using errcode = 'P0001', constraint = 'professionnel_is_erased';
  end if;
  if new.efface_le is null then return new; end if;
  -- Nobody in particular: the true personne may then be forgotten.
  new.personne_id := gen_random_uuid();
  insert into personne (id, nom, prenom, creee_le) values (new.personne_id, 'effacé', 'Professionnel', new.efface_le);
  new.nom := 'effacé';
  new.prenom := 'Professionnel';
  new.rpps := null; new.titre := null; new.specialite := null; new.telephone := null; new.courriel := null;
  new.publie := '{}'; new.publie_le := null;
  new.statut := 'parti';
  return new;
end $$;
create trigger blank before update on professionnel for each row execute function blank_professionnel();

-- Of the community: places go, an adhésion ends; its dates and what was paid stay, for the counts and the accounts. What
-- an import would put back is forgotten.
create function efface_communaute() returns trigger language plpgsql security definer set search_path = public as $$
declare
  today date := (new.efface_le at time zone (select zone from cpts where id = new.cpts_id))::date;
begin
  delete from lieu_exercice where cpts_id = new.cpts_id and professionnel_id = new.id;
  update adhesion set fin = greatest(debut, today), motif_fin = null
    where cpts_id = new.cpts_id and professionnel_id = new.id and (fin is null or fin > greatest(debut, today));
  delete from cotisation where cpts_id = new.cpts_id and professionnel_id = new.id and paye_centimes = 0;
  update cotisation set du_centimes = paye_centimes
    where cpts_id = new.cpts_id and professionnel_id = new.id and du_centimes > paye_centimes;
  update import_membres set effets = jsonb_set(effets, '{fiches}', coalesce(
      (select jsonb_agg(one) from jsonb_array_elements(effets -> 'fiches') one where one ->> 'id' <> new.id::text), '[]'))
    where cpts_id = new.cpts_id and effets -> 'fiches' @> jsonb_build_array(jsonb_build_object('id', new.id));
  -- `efface_raison` tells a fiche that was blanked from one that went whole.
  insert into effacement (objet, cpts, cle)
    values ('professionnel', new.cpts_id, jsonb_build_object('id', new.id, 'efface_raison', new.efface_raison));
  perform pg_notify('effacement', '');
  -- The last trigger of an erasure: a personne whom nothing holds any more is forgotten.
  begin
    delete from personne p where p.id = old.personne_id and not p.operateur
      and not exists (select 1 from professionnel x where x.personne_id = p.id)
      and not exists (select 1 from appartenance x where x.personne_id = p.id)
      and not exists (select 1 from identifiant x where x.personne_id = p.id)
      and not exists (select 1 from lien_signe x where x.personne_id = p.id);
  exception when foreign_key_violation then
    null;
  end;
  return null;
end $$;

-- Of the accounts: the role of professional ends here, with its links.
create function efface_comptes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update appartenance set roles = array_remove(roles, 'professionnel')
    where cpts_id = new.cpts_id and personne_id = old.personne_id and roles <> '{professionnel}';
  delete from appartenance where cpts_id = new.cpts_id and personne_id = old.personne_id and roles <@ '{professionnel}';
  delete from session where lien_cpts_id = new.cpts_id
    and lien_id in (select id from lien_signe where cpts_id = new.cpts_id and personne_id = old.personne_id);
  delete from lien_signe where cpts_id = new.cpts_id and personne_id = old.personne_id;
  return null;
end $$;

-- Of unscheduled care: the agenda closes and loses its name, slots to come are withdrawn, what was held stays counted.
create function efface_soins() returns trigger language plpgsql security definer set search_path = public as $$
declare
  gone uuid;
begin
  delete from creneau_publie where visible_par = new.cpts_id and personne_id = old.personne_id;
  update partage_creneau set statut = 'retire' where avec = new.cpts_id and personne_id = old.personne_id;
  update rendez_vous_miroir set nom = 'Professionnel effacé', lieu = null, adresse = null, personne_id = new.personne_id
    where cpts_id = new.cpts_id and personne_id = old.personne_id;
  select id into gone from agenda where cpts_id = new.cpts_id and professionnel_id = new.id;
  if gone is null then return null; end if;
  delete from creneau_publie where domicile = new.cpts_id and agenda_id = gone;
  delete from partage_creneau where domicile = new.cpts_id and personne_id = old.personne_id;
  delete from agenda_domicile where cpts_id = new.cpts_id and agenda_id = gone;
  update disponibilite set arretee_le = coalesce(arretee_le, new.efface_le) where cpts_id = new.cpts_id and agenda_id = gone;
  delete from exception_agenda where cpts_id = new.cpts_id and agenda_id = gone and genre = 'absence';
  update creneau c set a_deplacer = true
    where c.cpts_id = new.cpts_id and c.agenda_id = gone and c.statut = 'offert' and c.debut > new.efface_le
      and exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule');
  update creneau set statut = 'retire'
    where cpts_id = new.cpts_id and agenda_id = gone and statut = 'offert' and debut > new.efface_le and not a_deplacer;
  update lieu_consultation set libelle = 'Lieu effacé', adresse = null, lon = null, lat = null
    where cpts_id = new.cpts_id and agenda_id = gone;
  update agenda set nom = 'Professionnel effacé', specialite = null, ouvert = false, personne_id = new.personne_id
    where cpts_id = new.cpts_id and id = gone;
  return null;
end $$;

-- Presences that were paid. The room of money, a later one, puts its own rows in its place.
create function presences_payees() returns table (acte_id uuid) language sql stable as $$ select null::uuid where false $$;

-- Of the registre, on the wish of the person only: names and places of the actes go, their commitments stay in the
-- chain. What was paid is kept for as long as the accounts are. At the end of the time of a fiche, presences keep theirs.
create function efface_registre() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.efface_raison <> 'demande' then return null; end if;
  delete from contenu_personnel c
    where c.cpts_id = new.cpts_id and c.acte_id not in (select acte_id from presences_payees())
      and (c.professionnel_id = new.id or (c.cle = 'lieu' and exists (
        select 1 from contenu_personnel own
        where own.cpts_id = c.cpts_id and own.acte_id = c.acte_id and own.professionnel_id = new.id)));
  return null;
end $$;

-- In the order of their names, all before the trail writes its line.
create trigger efface_1_soins after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_soins();
create trigger efface_2_registre after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_registre();
create trigger efface_3_comptes after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_comptes();
create trigger efface_4_communaute after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_communaute();

-- Whom the CPTS still expects: appointments to come of their agenda.
create function rendez_vous_a_venir(fiche uuid, at timestamptz) returns integer language sql stable as $$
  select count(*)::int from rendez_vous r join agenda a on a.cpts_id = r.cpts_id and a.id = r.agenda_id
  where r.cpts_id = current_cpts() and a.professionnel_id = fiche and r.statut = 'reserve' and r.fin > at
$$;
-- The last day that ties each professional to the CPTS beside an adhésion: an acte, a slot offered.
create function derniers_liens() returns table (professionnel_id uuid, le timestamptz) language sql stable as $$
  select x.professionnel_id, max(x.le) from (
    select * from dernieres_participations()
    union all
    select a.professionnel_id, c.debut from creneau c join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
    where c.cpts_id = current_cpts() and c.statut = 'offert') x
  group by x.professionnel_id
$$;

-- An import can be undone where its fiche is as it left it: the columns above are none of its own.
create or replace function empreintes_fiches(candidates uuid[]) returns table (id uuid, empreinte text) language sql stable as $$
  with lieux as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.id) as tout from lieu_exercice x
      where cpts_id = current_cpts() group by 1),
    adhesions as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.id) as tout from adhesion x
      where cpts_id = current_cpts() group by 1),
    cotisations as (select professionnel_id, string_agg(to_jsonb(x)::text, ';' order by x.annee) as tout from cotisation x
      where cpts_id = current_cpts() group by 1)
  select p.id, md5(concat_ws(';', (to_jsonb(p) - '{parti_le,efface_le,efface_raison}'::text[])::text, lieux.tout, adhesions.tout, cotisations.tout))
  from professionnel p
  left join lieux on lieux.professionnel_id = p.id
  left join adhesions on adhesions.professionnel_id = p.id
  left join cotisations on cotisations.professionnel_id = p.id
  where p.cpts_id = current_cpts() and p.id = any(candidates)
$$;

-- Erasures that a restored backup replays: a fiche that goes whole, an access, a person.
select remember_erasures('professionnel');
select remember_erasures('appartenance');
select remember_erasures('personne');

-- A person without a CPTS and without an invitation is kept thirty days: an invitation that nobody accepted, an account
-- that leads nowhere. The application may only ask for what is older.
create function purge_personnes(at timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare
  one uuid;
  gone integer := 0;
begin
  for one in select p.id from personne p
    where not p.operateur and p.creee_le < least(at, now()) - interval '30 days'
      and not exists (select 1 from appartenance x where x.personne_id = p.id)
      and not exists (select 1 from professionnel x where x.personne_id = p.id)
      and not exists (select 1 from agenda x where x.personne_id = p.id)
      and not exists (select 1 from lien_signe x where x.personne_id = p.id and x.revoque_le is null
        and x.expire_le > least(at, now()) and coalesce(x.usages_restants, 1) > 0)
  loop
    begin
      delete from personne where id = one;
      gone := gone + 1;
    exception when foreign_key_violation then
      -- A room to come holds it.
      null;
    end;
  end loop;
  return gone;
end $$;
-- A session that is over says nothing that the trail does not.
create function purge_sessions(at timestamptz) returns void language sql security definer set search_path = public as $$
  delete from session
  where least(expire_le, coalesce(revoquee_le, 'infinity')) < least(at, now()) - interval '1 day'
$$;

-- Who read a record: the last line of the same reader within ten minutes stands for the next ones.
create index journal_objet on journal (cpts_id, objet, objet_id, id);
create function note_lecture(what text, which text) returns void language sql security definer set search_path = public as $$
  insert into journal (cpts_id, acteur, action, operation, objet, objet_id)
  select coalesce(current_cpts(), '00000000-0000-0000-0000-000000000000'),
    coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme'),
    coalesce(nullif(current_setting('maillage.action', true), ''), '-'), 'lecture', what, which
  from pg_current_xact_id()
  where not exists (
    select 1 from journal j where j.cpts_id = coalesce(current_cpts(), '00000000-0000-0000-0000-000000000000')
      and j.objet = what and j.objet_id = which and j.operation = 'lecture'
      and j.acteur = coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme')
      and j.le > clock_timestamp() - interval '10 minutes')
$$;

-- The trail is cut after a year, behind a mark that is signed with a key of the installation: what comes after goes on
-- from its hash. One mark a CPTS, the last.
create table journal_repere (
  cpts_id uuid primary key,
  -- The last seal and the last line that were removed, and how many lines in all.
  sequence bigint not null,
  dernier bigint not null,
  lignes bigint not null,
  jusqu_le timestamptz not null,
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  coupe_le timestamptz not null,
  cle_publique text not null,
  signature text not null
);
select protect('journal_repere');
create policy tenant_reads on journal_repere for select to maillage_app using (cpts_id = current_cpts());
grant select on journal_repere to maillage_app;

create function cut_journal(upto bigint, at timestamptz, key text, signed text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  tenant uuid := current_cpts();
  seal journal_sceau;
  youngest timestamptz;
  removed bigint;
begin
  select * into seal from journal_sceau where cpts_id = tenant and sequence = upto;
  select max(le) into youngest from journal where cpts_id = tenant and id <= seal.dernier;
  if seal is null or youngest is null or youngest > now() - interval '1 year' then
    raise exception 'the trail is kept for a year' using errcode = '42501';
  end if;
  delete from journal where cpts_id = tenant and id <= seal.dernier;
  get diagnostics removed = row_count;
  delete from journal_sceau where cpts_id = tenant and sequence <= upto;
  insert into journal_repere as r values (tenant, upto, seal.dernier, removed, youngest, seal.empreinte, at, key, signed)
    on conflict (cpts_id) do update set sequence = excluded.sequence, dernier = excluded.dernier,
      lignes = r.lignes + excluded.lignes, jusqu_le = excluded.jusqu_le, empreinte = excluded.empreinte,
      coupe_le = excluded.coupe_le, cle_publique = excluded.cle_publique, signature = excluded.signature;
  return removed;
end $$;
