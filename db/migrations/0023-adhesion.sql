-- How one joins the CPTS: requests, what was accepted, dues of each year, attestations.

-- What is left of a line once a part of it is matched may be set aside too: somebody paid more than what was due.
alter table ligne_releve drop constraint ligne_releve_ecartee_rapprochee;

-- `adresse` is the word of the public page, unique in the installation. The page answers while `ouverte`.
create table reglage_adhesion (
  cpts_id uuid not null references cpts,
  adresse text constraint reglage_adhesion_adresse unique
    check (adresse ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(adresse) between 3 and 60),
  ouverte boolean not null default false,
  accueil text not null default '' check (length(accueil) <= 2000),
  -- When somebody becomes a member: at the first favourable opinion, or once everybody on the path has decided.
  effet text not null default 'instruction' check (effet in ('instruction', 'ratification')),
  -- Who signs attestations and receipts: a name and what they are.
  signataire text not null default '' check (length(signataire) <= 200),
  primary key (cpts_id),
  check (not ouverte or adresse is not null)
);

-- A text that one accepts when joining. Its words never change: a new version is another row.
create table texte_adhesion (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (genre in ('charte', 'reglement-interieur', 'donnees')),
  version integer not null check (version > 0),
  titre text not null check (length(titre) between 1 and 200),
  contenu text not null check (length(contenu) between 1 and 60000),
  -- SHA-256 of the words.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  publie_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, id),
  constraint texte_adhesion_version unique (cpts_id, genre, version)
);
create unique index texte_adhesion_en_vigueur on texte_adhesion (cpts_id, genre) where retire_le is null;

create table demande_adhesion (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (genre in ('professionnel', 'structure')),
  etat text not null check (etat in ('a-confirmer', 'en-cours', 'a-completer', 'acceptee', 'refusee', 'retiree')),
  -- Where it is on the path: steps that have decided.
  etape integer not null default 0 check (etape between 0 and 9),
  -- The person, or who represents the structure.
  titre text check (titre in ('Dr', 'Pr')),
  nom text not null check (length(nom) between 1 and 200),
  prenom text not null check (length(prenom) between 1 and 200),
  profession text check (profession ~ '^[0-9]{2}$'),
  specialite text check (specialite ~ '^[A-Z]{2,3}[0-9]{2}$'),
  rpps text check (rpps ~ '^[0-9]{11}$'),
  fonction text not null default '' check (length(fonction) <= 120),
  structure_nom text check (length(structure_nom) between 1 and 200),
  structure_genre text,
  finess text check (finess ~ '^[0-9][0-9AB][0-9]{7}$'),
  courriel citext not null check (length(courriel) <= 254),
  telephone text,
  lieu text not null default '' check (length(lieu) <= 200),
  adresse text not null default '' check (length(adresse) <= 200),
  code_postal text not null default '' check (code_postal ~ '^([0-9]{5})?$'),
  ville text not null default '' check (length(ville) <= 100),
  message text not null default '' check (length(message) <= 2000),
  cree_le timestamptz not null,
  confirmee_le timestamptz,
  -- What the CPTS asks for, while it waits for it.
  complement text check (length(complement) between 1 and 1000),
  decidee_le timestamptz,
  raison text check (length(raison) between 1 and 1000),
  professionnel_id uuid,
  structure_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  check (genre <> 'professionnel' or profession is not null),
  check (genre <> 'structure' or (structure_nom is not null and structure_genre is not null)),
  check ((etat = 'a-confirmer') = (confirmee_le is null)),
  check ((etat = 'a-completer') = (complement is not null)),
  check ((etat in ('acceptee', 'refusee', 'retiree')) = (decidee_le is not null)),
  check (etat <> 'refusee' or raison is not null),
  check (etat <> 'acceptee' or (professionnel_id is null) <> (structure_id is null))
);
create index demande_adhesion_recentes on demande_adhesion (cpts_id, cree_le desc);
create index demande_adhesion_professionnel on demande_adhesion (cpts_id, professionnel_id) where professionnel_id is not null;

-- What was done of a request, in order.
create table pas_demande (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  -- `bureau`, `ca`, `ag`; null when the person themselves did it.
  organe text check (organe in ('bureau', 'ca', 'ag')),
  issue text not null check (issue in ('favorable', 'refus', 'complement', 'reponse', 'retrait')),
  mot text check (length(mot) between 1 and 1000),
  -- The day when the instance decided.
  jour date not null,
  le timestamptz not null,
  auteur_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande_adhesion (cpts_id, id) on delete cascade
);
create index pas_demande_demande on pas_demande (cpts_id, demande_id, le);

-- Which words were accepted, and when.
create table acceptation_texte (
  cpts_id uuid not null,
  demande_id uuid not null,
  texte_id uuid not null,
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  le timestamptz not null,
  primary key (cpts_id, demande_id, texte_id),
  foreign key (cpts_id, demande_id) references demande_adhesion (cpts_id, id) on delete cascade,
  foreign key (cpts_id, texte_id) references texte_adhesion (cpts_id, id)
);

-- A structure that is a member, `[debut, fin)`, with who stands for it.
create table adhesion_structure (
  cpts_id uuid not null,
  id uuid not null,
  structure_id uuid not null,
  representant text not null check (length(representant) between 1 and 400),
  courriel citext check (length(courriel) <= 254),
  debut date not null,
  fin date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  check (fin is null or fin >= debut),
  constraint adhesion_structure_overlap
    exclude using gist (cpts_id with =, structure_id with =, daterange(debut, fin, '[)') with &&)
);

-- The dues of a civil year: who voted them, when they are due, what each pays.
create table campagne_cotisation (
  cpts_id uuid not null references cpts,
  annee integer not null check (annee between 2000 and 2100),
  decision text not null check (length(decision) between 1 and 300),
  decidee_le date not null,
  echeance date not null,
  -- The account that people pay.
  compte_id uuid,
  -- Days after the call when somebody who has not paid is reminded.
  relances integer[] not null default '{30,60}' check (array_length(relances, 1) is null or array_length(relances, 1) <= 6),
  creee_le timestamptz not null,
  ouverte_le timestamptz,
  close_le timestamptz,
  primary key (cpts_id, annee),
  foreign key (cpts_id, compte_id) references compte_bancaire (cpts_id, id)
);
-- The first line that fits a member is theirs; nothing in a list means all of them. Zero exempts, and says why.
create table montant_cotisation (
  cpts_id uuid not null,
  annee integer not null,
  rang integer not null check (rang > 0),
  libelle text not null check (length(libelle) between 1 and 200),
  genre text not null check (genre in ('professionnel', 'structure')),
  professions text[] not null default '{}',
  structures text[] not null default '{}',
  centimes integer not null check (centimes between 0 and 1000000),
  primary key (cpts_id, annee, rang),
  foreign key (cpts_id, annee) references campagne_cotisation (cpts_id, annee) on delete cascade
);

-- What one member owes for a year. `paye_centimes` and `paye_le` are kept by the base from the payments.
create table appel_cotisation (
  cpts_id uuid not null,
  id uuid not null,
  annee integer not null,
  numero integer not null check (numero between 1 and 99999),
  reference text not null check (reference ~ '^RF[0-9]{2}[A-Z0-9]{1,21}$'),
  professionnel_id uuid,
  structure_id uuid,
  -- The line of the scale that it comes from, as it was.
  libelle text not null check (length(libelle) between 1 and 200),
  du_centimes integer not null check (du_centimes between 0 and 1000000),
  paye_centimes integer not null default 0,
  paye_le date,
  dispense_raison text check (length(dispense_raison) between 1 and 200),
  cree_le timestamptz not null,
  -- When the first mail was written, and the reminders since.
  appele_le timestamptz,
  relances integer not null default 0 check (relances >= 0),
  relance_le timestamptz,
  primary key (cpts_id, id),
  constraint appel_numero unique (cpts_id, annee, numero),
  constraint appel_reference unique (cpts_id, reference),
  constraint appel_professionnel unique (cpts_id, annee, professionnel_id),
  constraint appel_structure unique (cpts_id, annee, structure_id),
  constraint appel_trop_paye check (paye_centimes between 0 and du_centimes),
  foreign key (cpts_id, annee) references campagne_cotisation (cpts_id, annee),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  check ((professionnel_id is null) <> (structure_id is null)),
  check ((paye_centimes > 0) = (paye_le is not null)),
  constraint appel_dispense check (dispense_raison is null or du_centimes = 0)
);
create index appel_cotisation_professionnel on appel_cotisation (cpts_id, professionnel_id);

-- A payment of dues: of a line of a statement, with which it goes, or written by hand.
create table reglement_cotisation (
  cpts_id uuid not null,
  id uuid not null,
  appel_id uuid not null,
  centimes integer not null check (centimes > 0),
  le date not null,
  moyen text not null check (moyen in ('virement', 'cheque', 'especes', 'carte', 'reprise')),
  rapprochement_id uuid,
  note text not null default '' check (length(note) <= 200),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint reglement_rapprochement unique (cpts_id, rapprochement_id),
  foreign key (cpts_id, appel_id) references appel_cotisation (cpts_id, id) on delete cascade,
  foreign key (cpts_id, rapprochement_id) references rapprochement (cpts_id, id) on delete cascade,
  check (rapprochement_id is null or moyen = 'virement')
);
create index reglement_cotisation_appel on reglement_cotisation (cpts_id, appel_id, le);

-- A paper that a third party may check: its code is known by its hash alone, and the name by a hash that needs the code.
create table attestation (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid,
  structure_id uuid,
  code_empreinte text not null constraint attestation_code unique check (code_empreinte ~ '^[0-9a-f]{64}$'),
  nom_empreinte text not null check (nom_empreinte ~ '^[0-9a-f]{64}$'),
  emise_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  check ((professionnel_id is null) <> (structure_id is null))
);
create index attestation_professionnel on attestation (cpts_id, professionnel_id);

select protect_tenant_table('reglage_adhesion', 'cpts_id');
select protect_tenant_table('texte_adhesion');
select protect_tenant_table('demande_adhesion');
select protect_tenant_table('pas_demande', null);
select protect_tenant_table('acceptation_texte', null);
select protect_tenant_table('adhesion_structure');
select protect_tenant_table('campagne_cotisation', 'annee');
select protect_tenant_table('montant_cotisation', null);
select protect_tenant_table('appel_cotisation');
select protect_tenant_table('reglement_cotisation');
select protect_tenant_table('attestation');

-- Crossing (b), as for a link: the word of a page that is open names its CPTS and nothing else; the hash of a code, its
-- attestation.
create function resolve_adhesion(word text) returns table (cpts_id uuid)
  language sql stable security definer set search_path = public
  as $$ select r.cpts_id from reglage_adhesion r where r.adresse = word and r.ouverte $$;
create function resolve_attestation(hash text) returns table (cpts_id uuid, attestation_id uuid)
  language sql stable security definer set search_path = public
  as $$ select a.cpts_id, a.id from attestation a where a.code_empreinte = hash $$;

create function keep_texte_adhesion() returns trigger language plpgsql set search_path = public as $$
begin
  if (to_jsonb(new) - 'retire_le') <> (to_jsonb(old) - 'retire_le') then
    raise exception 'the words that people accepted never change' using errcode = 'P0001', constraint = 'texte_adhesion_garde';
  end if;
  return new;
end $$;
create trigger keep before update on texte_adhesion for each row execute function keep_texte_adhesion();

-- What is paid is the sum of the payments, whoever writes or takes one away: a match undone, a statement undone.
create function sum_reglements() returns trigger language plpgsql set search_path = public as $$
declare
  one uuid;
begin
  foreach one in array array[case when tg_op <> 'INSERT' then old.appel_id end, case when tg_op <> 'DELETE' then new.appel_id end] loop
    continue when one is null;
    -- The row is locked first, so that two payments at once are added one after the other.
    perform 1 from appel_cotisation where cpts_id = coalesce(new.cpts_id, old.cpts_id) and id = one for update;
    update appel_cotisation a set paye_centimes = coalesce(r.centimes, 0), paye_le = r.le
    from (select sum(centimes)::int as centimes, max(le) as le from reglement_cotisation
      where cpts_id = coalesce(new.cpts_id, old.cpts_id) and appel_id = one) r
    where a.cpts_id = coalesce(new.cpts_id, old.cpts_id) and a.id = one;
  end loop;
  return null;
end $$;
create trigger sum_reglements after insert or update or delete on reglement_cotisation
  for each row execute function sum_reglements();

-- The fiche of a professional shows the same dues: they follow the call, and are not written beside it.
create function show_cotisation() returns trigger language plpgsql set search_path = public as $$
begin
  if new.professionnel_id is null then return null; end if;
  insert into cotisation (cpts_id, professionnel_id, annee, du_centimes, paye_centimes, paye_le)
  values (new.cpts_id, new.professionnel_id, new.annee, new.du_centimes, new.paye_centimes, new.paye_le)
  on conflict (cpts_id, professionnel_id, annee) do update
    set du_centimes = excluded.du_centimes, paye_centimes = excluded.paye_centimes, paye_le = excluded.paye_le;
  return null;
end $$;
create trigger show after insert or update of du_centimes, paye_centimes, paye_le on appel_cotisation
  for each row execute function show_cotisation();

create function keep_cotisation() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select 1 from appel_cotisation a
    where a.cpts_id = new.cpts_id and a.professionnel_id = new.professionnel_id and a.annee = new.annee
      and (a.du_centimes, a.paye_centimes, a.paye_le) is distinct from (new.du_centimes, new.paye_centimes, new.paye_le)) then
    raise exception 'these dues were called: they follow their call' using errcode = 'P0001', constraint = 'cotisation_appelee';
  end if;
  return new;
end $$;
create trigger keep before insert or update on cotisation for each row execute function keep_cotisation();

-- Of a member who is erased: requests and attestations go, what was never paid is no longer asked for, what was paid
-- stays in the accounts under no name. Before the dues of the fiche, which follow.
create function efface_adhesion() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from attestation where cpts_id = new.cpts_id and professionnel_id = new.id;
  delete from demande_adhesion where cpts_id = new.cpts_id and professionnel_id = new.id;
  delete from appel_cotisation where cpts_id = new.cpts_id and professionnel_id = new.id and paye_centimes = 0;
  update appel_cotisation set du_centimes = paye_centimes
    where cpts_id = new.cpts_id and professionnel_id = new.id and du_centimes > paye_centimes;
  update rapprochement r set libelle = 'Cotisation, personne effacée'
    where r.cpts_id = new.cpts_id and r.objet = 'cotisation' and r.objet_id in
      (select id from appel_cotisation a where a.cpts_id = new.cpts_id and a.professionnel_id = new.id);
  return null;
end $$;
create trigger efface_2_adhesion after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_adhesion();
