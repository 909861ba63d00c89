-- The registre: what a CPTS did, written once, chained by SHA-256, never changed after.
-- Personal content stands apart under a salt; the chain holds only its commitment, so erasing it breaks nothing.

create table acte (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null,
  -- Null is the running of the CPTS itself, which is no mission.
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  fiche_action_id uuid,
  titre text not null check (length(titre) between 1 and 300),
  debut timestamptz not null,
  fin timestamptz not null,
  zone text not null,
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_nom text,
  etat text not null check (etat in ('prevu', 'tenu', 'signe', 'calcule')),
  corrige uuid,
  raison text check (raison in ('changement-tardif', 'erreur-de-saisie', 'annulation')),
  faits jsonb not null default '{}',
  -- What an automatic acte was computed from: the same source never writes twice the same thing.
  source text,
  source_rang integer not null default 0,
  ecrit_le timestamptz not null,
  primary key (cpts_id, id),
  constraint acte_source unique (cpts_id, source, source_rang),
  -- One correction at most for each acte: corrections form a thread, not a tree.
  constraint acte_corrige_once unique (cpts_id, corrige),
  foreign key (cpts_id, corrige) references acte (cpts_id, id),
  check (fin >= debut),
  check ((corrige is null) = (raison is null)),
  check (id <> corrige),
  -- The chain hashes milliseconds: nothing may hide below them.
  check (date_trunc('milliseconds', debut) = debut and date_trunc('milliseconds', fin) = fin
    and date_trunc('milliseconds', ecrit_le) = ecrit_le)
);
create index acte_debut on acte (cpts_id, debut desc, id desc);
create index acte_mission on acte (cpts_id, mission, debut desc);

-- Who took part, as far as it may be kept: the name stands in contenu_personnel under the key participation-<rang>.
create table participation (
  cpts_id uuid not null,
  acte_id uuid not null,
  rang integer not null check (rang > 0),
  qualite text not null,
  debut timestamptz not null,
  fin timestamptz not null,
  grade text not null check (grade in ('declaree', 'signee', 'calculee', 'externe')),
  primary key (cpts_id, acte_id, rang),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  check (fin >= debut),
  check (date_trunc('milliseconds', debut) = debut and date_trunc('milliseconds', fin) = fin)
);

create table preuve (
  cpts_id uuid not null,
  acte_id uuid not null,
  rang integer not null check (rang > 0),
  grade text not null check (grade in ('declaree', 'signee', 'calculee', 'externe')),
  libelle text not null,
  -- SHA-256 of the document, when there is one.
  empreinte text check (empreinte ~ '^[0-9a-f]{64}$'),
  primary key (cpts_id, acte_id, rang),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id)
);

create table contenu_personnel (
  cpts_id uuid not null,
  acte_id uuid not null,
  cle text not null,
  sel text not null check (sel ~ '^[0-9a-f]{64}$'),
  contenu jsonb not null,
  -- For search and rights of persons; the proof is in contenu.
  professionnel_id uuid,
  primary key (cpts_id, acte_id, cle),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id)
);
create index contenu_personnel_professionnel on contenu_personnel (cpts_id, professionnel_id);

create table maillon (
  cpts_id uuid not null,
  sequence bigint not null check (sequence > 0),
  precedent text not null check (precedent ~ '^[0-9a-f]{64}$'),
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  acte_id uuid not null,
  contenu text not null check (contenu ~ '^[0-9a-f]{64}$'),
  engagements jsonb not null default '{}',
  primary key (cpts_id, sequence),
  constraint maillon_acte unique (cpts_id, acte_id),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id)
);

-- The head of each chain, kept apart: a chain cut at its end no longer matches it.
create table registre_tete (
  cpts_id uuid primary key references cpts,
  sequence bigint not null default 0,
  empreinte text not null default repeat('0', 64)
);

create table registre_verification (
  cpts_id uuid not null references cpts,
  id uuid not null,
  le timestamptz not null,
  conforme boolean not null,
  actes bigint not null,
  effaces bigint not null,
  tete text not null,
  rupture_sequence bigint,
  rupture_raison text,
  acteur text not null,
  primary key (cpts_id, id)
);
create index registre_verification_le on registre_verification (cpts_id, le desc);

create function is_chained(tenant uuid, acte uuid) returns boolean language sql stable set search_path = public
  as $$ select exists (select 1 from maillon m where m.cpts_id = tenant and m.acte_id = acte) $$;

-- An acte in the chain is never changed nor removed, whoever asks.
create function keep_acte() returns trigger language plpgsql set search_path = public as $$
begin
  if is_chained(old.cpts_id, old.id) then
    raise exception 'an acte of the registre is never changed: write a correction'
      using errcode = 'P0001', constraint = 'acte_is_chained';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on acte for each row execute function keep_acte();

create function keep_acte_part() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op <> 'INSERT' and is_chained(old.cpts_id, old.acte_id) or tg_op <> 'DELETE' and is_chained(new.cpts_id, new.acte_id) then
    raise exception 'an acte of the registre is never changed: write a correction'
      using errcode = 'P0001', constraint = 'acte_is_chained';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep before insert or update or delete on participation for each row execute function keep_acte_part();
create trigger keep before insert or update or delete on preuve for each row execute function keep_acte_part();

-- Personal content of a chained acte may be erased, never rewritten nor added.
create function keep_contenu_personnel() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new.professionnel_id is null
    and (new.cpts_id, new.acte_id, new.cle, new.sel, new.contenu) = (old.cpts_id, old.acte_id, old.cle, old.sel, old.contenu) then
    return new;
  end if;
  if is_chained(new.cpts_id, new.acte_id) then
    raise exception 'personal content of the registre is erased or kept, never rewritten'
      using errcode = 'P0001', constraint = 'acte_is_chained';
  end if;
  return new;
end $$;
create trigger keep before insert or update on contenu_personnel for each row execute function keep_contenu_personnel();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'P0001', constraint = 'append_only';
end $$;
create trigger append_only before update or delete on maillon for each row execute function refuse_change();
create trigger append_only before update or delete on registre_verification for each row execute function refuse_change();

-- A link is accepted when it continues the head and hashes what it says; then it becomes the head.
create function accept_maillon() returns trigger language plpgsql set search_path = public as $$
declare
  head registre_tete;
begin
  select * into head from registre_tete where cpts_id = new.cpts_id for update;
  if head is null or new.sequence <> head.sequence + 1 or new.precedent <> head.empreinte then
    raise exception 'link % does not continue the chain', new.sequence using errcode = 'P0001', constraint = 'maillon_continues';
  end if;
  if new.empreinte <> encode(sha256(convert_to(new.precedent || E'\n' || new.sequence || E'\n' || new.contenu, 'UTF8')), 'hex') then
    raise exception 'link % does not hash its content', new.sequence using errcode = 'P0001', constraint = 'maillon_hashes';
  end if;
  return new;
end $$;
create trigger accept before insert on maillon for each row execute function accept_maillon();

create function advance_head() returns trigger language plpgsql set search_path = public as $$
begin
  update registre_tete set sequence = new.sequence, empreinte = new.empreinte where cpts_id = new.cpts_id;
  return null;
end $$;
create trigger advance after insert on maillon for each row execute function advance_head();

create function keep_head() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'DELETE' or new.cpts_id <> old.cpts_id or new.sequence <> old.sequence + 1 or not exists (
    select 1 from maillon m where m.cpts_id = new.cpts_id and m.sequence = new.sequence and m.empreinte = new.empreinte) then
    raise exception 'the head moves with the chain only' using errcode = 'P0001', constraint = 'head_follows';
  end if;
  return new;
end $$;
create trigger keep before update or delete on registre_tete for each row execute function keep_head();

select protect_tenant_table('acte');
select protect_tenant_table('participation', 'acte_id');
select protect_tenant_table('preuve', 'acte_id');
select protect_tenant_table('contenu_personnel', 'acte_id');
select protect_tenant_table('maillon', null);
select protect_tenant_table('registre_tete', null);
select protect_tenant_table('registre_verification');

-- Takes the place of the empty answer of 0003: the last day each professional took part in something, for « actif ».
create or replace function dernieres_participations() returns table (professionnel_id uuid, le timestamptz) language sql stable as $$
  select c.professionnel_id, max(a.debut) from contenu_personnel c
  join acte a on a.cpts_id = c.cpts_id and a.id = c.acte_id
  where c.cpts_id = current_cpts() and c.professionnel_id is not null
  group by c.professionnel_id
$$;
