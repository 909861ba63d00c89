-- What the CPTS owes and pays: the time of professionals, under a scale that an instance voted and under the yearly
-- ceiling, and its expenses. Two people, then a transfer; every cent is a line of a ledger that nobody edits.

-- The ceiling of each civil year (code de la sécurité sociale, L241-3), the same values as referentials/baremes/plafonds:
-- a test compares them. What the operator entered since (plafond_annuel) comes first. A year without any lets nothing be
-- approved.
create table plafond_connu (
  annee integer primary key check (annee between 2000 and 2100),
  centimes integer not null check (centimes > 0)
);
insert into plafond_connu (annee, centimes) values
  (2019, 4052400), (2020, 4113600), (2021, 4113600), (2022, 4113600), (2023, 4399200), (2024, 4636800), (2025, 4710000), (2026, 4806000);
select protect_reference_table('plafond_connu');

create function plafond_de(en integer) returns integer language sql stable set search_path = public as $$
  select coalesce((select centimes::integer from plafond_annuel where annee = en order by cree_le desc limit 1),
    (select centimes from plafond_connu where annee = en))
$$;

-- Crossing (g): what a person has had in a civil year from all the CPTS of the installation together. The application
-- neither reads nor writes it: the ledger below moves it, in the transaction that approves or pays, and a CPTS is told
-- what is left (reste_plafond). `declare_centimes` is what the person says to have received elsewhere.
create table cumul_plafond (
  personne_id uuid not null references personne,
  annee integer not null,
  plafond_centimes integer not null,
  engage_centimes integer not null default 0 check (engage_centimes >= 0),
  paye_centimes integer not null default 0 check (paye_centimes >= 0),
  declare_centimes integer not null default 0 check (declare_centimes >= 0),
  primary key (personne_id, annee),
  constraint cumul_plafond_depasse check (engage_centimes + paye_centimes <= plafond_centimes)
);
select protect('cumul_plafond');

-- A version of the scale, `[debut, fin)`, by the decision that voted it.
create table bareme_indemnites (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 120),
  debut date not null,
  fin date,
  instance text not null check (length(instance) between 1 and 200),
  vote_le date not null,
  decision_id uuid,
  decision text not null default '' check (length(decision) <= 500),
  -- What the CPTS calls working hours: days are 1 (Monday) to 7.
  ouvre_debut time not null,
  ouvre_fin time not null,
  ouvre_jours integer[] not null check (cardinality(ouvre_jours) between 1 and 7),
  note text not null default '' check (length(note) <= 2000),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint bareme_dates check (fin is null or fin > debut),
  constraint bareme_heures check (ouvre_fin > ouvre_debut),
  constraint bareme_overlap exclude using gist (cpts_id with =, daterange(debut, fin, '[)') with &&)
);

-- A line of it. Empty `professions` and `genres` mean all of them; the line that names the most applies.
create table tarif_indemnite (
  cpts_id uuid not null,
  bareme_id uuid not null,
  rang integer not null check (rang > 0),
  nature text not null check (nature in ('indemnite', 'remuneration')),
  libelle text not null check (length(libelle) between 1 and 200),
  professions text[] not null default '{}',
  genres text[] not null default '{}',
  unite text not null check (unite in ('heure', 'forfait')),
  centimes integer not null check (centimes between 1 and 100000000),
  horaire text not null check (horaire in ('indifferent', 'ouvre')),
  plafond_acte_centimes integer check (plafond_acte_centimes > 0),
  primary key (cpts_id, bareme_id, rang),
  foreign key (cpts_id, bareme_id) references bareme_indemnites (cpts_id, id)
);

create table fournisseur (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 120),
  siret text check (siret ~ '^[0-9]{14}$'),
  note text not null default '' check (length(note) <= 500),
  ferme_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint fournisseur_siret unique (cpts_id, siret)
);

-- The account that somebody is paid on, given by themselves. Sealed as those of the CPTS; one in use for each.
create table coordonnees_bancaires (
  cpts_id uuid not null references cpts,
  id uuid not null,
  professionnel_id uuid,
  fournisseur_id uuid,
  titulaire text not null check (length(titulaire) between 1 and 70),
  iban_scelle bytea,
  iban_fin text not null check (iban_fin ~ '^[0-9A-Z]{4}$'),
  par text not null check (par in ('lien', 'connecte', 'bureau')),
  donne_le timestamptz not null,
  remplace_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, fournisseur_id) references fournisseur (cpts_id, id),
  constraint coordonnees_de_qui check (num_nonnulls(professionnel_id, fournisseur_id) = 1)
);
create unique index coordonnees_en_usage on coordonnees_bancaires (cpts_id, coalesce(professionnel_id, fournisseur_id)) where remplace_le is null;

-- What the CPTS owes. What was declared never changes; it is checked, then approved, by two people of whom neither is
-- paid by it. The three sums are moved by the ledger alone.
create table somme_due (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (genre in ('indemnite', 'remuneration', 'frais', 'facture')),
  professionnel_id uuid,
  personne_id uuid references personne,
  fournisseur_id uuid,
  -- The name as it was that day: accounts keep it, whatever becomes of the fiche.
  beneficiaire text not null check (length(beneficiaire) between 1 and 200),
  objet text not null check (length(objet) between 1 and 300),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  fiche_action_id uuid,
  enveloppe_id uuid,
  -- The day of the time, of the receipt or of the invoice.
  jour date not null,
  -- Number of the invoice.
  numero text not null default '' check (length(numero) <= 60),
  centimes integer not null check (centimes between 1 and 100000000),
  justificatif text,
  par text not null check (par in ('acte', 'lien', 'connecte', 'saisie')),
  etat text not null default 'declaree' check (etat in ('declaree', 'controlee', 'approuvee', 'refusee', 'annulee')),
  declaree_le timestamptz not null,
  declaree_par uuid,
  controlee_le timestamptz,
  controlee_par uuid,
  approuvee_le timestamptz,
  approuvee_par uuid,
  -- What was shown of a conflict of interest when it was approved.
  conflit text check (length(conflit) between 1 and 500),
  rejet_le timestamptz,
  rejet_par uuid,
  rejet_motif text check (length(rejet_motif) between 1 and 500),
  engage_centimes integer not null default 0,
  paye_centimes integer not null default 0,
  recouvrer_centimes integer not null default 0,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, fournisseur_id) references fournisseur (cpts_id, id),
  constraint somme_fiche foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id),
  constraint somme_justificatif foreign key (cpts_id, justificatif) references document (cpts_id, empreinte),
  constraint somme_beneficiaire check (case when genre = 'facture' then fournisseur_id is not null and professionnel_id is null
    else professionnel_id is not null and fournisseur_id is null and personne_id is not null end),
  constraint somme_controle check ((controlee_le is null) = (controlee_par is null)),
  constraint somme_approbation check ((approuvee_le is null) = (approuvee_par is null)),
  -- The two people, and never the payee.
  constraint somme_deux_personnes check (approuvee_par <> controlee_par),
  constraint somme_pas_soi_meme check (controlee_par <> personne_id and approuvee_par <> personne_id),
  constraint somme_ordre check (approuvee_le is null or controlee_le is not null),
  constraint somme_etat check (case etat when 'declaree' then controlee_le is null and approuvee_le is null
    when 'controlee' then controlee_le is not null and approuvee_le is null
    when 'approuvee' then approuvee_le is not null when 'annulee' then approuvee_le is not null else approuvee_le is null end),
  constraint somme_rejet check ((etat in ('refusee', 'annulee')) = (rejet_le is not null and rejet_motif is not null)),
  constraint somme_centimes check (engage_centimes >= 0 and paye_centimes >= 0 and engage_centimes + paye_centimes <= centimes),
  constraint somme_recouvrer check (recouvrer_centimes between 0 and paye_centimes)
);
create index somme_due_etat on somme_due (cpts_id, etat, jour desc);
create index somme_due_professionnel on somme_due (cpts_id, professionnel_id, jour desc) where professionnel_id is not null;
create index somme_due_fournisseur on somme_due (cpts_id, fournisseur_id) where fournisseur_id is not null;

-- The time that a sum is for, with the line of the scale and the calculation as they were that day.
create table temps_indemnise (
  cpts_id uuid not null,
  somme_id uuid not null,
  personne_id uuid not null,
  -- The presence of an acte; none for a time that somebody declared.
  acte_id uuid,
  rang integer,
  debut timestamptz not null,
  fin timestamptz not null,
  minutes integer not null check (minutes > 0),
  minutes_ouvrees integer not null check (minutes_ouvrees between 0 and minutes),
  bareme_id uuid not null,
  tarif_rang integer not null,
  etapes jsonb not null default '[]' check (jsonb_typeof(etapes) = 'array'),
  avertissements text[] not null default '{}',
  -- Falls with a sum that is refused or annulled: the time may then be declared again.
  compte boolean not null default true,
  primary key (cpts_id, somme_id),
  foreign key (cpts_id, somme_id) references somme_due (cpts_id, id) on delete cascade,
  foreign key (cpts_id, bareme_id, tarif_rang) references tarif_indemnite (cpts_id, bareme_id, rang),
  constraint temps_acte foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  constraint temps_presence check ((acte_id is null) = (rang is null)),
  constraint temps_dates check (fin > debut),
  -- One hour of somebody is paid once, in the whole installation: the constraint knows no tenant, and tells no other.
  constraint temps_deja_compte exclude using gist (personne_id with =, tstzrange(debut, fin, '[)') with &&) where (compte)
);
create index temps_indemnise_acte on temps_indemnise (cpts_id, acte_id) where acte_id is not null;

-- What a person says to have received in a civil year from CPTS that are not of this installation. The last one counts.
create table somme_exterieure (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  personne_id uuid not null references personne,
  annee integer not null,
  centimes integer not null check (centimes between 0 and 100000000),
  precision text not null default '' check (length(precision) <= 300),
  par text not null check (par in ('lien', 'connecte')),
  declaree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);
create index somme_exterieure_professionnel on somme_exterieure (cpts_id, professionnel_id, annee, declaree_le desc);

-- A sum that was paid and has to come back, asked by one person and approved by another.
create table reprise (
  cpts_id uuid not null,
  id uuid not null,
  somme_id uuid not null,
  centimes integer not null check (centimes > 0),
  motif text not null check (length(motif) between 1 and 500),
  demandee_le timestamptz not null,
  demandee_par uuid not null,
  approuvee_le timestamptz,
  approuvee_par uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, somme_id) references somme_due (cpts_id, id),
  constraint reprise_approbation check ((approuvee_le is null) = (approuvee_par is null)),
  constraint reprise_deux_personnes check (approuvee_par <> demandee_par)
);
create index reprise_somme on reprise (cpts_id, somme_id);

create table exercice (
  cpts_id uuid not null references cpts,
  id uuid not null,
  debut date not null,
  -- The last day of it.
  fin date not null,
  clos_le timestamptz,
  clos_par uuid,
  primary key (cpts_id, id),
  constraint exercice_dates check (fin > debut),
  constraint exercice_overlap exclude using gist (cpts_id with =, daterange(debut, fin, '[]') with &&)
);

-- SIREN and accounts that the CPTS chose in the place of those proposed.
create table reglage_comptable (
  cpts_id uuid primary key references cpts,
  siren text check (siren ~ '^[0-9]{9}$'),
  comptes jsonb not null default '{}' check (jsonb_typeof(comptes) = 'object'),
  change_le timestamptz not null
);

-- The ledger. One line an event; the sums and the ceilings are what it adds up to.
create table mouvement_somme (
  cpts_id uuid not null references cpts,
  -- Follows the last one of the CPTS, without a hole: it numbers the entries of the accounts.
  sequence integer not null check (sequence > 0),
  somme_id uuid not null,
  nature text not null check (nature in ('approbation', 'annulation', 'paiement', 'retour', 'reprise', 'remboursement')),
  jour date not null,
  centimes integer not null check (centimes > 0),
  engage integer not null,
  paye integer not null,
  recouvrer integer not null,
  -- Civil years of the ceiling that each of the two bears on.
  annee_engage integer not null,
  annee_paye integer not null,
  virement_id uuid,
  acteur text not null,
  note text not null default '' check (length(note) <= 500),
  ecrit_le timestamptz not null,
  primary key (cpts_id, sequence),
  foreign key (cpts_id, somme_id) references somme_due (cpts_id, id),
  constraint mouvement_somme_sens check (
    (engage, paye, recouvrer) = case nature when 'approbation' then (centimes, 0, 0) when 'annulation' then (-centimes, 0, 0)
      when 'paiement' then (-centimes, centimes, 0) when 'retour' then (centimes, -centimes, 0)
      when 'reprise' then (0, 0, centimes) else (0, -centimes, -centimes) end)
);
create index mouvement_par_somme on mouvement_somme (cpts_id, somme_id, sequence);
create index mouvement_par_jour on mouvement_somme (cpts_id, jour);

create table lot_paiement (
  cpts_id uuid not null references cpts,
  id uuid not null,
  numero integer not null check (numero > 0),
  -- Of the file: unique for the bank.
  message text not null check (message ~ '^[A-Z0-9-]{1,35}$'),
  compte_id uuid not null,
  execution_le date not null,
  etat text not null default 'prepare' check (etat in ('prepare', 'remis', 'annule')),
  nombre integer not null check (nombre > 0),
  centimes bigint not null check (centimes > 0),
  -- SHA-256 of the file that was handed out.
  empreinte text check (empreinte ~ '^[0-9a-f]{64}$'),
  cree_le timestamptz not null,
  cree_par uuid,
  remis_le timestamptz,
  primary key (cpts_id, id),
  constraint lot_numero unique (cpts_id, numero),
  foreign key (cpts_id, compte_id) references compte_bancaire (cpts_id, id),
  constraint lot_remis check ((etat = 'remis') = (remis_le is not null))
);

create table virement (
  cpts_id uuid not null,
  id uuid not null,
  lot_id uuid not null,
  rang integer not null check (rang > 0),
  professionnel_id uuid,
  fournisseur_id uuid,
  titulaire text not null check (length(titulaire) between 1 and 70),
  coordonnees_id uuid not null,
  iban_fin text not null,
  centimes integer not null check (centimes > 0),
  reference text not null check (reference ~ '^[A-Z0-9]{1,35}$'),
  etat text not null default 'a-payer' check (etat in ('a-payer', 'paye', 'retourne', 'annule')),
  paye_le date,
  -- By a line of a statement, or the word of somebody.
  paye_par text check (paye_par in ('releve', 'main')),
  rapprochement_id uuid,
  retour_le date,
  retour_motif text check (length(retour_motif) between 1 and 300),
  primary key (cpts_id, id),
  constraint virement_reference unique (cpts_id, reference),
  foreign key (cpts_id, lot_id) references lot_paiement (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  foreign key (cpts_id, fournisseur_id) references fournisseur (cpts_id, id),
  foreign key (cpts_id, coordonnees_id) references coordonnees_bancaires (cpts_id, id),
  constraint virement_de_qui check (num_nonnulls(professionnel_id, fournisseur_id) = 1),
  constraint virement_paye check ((paye_le is null) = (paye_par is null) and (etat <> 'paye' or paye_le is not null)),
  constraint virement_retour check ((etat = 'retourne') = (retour_le is not null and retour_motif is not null))
);
create index virement_lot on virement (cpts_id, lot_id, rang);

-- A sum goes in one live transfer at a time.
create table virement_somme (
  cpts_id uuid not null,
  virement_id uuid not null,
  somme_id uuid not null,
  centimes integer not null check (centimes > 0),
  vivant boolean not null default true,
  primary key (cpts_id, virement_id, somme_id),
  foreign key (cpts_id, virement_id) references virement (cpts_id, id),
  foreign key (cpts_id, somme_id) references somme_due (cpts_id, id)
);
create unique index virement_somme_une_fois on virement_somme (cpts_id, somme_id) where vivant;

select protect_tenant_table('bareme_indemnites');
select protect_tenant_table('tarif_indemnite', 'bareme_id');
select protect_tenant_table('fournisseur');
select protect_tenant_table('coordonnees_bancaires');
select protect_tenant_table('somme_due');
select protect_tenant_table('temps_indemnise', null);
select protect_tenant_table('somme_exterieure');
select protect_tenant_table('reprise');
select protect_tenant_table('exercice');
select protect_tenant_table('reglage_comptable', 'cpts_id');
select protect_tenant_table('mouvement_somme', 'somme_id');
select protect_tenant_table('lot_paiement');
select protect_tenant_table('virement');
select protect_tenant_table('virement_somme', null);
