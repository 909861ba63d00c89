-- The outbox of mails, written in the transaction of what they tell, and what the sealer of the audit trail needs.

create table courriel (
  cpts_id uuid not null,
  id uuid not null,
  -- What it is about: the same key is never queued twice.
  cle text not null,
  destinataire citext not null check (destinataire ~ '^[^@\s,;<>"]+@[^@\s,;<>"]+$' and length(destinataire) <= 254),
  sujet text not null check (length(sujet) between 1 and 200 and sujet !~ '[\r\n]'),
  -- Null once it has left or was given up: it may hold a link that opens something.
  corps text,
  message_id text not null,
  -- To a patient: the address is shown to nobody, and forgotten as soon as the mail left.
  prive boolean not null default false,
  etat text not null default 'en-attente' check (etat in ('en-attente', 'envoye', 'echoue', 'expire', 'montre')),
  cree_le timestamptz not null,
  prochain_essai timestamptz not null,
  expire_le timestamptz not null,
  essais integer not null default 0,
  derniere_erreur text,
  traite_le timestamptz,
  primary key (cpts_id, id),
  constraint courriel_cle unique (cpts_id, cle),
  check (expire_le > cree_le),
  check ((etat = 'en-attente') = (traite_le is null))
);
create index courriel_a_envoyer on courriel (cpts_id, prochain_essai) where etat = 'en-attente';
create index courriel_recents on courriel (cpts_id, cree_le desc);
select protect_tenant_table('courriel');

-- The sealer reads the trail in the order of its numbers, all tenants together.
create index journal_id on journal (id);

-- The last number drawn by the trail: rows up to it are settled once every transaction begun before is over.
create function last_journal_number() returns bigint
  language sql volatile security definer set search_path = public
  as $$ select coalesce(pg_sequence_last_value(pg_get_serial_sequence('public.journal', 'id')::regclass), 0) $$;
-- Crossing (e): which tenants have rows to seal. Each is then entered by withTenant.
create function list_cpts_to_seal(after bigint, upto bigint) returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select distinct cpts_id from journal where id > after and id <= upto $$;

-- Its transaction has a number before the row has one, so that the mark above waits for it.
create or replace function note_journal(operation text, objet text, objet_id text) returns void
  language sql security definer set search_path = public as $$
  insert into journal (cpts_id, acteur, action, operation, objet, objet_id)
  select coalesce(current_cpts(), '00000000-0000-0000-0000-000000000000'),
    coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme'),
    coalesce(nullif(current_setting('maillage.action', true), ''), '-'),
    operation, objet, objet_id
  from pg_current_xact_id()
$$;
