-- Proofs of actes: documents by their hash, the shape of what the chain hashes, signed actes only.
-- Drafts stand in a room of their own: what is in `acte` is in the chain.

alter table acte drop constraint acte_etat_check;
alter table acte add constraint acte_etat_check check (etat in ('signe', 'calcule'));
alter table acte drop constraint acte_raison_check;
alter table acte add constraint acte_raison_check
  check (raison in ('changement-tardif', 'erreur-de-saisie', 'annulation', 'preuve-ajoutee'));

-- Where it took place when it took place nowhere.
alter table acte add column a_distance boolean not null default false;

-- Bytes stand outside of the base, under their hash; the same bytes are kept once in a CPTS, and never shared between two.
create table document (
  cpts_id uuid not null references cpts,
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- As it was sent, cleaned. It may name somebody: it goes with the bytes.
  nom text check (length(nom) between 1 and 120),
  type text not null,
  taille bigint not null check (taille > 0),
  -- Whether it names or shows persons: it then goes when their presences go.
  personnel boolean not null,
  ajoute_par text not null,
  ajoute_le timestamptz not null,
  efface_le timestamptz,
  primary key (cpts_id, empreinte),
  constraint document_kept_or_erased check ((efface_le is null) = (nom is not null))
);

-- What a document is does not change: it is kept, or erased. One that was kept as naming nobody may turn out to name somebody.
create function keep_document() returns trigger language plpgsql set search_path = public as $$
begin
  if (new.cpts_id, new.empreinte, new.type, new.taille, new.ajoute_le)
    is distinct from (old.cpts_id, old.empreinte, old.type, old.taille, old.ajoute_le)
    or old.efface_le is not null or (new.nom is not null and new.nom <> old.nom) then
    raise exception 'a document is kept as it was added, or erased' using errcode = 'P0001', constraint = 'document_is_kept';
  end if;
  return new;
end $$;
create trigger keep before update on document for each row execute function keep_document();
select protect_tenant_table('document', 'empreinte');
-- Erasing blanks the name and leaves the hash: the list of erasures of a backup names it, and does it again.
create trigger effacement after update on document for each row
  when (old.efface_le is null and new.efface_le is not null) execute function note_effacement('empreinte');

-- What a proof is among those that are expected of its kind of acte, and the document that its hash names.
alter table preuve add column nature text;
alter table preuve add constraint preuve_document foreign key (cpts_id, empreinte) references document;
create index preuve_document on preuve (cpts_id, empreinte) where empreinte is not null;

-- Each link says in which shape its acte was hashed: what is added later leaves the older ones verifiable.
alter table maillon add column version smallint not null default 1 check (version in (1, 2));

-- What the CPTS chose to tell of an acte on its public site, in its own words: opt-in, edited, taken back at will. It
-- hangs from the first acte of a thread: a correction changes the acte, the line stays.
create table ligne_publique (
  cpts_id uuid not null,
  acte_id uuid not null,
  texte text not null check (length(texte) between 1 and 300),
  ecrite_le timestamptz not null,
  primary key (cpts_id, acte_id),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id)
);
select protect_tenant_table('ligne_publique', 'acte_id');

-- A proof that is missing is asked for by mail, with a signed link that sends one file. What comes is looked at before
-- it becomes a proof: nothing leaves the chain.
create table demande_preuve (
  cpts_id uuid not null,
  id uuid not null,
  acte_id uuid not null,
  nature text not null,
  -- Who is asked. Both go a month after the end.
  nom text,
  courriel citext,
  professionnel_id uuid,
  etat text not null check (etat in ('attendue', 'recue', 'retenue', 'ecartee', 'annulee')),
  demandee_le timestamptz not null,
  relances smallint not null default 0,
  relancee_le timestamptz,
  expire_le timestamptz not null,
  recue_le timestamptz,
  close_le timestamptz,
  empreinte text,
  lien_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  foreign key (cpts_id, empreinte) references document,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id),
  check ((etat in ('retenue', 'ecartee', 'annulee')) = (close_le is not null))
);
create unique index demande_preuve_ouverte on demande_preuve (cpts_id, acte_id, nature) where etat in ('attendue', 'recue');
select protect_tenant_table('demande_preuve');

create function efface_demandes_preuve() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update demande_preuve set nom = null, courriel = null where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_preuves after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_demandes_preuve();

-- What was looked at beside the chain: documents read again from the disk. Null before they were.
alter table registre_verification add column preuves jsonb;
