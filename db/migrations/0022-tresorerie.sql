-- Bank accounts of the CPTS, their statements line by line, and what each line pays.

-- The IBAN is sealed by a key that stands outside the base. `iban_marque` tells two accounts apart without telling them;
-- both are left behind when a CPTS moves to another installation, where the IBAN is typed again.
create table compte_bancaire (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 100),
  iban_scelle bytea,
  iban_marque text,
  -- The last four, to recognise it.
  iban_fin text not null check (iban_fin ~ '^[0-9A-Z]{4}$'),
  ferme_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint compte_bancaire_iban unique (cpts_id, iban_marque),
  check ((iban_scelle is null) = (iban_marque is null))
);

-- The import of a statement: a draft that wrote nothing, then accepted, then perhaps undone.
create table releve (
  cpts_id uuid not null,
  id uuid not null,
  compte_id uuid not null,
  fichier text not null,
  -- SHA-256 of the file: the same one is told.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  auteur_id uuid,
  etat text not null check (etat in ('brouillon', 'accepte', 'annule')),
  cree_le timestamptz not null,
  accepte_le timestamptz,
  annule_le timestamptz,
  entetes text[] not null,
  correspondance jsonb not null,
  lignes jsonb not null,
  bilan jsonb,
  primary key (cpts_id, id),
  foreign key (cpts_id, compte_id) references compte_bancaire (cpts_id, id)
);
create unique index releve_une_fois on releve (cpts_id, compte_id, empreinte) where etat = 'accepte';

create table memoire_colonnes_releve (
  cpts_id uuid not null references cpts,
  entete text not null,
  champ text,
  primary key (cpts_id, entete)
);

-- One line of a statement; cents are positive when money came in. `empreinte` is what the line says with its rank among
-- those that say the same: a line that two files hold is written once.
create table ligne_releve (
  cpts_id uuid not null,
  id uuid not null,
  compte_id uuid not null,
  releve_id uuid not null,
  rang integer not null check (rang > 0),
  jour date not null,
  libelle text not null check (length(libelle) between 1 and 1000),
  reference text not null default '' check (length(reference) <= 200),
  centimes integer not null check (centimes <> 0 and abs(centimes) < 2000000000),
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- Kept by the base: the sum of what it was matched to, of its own sign and never above it.
  rapproche_centimes integer not null default 0,
  ecartee_le timestamptz,
  ecartee_raison text check (length(ecartee_raison) between 1 and 200),
  primary key (cpts_id, id),
  constraint ligne_releve_une_fois unique (cpts_id, compte_id, empreinte),
  constraint ligne_releve_depassee check (
    case when centimes > 0 then rapproche_centimes between 0 and centimes else rapproche_centimes between centimes and 0 end),
  constraint ligne_releve_ecartee check ((ecartee_le is null) = (ecartee_raison is null)),
  constraint ligne_releve_ecartee_rapprochee check (ecartee_le is null or rapproche_centimes = 0),
  foreign key (cpts_id, compte_id) references compte_bancaire (cpts_id, id),
  foreign key (cpts_id, releve_id) references releve (cpts_id, id) on delete cascade
);
create index ligne_releve_jour on ligne_releve (cpts_id, jour desc, rang);
create index ligne_releve_releve on ligne_releve (cpts_id, releve_id);
create index ligne_releve_libre on ligne_releve (cpts_id) where ecartee_le is null and rapproche_centimes <> centimes;

-- What a line pays: an object of another room, named by its kind and its id, for a part of the line. `libelle` is what
-- the other room calls it.
create table rapprochement (
  cpts_id uuid not null,
  id uuid not null,
  ligne_id uuid not null,
  objet text not null check (objet ~ '^[a-z-]{1,40}$'),
  objet_id uuid not null,
  libelle text not null check (length(libelle) between 1 and 300),
  centimes integer not null check (centimes <> 0),
  -- By the reference that the line bears, by a proposal that somebody accepted, or by hand.
  par text not null check (par in ('reference', 'proposition', 'main')),
  fait_le timestamptz not null,
  primary key (cpts_id, id),
  constraint rapprochement_une_fois unique (cpts_id, ligne_id, objet, objet_id),
  foreign key (cpts_id, ligne_id) references ligne_releve (cpts_id, id) on delete cascade
);
create index rapprochement_objet on rapprochement (cpts_id, objet, objet_id);

select protect_tenant_table('compte_bancaire');
select protect_tenant_table('releve');
select protect_tenant_table('memoire_colonnes_releve', null);
-- Told by their statement: thousands of lines come in one file.
select protect_tenant_table('ligne_releve', null);
select protect_tenant_table('rapprochement');

-- The line is locked by this change, so two matches at once are added one after the other and the check holds.
create function sum_rapprochements() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op <> 'INSERT' then
    update ligne_releve set rapproche_centimes = rapproche_centimes - old.centimes
      where cpts_id = old.cpts_id and id = old.ligne_id;
  end if;
  if tg_op <> 'DELETE' then
    update ligne_releve set rapproche_centimes = rapproche_centimes + new.centimes
      where cpts_id = new.cpts_id and id = new.ligne_id;
  end if;
  return null;
end $$;
create trigger sum_rapprochements after insert or delete or update of centimes, ligne_id on rapprochement
  for each row execute function sum_rapprochements();

-- A line is what the bank wrote: only what was done with it changes.
create function keep_ligne_releve() returns trigger language plpgsql set search_path = public as $$
begin
  if (to_jsonb(new) - array['rapproche_centimes', 'ecartee_le', 'ecartee_raison'])
    <> (to_jsonb(old) - array['rapproche_centimes', 'ecartee_le', 'ecartee_raison']) then
    raise exception 'a line of a statement is what the bank wrote' using errcode = 'P0001', constraint = 'ligne_releve_gardee';
  end if;
  return new;
end $$;
create trigger keep before update on ligne_releve for each row execute function keep_ligne_releve();
