-- Who looks for a médecin traitant, what doctors can take, and what is proposed to whom. Where the installation holds no
-- patient, the base itself refuses a request.

create table reglage_mt (
  cpts_id uuid not null references cpts,
  -- The word of the public page, unique in the installation. The page answers while `ouverte`.
  adresse text constraint reglage_mt_adresse unique
    check (adresse ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(adresse) between 3 and 60),
  ouverte boolean not null default false,
  -- Who answers the telephone, and who answers about data: shown on the page and on its printed version.
  telephone text not null default '' check (length(telephone) <= 40),
  contact_donnees text not null default '' check (length(contact_donnees) <= 200),
  -- Days: how long a doctor has to answer; how long the identity of a closed request is kept.
  delai_jours integer not null default 7 check (delai_jours between 1 and 30),
  conservation_jours integer not null default 90 check (conservation_jours between 30 and 180),
  -- Months without news after which somebody who waits is asked again, then forgotten.
  silence_mois integer not null default 12 check (silence_mois between 3 and 24),
  primary key (cpts_id),
  check (not ouverte or (adresse is not null and telephone <> '' and contact_donnees <> ''))
);

-- Without who asks: codes only, no free text.
create table demande_mt (
  cpts_id uuid not null references cpts,
  id uuid not null,
  -- SHA-256 of the number that the person was given: it lets them follow and withdraw.
  suivi_empreinte text not null check (suivi_empreinte ~ '^[0-9a-f]{64}$'),
  canal text not null check (canal in ('formulaire', 'secretariat', 'import')),
  demandeur text not null check (demandeur in ('patient', 'proche', 'ccas', 'pharmacie', 'autre-professionnel')),
  tranche_age text not null check (tranche_age in ('0-15', '16-29', '30-49', '50-69', '70-79', '80-plus')),
  commune text not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_nom text not null,
  lon double precision,
  lat double precision,
  criteres text[] not null default '{}',
  -- The version of the criteria under which they were told.
  regles integer not null check (regles > 0),
  statut text not null default 'attente' check (statut in ('attente', 'proposee', 'trouvee', 'close')),
  cause text check (cause in ('medecin-trouve', 'trouve-ailleurs', 'retiree', 'doublon', 'hors-territoire', 'injoignable', 'sans-reponse')),
  -- The request of the same person, perhaps: somebody looks.
  double_de uuid,
  consentement_le timestamptz not null,
  deposee_le timestamptz not null,
  -- The last sign that the person still looks for a doctor.
  confirmee_le timestamptz not null,
  relancee_le timestamptz,
  -- Told that a doctor was found.
  prevenue_le timestamptz,
  close_le timestamptz,
  import_id uuid,
  primary key (cpts_id, id),
  constraint demande_mt_suivi unique (suivi_empreinte),
  foreign key (cpts_id, double_de) references demande_mt (cpts_id, id) on delete set null (double_de),
  constraint demande_mt_close check ((statut = 'close') = (cause is not null) and (statut = 'close') = (close_le is not null))
);
create index demande_mt_attente on demande_mt (cpts_id, deposee_le) where statut <> 'close';
create index demande_mt_import on demande_mt (cpts_id, import_id) where import_id is not null;

-- Apart, encrypted, erased on schedule. `marques`: the person under keyed hashes, so that a second request is seen unread.
create table identite_mt (
  cpts_id uuid not null,
  demande_id uuid not null,
  chiffre bytea not null,
  marques text[] not null,
  effacer_le timestamptz,
  primary key (cpts_id, demande_id),
  foreign key (cpts_id, demande_id) references demande_mt (cpts_id, id)
);
create index identite_mt_marques on identite_mt using gin (marques);
create index identite_mt_effacer on identite_mt (cpts_id, effacer_le);

-- What a doctor can take: so many a month, for whom, from where. An empty list means all.
create table capacite_mt (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  par_mois integer not null check (par_mois between 0 and 60),
  criteres text[] not null default '{}',
  tranches_age text[] not null default '{}',
  communes text[] not null default '{}',
  a_domicile boolean not null default false,
  -- Where the doctor works: distances are counted from it.
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_nom text,
  lon double precision,
  lat double precision,
  suspendue_jusqu date,
  declaree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint capacite_mt_professionnel unique (cpts_id, professionnel_id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);

-- What was given out of a month: the base counts, and never more than was declared.
create table capacite_mt_mois (
  cpts_id uuid not null,
  capacite_id uuid not null,
  mois date not null check (extract(day from mois) = 1),
  plafond integer not null check (plafond between 0 and 60),
  engagees integer not null default 0,
  primary key (cpts_id, capacite_id, mois),
  foreign key (cpts_id, capacite_id) references capacite_mt (cpts_id, id) on delete cascade,
  constraint capacite_mt_depassee check (engagees between 0 and plafond)
);

-- One patient proposed to one doctor. `pourquoi`: counts and distances, nothing of the patient.
create table proposition_mt (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  capacite_id uuid not null,
  mois date not null,
  rang integer not null check (rang > 0),
  statut text not null default 'ouverte'
    check (statut in ('ouverte', 'acceptee', 'refusee', 'expiree', 'retiree', 'sans-suite')),
  raison text check (raison in ('complet', 'trop-loin', 'suivi-non-assure', 'deja-suivi-ailleurs', 'absence', 'autre')),
  pourquoi jsonb not null,
  proposee_le timestamptz not null,
  echeance timestamptz not null,
  repondue_le timestamptz,
  vu_le timestamptz,
  -- When the doctor was asked whether the patient came.
  vu_demande_le timestamptz,
  acte_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande_mt (cpts_id, id),
  foreign key (cpts_id, capacite_id) references capacite_mt (cpts_id, id),
  foreign key (cpts_id, capacite_id, mois) references capacite_mt_mois (cpts_id, capacite_id, mois),
  constraint proposition_mt_raison check ((statut = 'refusee') = (raison is not null)),
  constraint proposition_mt_repondue check (statut not in ('acceptee', 'refusee', 'sans-suite') or repondue_le is not null),
  check (echeance > proposee_le),
  check (vu_le is null or statut = 'acceptee')
);
-- One open proposal a patient, and one doctor.
create unique index proposition_mt_une on proposition_mt (cpts_id, demande_id) where statut in ('ouverte', 'acceptee');
-- The same patient is not asked of the same doctor twice.
create unique index proposition_mt_medecin on proposition_mt (cpts_id, demande_id, capacite_id) where statut <> 'retiree';
create index proposition_mt_echeance on proposition_mt (cpts_id, echeance) where statut = 'ouverte';
create index proposition_mt_capacite on proposition_mt (cpts_id, capacite_id, statut);

-- A proposal that stands holds one place of its month; refused, late or without effect, it gives it back.
create function count_capacite_mt() returns trigger language plpgsql set search_path = public as $$
declare
  held boolean := tg_op <> 'INSERT' and old.statut in ('ouverte', 'acceptee');
  holds boolean := tg_op <> 'DELETE' and new.statut in ('ouverte', 'acceptee');
begin
  if tg_op = 'UPDATE' and (old.capacite_id, old.mois, old.demande_id) is distinct from (new.capacite_id, new.mois, new.demande_id) then
    raise exception 'a proposal is of one patient, one doctor and one month' using errcode = 'P0001', constraint = 'proposition_mt_fixe';
  end if;
  if held = holds then return null; end if;
  update capacite_mt_mois set engagees = engagees + case when holds then 1 else -1 end
  where cpts_id = coalesce(new.cpts_id, old.cpts_id) and capacite_id = coalesce(new.capacite_id, old.capacite_id)
    and mois = coalesce(new.mois, old.mois);
  return null;
end $$;
create trigger count_capacite after insert or update or delete on proposition_mt for each row execute function count_capacite_mt();

-- The figures of the Assurance Maladie, as somebody read them, with their date and their source.
create table repere_mt (
  cpts_id uuid not null references cpts,
  id uuid not null,
  population text not null check (population in ('16-plus', 'ald', '70-plus', 'c2s')),
  sans_mt integer not null check (sans_mt >= 0),
  effectif integer check (effectif >= sans_mt),
  arrete_le date not null,
  source text not null check (length(source) between 1 and 200),
  cree_le timestamptz not null,
  cree_par uuid references personne,
  primary key (cpts_id, id),
  constraint repere_mt_unique unique (cpts_id, population, arrete_le)
);

create trigger patients_exist before insert on demande_mt for each row execute function identite_needs_patients();
create trigger patients_exist before insert or update on identite_mt for each row execute function identite_needs_patients();

-- The door of the public page: the word of a page that is open names its CPTS.
create function resolve_medecin_traitant(word text) returns table (cpts_id uuid)
  language sql stable security definer set search_path = public
  as $$ select r.cpts_id from reglage_mt r where r.adresse = word and r.ouverte $$;

-- A doctor who is erased takes no more patients, and what was proposed goes to somebody else.
create function efface_mt() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update demande_mt d set statut = 'attente' from proposition_mt p, capacite_mt c
    where c.cpts_id = new.cpts_id and c.professionnel_id = new.id and p.cpts_id = c.cpts_id and p.capacite_id = c.id
      and p.statut = 'ouverte' and d.cpts_id = p.cpts_id and d.id = p.demande_id;
  update proposition_mt p set statut = 'retiree' from capacite_mt c
    where c.cpts_id = new.cpts_id and c.professionnel_id = new.id and p.cpts_id = c.cpts_id and p.capacite_id = c.id
      and p.statut = 'ouverte';
  update capacite_mt set par_mois = 0, criteres = '{}', tranches_age = '{}', communes = '{}', a_domicile = false,
    commune = null, commune_nom = null, lon = null, lat = null, suspendue_jusqu = null
    where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_3_mt after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_mt();

select protect_tenant_table('reglage_mt', 'cpts_id');
select protect_tenant_table('demande_mt');
select protect_tenant_table('identite_mt', 'demande_id');
select protect_tenant_table('capacite_mt');
select protect_tenant_table('capacite_mt_mois', null);
select protect_tenant_table('proposition_mt');
select protect_tenant_table('repere_mt');
select remember_erasures('identite_mt');
