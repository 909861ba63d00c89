-- Foundations: the installation, the tenants (cpts), people, roles, sessions, links, the audit trail,
-- and the functions that put every table behind row-level security.
-- Runs as the owner of the base. The application role is maillage_app: it owns nothing and bypasses nothing.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;

-- Who acts, for which CPTS: set once at the start of each transaction, empty outside of one.
create function current_cpts() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('maillage.cpts', true), '')::uuid $$;
create function current_personne() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('maillage.personne', true), '')::uuid $$;
create function current_operateur() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('maillage.operateur', true), '') = 'oui' $$;

-- Text search without case or accents, immutable so that it can be indexed.
create function fold_text(value text) returns text language sql immutable parallel safe strict
  as $$ select regexp_replace(lower(public.unaccent('public.unaccent', value)), '[''’ -]+', ' ', 'g') $$;

-- The audit trail: written by triggers only, append-only for the application. It names what changed, never the content.
create table journal (
  cpts_id uuid not null,
  id bigint generated always as identity,
  le timestamptz not null default clock_timestamp(),
  acteur text not null,
  action text not null,
  operation text not null check (operation in ('ajout', 'modification', 'suppression', 'lecture', 'connexion')),
  objet text not null,
  objet_id text not null,
  colonnes text[] not null default '{}',
  primary key (cpts_id, id)
);
create table journal_sceau (
  cpts_id uuid not null,
  sequence bigint not null,
  premier bigint not null,
  dernier bigint not null,
  nombre integer not null,
  precedent text not null,
  empreinte text not null,
  scelle_le timestamptz not null default clock_timestamp(),
  primary key (cpts_id, sequence)
);

create function write_journal() returns trigger language plpgsql security definer set search_path = public as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  target jsonb := case when tg_op = 'DELETE' then before else after end;
  changed text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(key order by key), '{}') into changed
    from jsonb_each(after) where before -> key is distinct from value;
    if changed = '{}' then return null; end if;
  end if;
  insert into journal (cpts_id, acteur, action, operation, objet, objet_id, colonnes) values (
    coalesce((target ->> 'cpts_id')::uuid, case tg_table_name when 'cpts' then (target ->> 'id')::uuid end, '00000000-0000-0000-0000-000000000000'),
    coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme'),
    coalesce(nullif(current_setting('maillage.action', true), ''), '-'),
    case tg_op when 'INSERT' then 'ajout' when 'UPDATE' then 'modification' else 'suppression' end,
    tg_table_name,
    coalesce(target ->> tg_argv[0], '-'),
    changed
  );
  return null;
end $$;

-- Reads of personal health data and sign-ins are written too, by name.
create function note_journal(operation text, objet text, objet_id text) returns void
  language sql security definer set search_path = public as $$
  insert into journal (cpts_id, acteur, action, operation, objet, objet_id) values (
    coalesce(current_cpts(), '00000000-0000-0000-0000-000000000000'),
    coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme'),
    coalesce(nullif(current_setting('maillage.action', true), ''), '-'),
    operation, objet, objet_id)
$$;

-- Every table of a migration goes through exactly one of the three functions below.
create function protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_all on %s to current_user using (true) with check (true)', target);
end $$;

-- A tenant table: rows of the current CPTS and no other. `audited` names the column that identifies a row in the
-- audit trail, null for tables whose changes are already told by another one.
create function protect_tenant_table(target regclass, audited text default 'id') returns void language plpgsql as $$
begin
  perform protect(target);
  execute format('create policy tenant on %s to maillage_app using (cpts_id = current_cpts()) with check (cpts_id = current_cpts())', target);
  execute format('grant select, insert, update, delete on %s to maillage_app', target);
  if audited is not null then
    execute format('create trigger journal after insert or update or delete on %s for each row execute function write_journal(%L)', target, audited);
  end if;
end $$;

-- Reference data: everybody reads, the owner writes (imports and migrations).
create function protect_reference_table(target regclass) returns void language plpgsql as $$
begin
  perform protect(target);
  execute format('create policy everyone_reads on %s for select to maillage_app using (true)', target);
  execute format('grant select on %s to maillage_app', target);
end $$;

-- A global table with a rule of its own: give the condition to read and the condition to write.
create function protect_global_table(target regclass, can_read text, can_write text, audited text default 'id') returns void language plpgsql as $$
begin
  perform protect(target);
  execute format('create policy readers on %s for select to maillage_app using (%s)', target, can_read);
  execute format('create policy inserters on %s for insert to maillage_app with check (%s)', target, can_write);
  execute format('create policy updaters on %s for update to maillage_app using (%s) with check (%s)', target, can_write, can_write);
  execute format('create policy deleters on %s for delete to maillage_app using (%s)', target, can_write);
  execute format('grant select, insert, update, delete on %s to maillage_app', target);
  if audited is not null then
    execute format('create trigger journal after insert or update or delete on %s for each row execute function write_journal(%L)', target, audited);
  end if;
end $$;

select protect('journal');
create policy tenant_reads on journal for select to maillage_app using (cpts_id = current_cpts());
grant select on journal to maillage_app;
select protect('journal_sceau');
create policy tenant_reads on journal_sceau for select to maillage_app using (cpts_id = current_cpts());
create policy tenant_seals on journal_sceau for insert to maillage_app with check (cpts_id = current_cpts());
grant select, insert on journal_sceau to maillage_app;

-- The base says what it is, once: a demonstration or a real one, with or without patients.
create table installation (
  seule boolean primary key default true check (seule),
  nature text not null check (nature in ('demonstration', 'reelle')),
  patients boolean not null,
  hebergeur_nom text,
  hebergeur_certificat text,
  hebergeur_expire_le date,
  graine integer,
  -- When a demonstration was played whole: one that was interrupted is played again from the start.
  peuplee_le timestamptz,
  creee_le timestamptz not null default clock_timestamp(),
  constraint patients_need_a_host check (
    nature = 'demonstration' or not patients
    or (hebergeur_nom is not null and hebergeur_certificat is not null and hebergeur_expire_le is not null))
);
create function installation_is_chosen_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.nature <> old.nature then
    raise exception 'the nature of an installation is chosen once' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger chosen_once before update or delete on installation for each row execute function installation_is_chosen_once();
select protect_reference_table('installation');

-- People. Every professional has a personne, account or not.
create table personne (
  id uuid primary key,
  nom text not null,
  prenom text not null,
  rpps text unique check (rpps ~ '^[0-9]{11}$'),
  courriel citext,
  operateur boolean not null default false,
  creee_le timestamptz not null default clock_timestamp()
);
create table identifiant (
  personne_id uuid primary key references personne on delete cascade,
  courriel citext not null unique,
  mot_de_passe text not null,
  totp_secret text,
  totp_confirme boolean not null default false,
  totp_dernier bigint,
  change_le timestamptz not null default clock_timestamp()
);
create table session (
  id uuid primary key,
  empreinte text not null unique,
  personne_id uuid references personne on delete cascade,
  -- A session opened by a signed link does what the link does, and ends with it.
  lien_cpts_id uuid,
  lien_id uuid,
  agent text not null default '',
  second_facteur boolean not null default false,
  creee_le timestamptz not null default clock_timestamp(),
  vue_le timestamptz not null default clock_timestamp(),
  expire_le timestamptz not null,
  revoquee_le timestamptz,
  check ((personne_id is not null and lien_id is null) or (lien_id is not null and lien_cpts_id is not null))
);
create index session_personne on session (personne_id);

-- The tenants.
create table cpts (
  id uuid primary key,
  nom text not null,
  etape text not null default 'emergence'
    check (etape in ('emergence', 'lettre-intention', 'association', 'projet', 'valide', 'aci', 'missions', 'renouvellement')),
  zone text not null default 'Europe/Paris',
  finess text check (finess ~ '^[0-9AB]{9}$'),
  reglages jsonb not null default '{}',
  succede_a uuid references cpts,
  creee_le timestamptz not null default clock_timestamp()
);
create table appartenance (
  cpts_id uuid not null references cpts,
  personne_id uuid not null references personne,
  roles text[] not null,
  depuis date not null,
  jusqu date,
  primary key (cpts_id, personne_id)
);
create index appartenance_personne on appartenance (personne_id);

-- Invitations, password resets and signed links: one thing each, only the hash of the secret is stored.
create table lien_signe (
  cpts_id uuid not null,
  id uuid not null,
  empreinte text not null unique,
  usage text not null,
  personne_id uuid references personne on delete cascade,
  sujet jsonb not null default '{}',
  expire_le timestamptz not null,
  usages_restants integer,
  revoque_le timestamptz,
  cree_le timestamptz not null default clock_timestamp(),
  primary key (cpts_id, id)
);

-- Answers to a POST, kept 24 h: the same key gives the same answer.
create table idempotence (
  acteur text not null,
  cle text not null,
  route text not null,
  demande text not null,
  statut integer,
  reponse jsonb,
  le timestamptz not null default clock_timestamp(),
  primary key (acteur, cle)
);

-- Who may be seen: oneself, people of the current CPTS, everybody for the operator of the installation.
-- The room communaute extends this function to its professionals.
create function personne_is_known_here(candidate uuid) returns boolean language sql stable as $$
  select exists (select 1 from appartenance a where a.cpts_id = current_cpts() and a.personne_id = candidate)
$$;

select protect('personne');
create policy readers on personne for select to maillage_app
  using (id = current_personne() or current_operateur() or personne_is_known_here(id));
create policy inserters on personne for insert to maillage_app
  with check (not operateur and (current_cpts() is not null or current_operateur()));
create policy updaters on personne for update to maillage_app
  using (id = current_personne()) with check (id = current_personne());
grant select, insert on personne to maillage_app;
grant update (nom, prenom, courriel) on personne to maillage_app;
create trigger journal after insert or update or delete on personne for each row execute function write_journal('id');

select protect_global_table('identifiant', 'personne_id = current_personne()', 'personne_id = current_personne()', 'personne_id');
select protect_global_table('session',
  '(lien_id is null and personne_id = current_personne()) or lien_cpts_id = current_cpts()',
  '(lien_id is null and personne_id = current_personne()) or lien_cpts_id = current_cpts()', null);

select protect('cpts');
create policy readers on cpts for select to maillage_app using (
  id = current_cpts() or current_operateur()
  or exists (select 1 from appartenance a where a.cpts_id = cpts.id and a.personne_id = current_personne()));
create policy inserters on cpts for insert to maillage_app with check (id = current_cpts() and current_operateur());
create policy updaters on cpts for update to maillage_app using (id = current_cpts()) with check (id = current_cpts());
grant select, insert, update on cpts to maillage_app;
create trigger journal after insert or update or delete on cpts for each row execute function write_journal('id');

-- Crossing (a): one's own memberships are readable before a CPTS is chosen.
select protect_tenant_table('appartenance', 'personne_id');
create policy own_memberships on appartenance for select to maillage_app using (personne_id = current_personne());

select protect_tenant_table('lien_signe');
select protect_global_table('idempotence',
  'acteur = current_setting(''maillage.acteur'', true)', 'acteur = current_setting(''maillage.acteur'', true)', null);

-- Crossing (b): a hash of a link gives its place and nothing else.
create function resolve_lien(hash text) returns table (cpts_id uuid, id uuid)
  language sql stable security definer set search_path = public
  as $$ select l.cpts_id, l.id from lien_signe l where l.empreinte = hash $$;
-- Before sign-in nobody is known: an address gives an id, a session's hash gives its holder. The rest is then read as that person.
create function resolve_identifiant(address citext) returns uuid
  language sql stable security definer set search_path = public
  as $$ select personne_id from identifiant where courriel = address $$;
create function resolve_session(hash text, at timestamptz)
  returns table (id uuid, personne_id uuid, second_facteur boolean, operateur boolean, lien_cpts_id uuid, lien_id uuid)
  language sql stable security definer set search_path = public
  as $$ select s.id, s.personne_id, s.second_facteur, coalesce(p.operateur, false), s.lien_cpts_id, s.lien_id
        from session s left join personne p on p.id = s.personne_id
        where s.empreinte = hash and s.revoquee_le is null and s.expire_le > at $$;
-- Whether this installation has its operator yet: yes or no, and nothing else.
create function has_operateur() returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from personne where operateur) $$;
-- A professional who belongs to two CPTS is one person: an RPPS gives an id and nothing else.
create function resolve_rpps(number text) returns uuid
  language sql stable security definer set search_path = public
  as $$ select id from personne where rpps = number $$;
-- Crossing (e): nightly work loops over the tenants and enters each by withTenant.
create function list_cpts() returns setof uuid
  language sql stable security definer set search_path = public as $$ select id from cpts order by id $$;
-- Retention of the idempotent answers: the application may only ask for what is older than a day.
create function purge_idempotence(before timestamptz) returns void
  language sql security definer set search_path = public
  as $$ delete from idempotence where le < least(before, now() - interval '24 hours') $$;
-- The operator alone changes whether patients exist here.
create function choose_patients(patients_exist boolean, host text, certificate text, expires date) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from personne where id = current_personne() and operateur) then
    raise exception 'only the operator of the installation chooses' using errcode = '42501';
  end if;
  update installation set patients = patients_exist, hebergeur_nom = host, hebergeur_certificat = certificate, hebergeur_expire_le = expires;
end $$;
-- The first operator: made by a link that the command line printed, once.
create function make_operateur(candidate uuid) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if candidate is distinct from current_personne() or not exists (
    select 1 from lien_signe l where l.cpts_id = '00000000-0000-0000-0000-000000000000' and l.usage = 'operateur'
      and l.personne_id = candidate and l.usages_restants = 0 and l.revoque_le is null) then
    raise exception 'an operator is made by the link of the installation' using errcode = '42501';
  end if;
  update personne set operateur = true where id = candidate;
end $$;
-- The accounts that a demonstration shows on its sign-in page. Empty on a real base, by construction.
create function demonstration_accounts() returns table (courriel text, nom text, cpts text, roles text[], secret text)
  language sql stable security definer set search_path = public as $$
  select i.courriel::text, p.prenom || ' ' || p.nom, coalesce(c.nom, 'Installation'),
    coalesce(a.roles, array['operateur']), i.totp_secret
  from identifiant i
  join personne p on p.id = i.personne_id
  left join appartenance a on a.personne_id = p.id
  left join cpts c on c.id = a.cpts_id
  where exists (select 1 from installation where nature = 'demonstration')
    and i.courriel like '%@demo.invalid'
  order by c.nom nulls last, a.roles
$$;
-- The operator of a demonstration exists from the start.
create function make_demonstration_operateur(candidate uuid) returns void
  language sql security definer set search_path = public as $$
  update personne set operateur = true where id = candidate
    and exists (select 1 from installation where nature = 'demonstration')
$$;
