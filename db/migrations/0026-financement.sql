-- Money of the ACI: barèmes that an operator adds to those shipped, contracts with their years, payments, envelopes.

-- What was written once is never changed: a correction is another line, which cites it.
create function keep_written() returns trigger language plpgsql set search_path = public as $$
begin
  raise exception '% is append-only: a correction is another line', tg_table_name
    using errcode = 'P0001', constraint = tg_table_name || '_immuable';
end $$;

-- A version of a barème over those that are shipped as data: it holds only what it changes of `sur`.
create table bareme_version (
  reference text primary key check (reference ~ '^[a-z0-9-]+(\.[0-9]+)?$'),
  sur text not null,
  nom text not null check (length(nom) between 1 and 100),
  texte text not null check (length(texte) between 3 and 500),
  lien text,
  depuis date not null,
  motif text not null check (length(motif) between 3 and 500),
  cree_le timestamptz not null
);
create table bareme_valeur (
  reference text not null references bareme_version,
  poste text not null check (poste in ('fonctionnement', 'acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  part text not null check (part in ('fixe', 'variable')),
  condition text not null default '' check (condition = '' or condition = any (array['plan', 'mise-a-jour', 'crise-reconnue'])),
  taille text not null check (taille in ('T1', 'T2', 'T3', 'T4')),
  centimes bigint not null check (centimes between 0 and 100000000000),
  source text not null check (length(source) between 3 and 500),
  article text,
  lien text,
  date_source date,
  statut text not null check (statut in ('confirme', 'secondaire', 'a-verifier')),
  primary key (reference, poste, part, condition, taille)
);
-- The PASS of a civil year, where it is not shipped yet or was corrected: the last one holds.
create table plafond_annuel (
  id uuid primary key,
  annee integer not null check (annee between 2000 and 2100),
  centimes bigint not null check (centimes between 1 and 100000000000),
  source text not null check (length(source) between 3 and 500),
  date_source date,
  statut text not null check (statut in ('confirme', 'secondaire', 'a-verifier')),
  cree_le timestamptz not null
);
create trigger keep before update or delete on bareme_version for each row execute function keep_written();
create trigger keep before update or delete on bareme_valeur for each row execute function keep_written();
create trigger keep before update or delete on plafond_annuel for each row execute function keep_written();
-- Names of schemes, as the texts of the day call them.
create table nom_dispositif (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  nom text not null check (length(nom) between 1 and 100)
);

-- What the texts leave open, and when the board warns: one line a CPTS, the proposals of the house without it.
create table financement_reglage (
  cpts_id uuid primary key references cpts,
  exercice_mois integer not null check (exercice_mois between 1 and 12),
  changement_taille text not null check (changement_taille in ('anniversaire', 'immediat')),
  delai_variable integer not null check (delai_variable between 0 and 24),
  prorata_variable boolean not null,
  -- Points of advance of the spending over the time of the contract year; days without a movement.
  alerte_avance integer not null check (alerte_avance between 1 and 100),
  alerte_sommeil integer not null check (alerte_sommeil between 15 and 365)
);

-- `fin` is the day after the last one. A contract that ends before is told by `resilie_le`.
create table contrat (
  cpts_id uuid not null references cpts,
  id uuid not null,
  numero text not null default '' check (length(numero) <= 60),
  signe_le date not null,
  debut date not null,
  fin date not null,
  resilie_le date,
  cpam text not null check (length(cpam) between 1 and 200),
  ars text not null check (length(ars) between 1 and 200),
  signataire text not null default '' check (length(signataire) <= 200),
  note text not null default '' check (length(note) <= 2000),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint contrat_dates check (fin > debut and debut >= signe_le and (resilie_le is null or (resilie_le > debut and resilie_le < fin))),
  constraint contrat_sans_chevauchement exclude using gist (cpts_id with =, daterange(debut, coalesce(resilie_le, fin)) with &&)
);

create table annee_contrat (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  rang integer not null check (rang between 1 and 20),
  du date not null,
  au date not null check (au > du),
  bareme text not null,
  crise text not null check (crise in ('plan', 'mise-a-jour', 'aucune')),
  crise_reconnue_le date,
  primary key (cpts_id, id),
  foreign key (cpts_id, contrat_id) references contrat (cpts_id, id),
  constraint annee_contrat_rang unique (cpts_id, contrat_id, rang)
);
-- The size class of a year, frozen with the population that gave it. A second line only where a change counts at once.
create table annee_taille (
  cpts_id uuid not null,
  annee_id uuid not null,
  depuis date not null,
  taille text not null check (taille in ('T1', 'T2', 'T3', 'T4')),
  population integer check (population between 0 and 10000000),
  source text not null default '' check (length(source) <= 300),
  primary key (cpts_id, annee_id, depuis),
  foreign key (cpts_id, annee_id) references annee_contrat (cpts_id, id)
);
-- What the annex of the contract prints, where it is not the barème: for a whole contract year.
create table montant_annexe (
  cpts_id uuid not null,
  annee_id uuid not null,
  poste text not null check (poste in ('fonctionnement', 'acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  part text not null check (part in ('fixe', 'variable')),
  condition text not null default '' check (condition = '' or condition = any (array['plan', 'mise-a-jour', 'crise-reconnue'])),
  centimes bigint not null check (centimes between 0 and 100000000000),
  source text not null check (length(source) between 3 and 300),
  primary key (cpts_id, annee_id, poste, part, condition),
  foreign key (cpts_id, annee_id) references annee_contrat (cpts_id, id)
);
-- The variable part that the CPAM and the ARS granted, with their reason.
create table variable_accordee (
  cpts_id uuid not null,
  annee_id uuid not null,
  mission text not null check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  centimes bigint not null check (centimes between 0 and 100000000000),
  decide_le date not null,
  motif text not null default '' check (length(motif) <= 2000),
  primary key (cpts_id, annee_id, mission),
  foreign key (cpts_id, annee_id) references annee_contrat (cpts_id, id)
);
-- Missions taken by the contract. The day when a mission began is kept by the life of the CPTS.
create table mission_contrat (
  cpts_id uuid not null,
  contrat_id uuid not null,
  mission text not null check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  prevue_le date,
  primary key (cpts_id, contrat_id, mission),
  foreign key (cpts_id, contrat_id) references contrat (cpts_id, id)
);
create table avenant_contrat (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  numero integer not null check (numero between 1 and 50),
  signe_le date not null,
  effet_le date not null,
  objet text not null check (length(objet) between 1 and 500),
  primary key (cpts_id, id),
  foreign key (cpts_id, contrat_id) references contrat (cpts_id, id),
  constraint avenant_contrat_numero unique (cpts_id, contrat_id, numero)
);
create table contrat_piece (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  genre text not null check (genre in ('contrat', 'avenant', 'annexe', 'courrier')),
  libelle text not null check (length(libelle) between 1 and 200),
  empreinte text not null,
  ajoute_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, contrat_id) references contrat (cpts_id, id),
  constraint contrat_piece_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte),
  constraint contrat_piece_une_fois unique (cpts_id, contrat_id, empreinte)
);

-- Other money than the ACI: FIR, local authorities, dues, gifts.
create table ressource (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (genre in ('fir', 'collectivite', 'cotisations', 'fondation', 'autre')),
  libelle text not null check (length(libelle) between 1 and 200),
  financeur text not null default '' check (length(financeur) <= 200),
  centimes bigint not null check (centimes between 0 and 100000000000),
  accordee_le date,
  note text not null default '' check (length(note) <= 1000),
  primary key (cpts_id, id)
);

-- An envelope is of one line of the ACI, or of one other resource. Its balances are derived from its movements.
create table enveloppe (
  cpts_id uuid not null references cpts,
  id uuid not null,
  poste text check (poste in ('fonctionnement', 'acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  ressource_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, ressource_id) references ressource (cpts_id, id),
  constraint enveloppe_objet check ((poste is null) <> (ressource_id is null)),
  constraint enveloppe_poste unique (cpts_id, poste),
  constraint enveloppe_ressource unique (cpts_id, ressource_id)
);

-- A payment as the bank shows it; `annule` cites the one that it takes back, whole.
create table versement (
  cpts_id uuid not null references cpts,
  id uuid not null,
  recu_le date not null,
  centimes bigint not null check (centimes <> 0),
  libelle text not null check (length(libelle) between 1 and 200),
  explication text not null default '' check (length(explication) <= 1000),
  ligne_banque_id uuid,
  annule uuid,
  saisi_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, annule) references versement (cpts_id, id),
  constraint versement_annule_une_fois unique (cpts_id, annule)
);
-- What it pays: a line of a contract year, or another resource.
create table versement_part (
  cpts_id uuid not null,
  versement_id uuid not null,
  rang integer not null check (rang > 0),
  enveloppe_id uuid not null,
  annee_id uuid,
  part text check (part in ('fixe', 'variable')),
  nature text check (nature in ('integral', 'avance', 'solde', 'variable')),
  centimes bigint not null check (centimes <> 0),
  primary key (cpts_id, versement_id, rang),
  foreign key (cpts_id, versement_id) references versement (cpts_id, id),
  foreign key (cpts_id, enveloppe_id) references enveloppe (cpts_id, id),
  foreign key (cpts_id, annee_id) references annee_contrat (cpts_id, id),
  constraint versement_part_contrat check ((annee_id is null) = (part is null) and (part is null) = (nature is null))
);
create index versement_part_annee on versement_part (cpts_id, annee_id) where annee_id is not null;

-- The ledger, in whole cents. `recu` and `virement` bring money, `engagement` keeps some aside (below zero when it is
-- released or paid), `paiement` takes it. Below zero elsewhere: a correction, which cites what it takes back.
create table mouvement (
  cpts_id uuid not null references cpts,
  id uuid not null,
  enveloppe_id uuid not null,
  genre text not null check (genre in ('recu', 'virement', 'engagement', 'paiement')),
  centimes bigint not null check (centimes <> 0),
  le date not null,
  libelle text not null check (length(libelle) between 1 and 300),
  fiche_action_id uuid,
  -- The thing that it comes from: a payment, a claim, an expense; movements of one thing share it.
  origine text not null check (origine ~ '^[a-z]+(-[a-z]+)*$'),
  origine_id uuid not null,
  corrige uuid,
  -- The decision of an instance, by its number in the register of decisions or in words.
  decision_id uuid,
  decision text not null default '' check (length(decision) <= 300),
  motif text not null default '' check (length(motif) <= 500),
  saisi_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, enveloppe_id) references enveloppe (cpts_id, id),
  constraint mouvement_fiche_action foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id),
  foreign key (cpts_id, corrige) references mouvement (cpts_id, id),
  constraint mouvement_corrige_une_fois unique (cpts_id, corrige),
  constraint mouvement_signe check (centimes > 0 or genre in ('engagement', 'virement') or corrige is not null)
);
create index mouvement_enveloppe on mouvement (cpts_id, enveloppe_id, le);
create index mouvement_origine on mouvement (cpts_id, origine, origine_id);
create index mouvement_fiche on mouvement (cpts_id, fiche_action_id) where fiche_action_id is not null;

create trigger keep before update or delete on versement for each row execute function keep_written();
create trigger keep before update or delete on versement_part for each row execute function keep_written();
create trigger keep before update or delete on mouvement for each row execute function keep_written();

select protect_global_table('bareme_version', 'true', 'current_operateur()', 'reference');
select protect_global_table('bareme_valeur', 'true', 'current_operateur()', 'reference');
select protect_global_table('plafond_annuel', 'true', 'current_operateur()');
select protect_global_table('nom_dispositif', 'true', 'current_operateur()', 'code');
select protect_tenant_table('financement_reglage', 'cpts_id');
select protect_tenant_table('contrat');
select protect_tenant_table('annee_contrat');
select protect_tenant_table('annee_taille', 'annee_id');
select protect_tenant_table('montant_annexe', 'annee_id');
select protect_tenant_table('variable_accordee', 'annee_id');
select protect_tenant_table('mission_contrat', 'mission');
select protect_tenant_table('avenant_contrat');
select protect_tenant_table('contrat_piece');
select protect_tenant_table('ressource');
select protect_tenant_table('enveloppe');
select protect_tenant_table('versement');
select protect_tenant_table('versement_part', 'versement_id');
select protect_tenant_table('mouvement');
