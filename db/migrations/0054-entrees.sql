-- Coming in by Pro Santé Connect and by passkey, beside the password.

-- A way in that was refused is told by the trail: who knocks and does not enter has no row of their own.
alter table journal drop constraint journal_operation_check;
alter table journal add constraint journal_operation_check
  check (operation in ('ajout', 'modification', 'suppression', 'lecture', 'connexion', 'refus'));

-- How a session was opened. The token of Pro Santé Connect serves to leave it, and goes with the session.
alter table session
  add column moyen text not null default 'mot-de-passe' check (moyen in ('mot-de-passe', 'psc', 'cle')),
  add column psc_jeton text,
  add column exercices text[] not null default '{}',
  add column exercice text;

-- What a browser began and has not ended: it holds a secret, of which the hash alone is here, and it serves once. No role of
-- the application reads this table: nobody is known yet.
create table tentative_entree (
  empreinte text primary key,
  genre text not null check (genre in ('psc', 'cle', 'ajout-cle')),
  faits jsonb not null,
  expire_le timestamptz not null
);
create index tentative_entree_fin on tentative_entree (expire_le);
select protect('tentative_entree');

create function open_tentative(hash text, kind text, facts jsonb, until timestamptz, at timestamptz) returns void
  language sql security definer set search_path = public as $$
  delete from tentative_entree where expire_le < least(at, now()) - interval '1 hour';
  insert into tentative_entree (empreinte, genre, faits, expire_le) values (hash, kind, facts, until);
$$;
-- Once: of two at the same time, one is given nothing.
create function take_tentative(hash text, kind text, at timestamptz) returns jsonb
  language sql security definer set search_path = public as $$
  with gone as (delete from tentative_entree where empreinte = hash and genre = kind returning faits, expire_le)
  select faits from gone where expire_le > at
$$;

-- A passkey: the public half of a key whose other half never leaves the device of its person.
create table cle_acces (
  id uuid primary key,
  personne_id uuid not null references personne on delete cascade,
  identifiant text not null check (length(identifiant) between 10 and 1400),
  cle_publique bytea not null,
  compteur bigint not null default 0,
  transports text[] not null default '{}',
  nom text not null check (length(nom) between 1 and 80),
  -- Kept by the maker of the device for all the devices of the person, or by this one alone.
  synchronisee boolean not null,
  creee_le timestamptz not null,
  utilisee_le timestamptz,
  constraint cle_acces_identifiant unique (identifiant)
);
create index cle_acces_personne on cle_acces (personne_id);
select protect_global_table('cle_acces', 'personne_id = current_personne()', 'personne_id = current_personne()', 'id');
create function resolve_cle(candidate text) returns uuid
  language sql stable security definer set search_path = public
  as $$ select personne_id from cle_acces where identifiant = candidate $$;
