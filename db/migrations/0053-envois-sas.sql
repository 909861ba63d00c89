-- What the platform of the SAS is told of the appointments that its regulators take (INT_R03): an outgoing queue.

-- The appointment as the SAS knows it: the first one taken, whatever became of it since. The request links it to those that
-- replace it.
alter table rendez_vous_regulation add column suivi_id uuid, add column demande_id uuid;
alter table rendez_vous_regulation disable trigger journal;
update rendez_vous_regulation g set suivi_id = g.rendez_vous_id, demande_id = r.demande_id
  from rendez_vous r where r.cpts_id = g.cpts_id and r.id = g.rendez_vous_id;
alter table rendez_vous_regulation enable trigger journal;
alter table rendez_vous_regulation alter column suivi_id set not null, alter column demande_id set not null;
create index rendez_vous_regulation_suivi on rendez_vous_regulation (cpts_id, suivi_id);
create index rendez_vous_regulation_demande on rendez_vous_regulation (cpts_id, demande_id);

-- Nothing of a patient: who took it, with whom, when, and what became of it.
create table envoi_sas (
  cpts_id uuid not null,
  id uuid not null,
  suivi_id uuid not null,
  -- The first is a creation, those after it are changes: an earlier one never leaves after a later one.
  rang integer not null check (rang >= 1),
  rendez_vous_id uuid not null,
  evenement text not null check (evenement in ('pris', 'deplace', 'annule', 'retabli', 'honore', 'absent')),
  statut text not null check (statut in ('reserve', 'honore', 'absent', 'annule')),
  debut timestamptz not null,
  fin timestamptz not null,
  etat text not null default 'en-attente' check (etat in ('en-attente', 'envoye', 'echoue', 'remplace', 'montre')),
  cree_le timestamptz not null,
  prochain_essai timestamptz not null,
  essais integer not null default 0,
  derniere_erreur text check (length(derniere_erreur) <= 300),
  traite_le timestamptz,
  primary key (cpts_id, id),
  constraint envoi_sas_rang unique (cpts_id, suivi_id, rang),
  foreign key (cpts_id, rendez_vous_id) references rendez_vous (cpts_id, id),
  check ((etat = 'en-attente') = (traite_le is null))
);
create index envoi_sas_a_envoyer on envoi_sas (prochain_essai, cpts_id) where etat = 'en-attente';
create index envoi_sas_recents on envoi_sas (cpts_id, cree_le desc);
select protect_tenant_table('envoi_sas');

-- Crossing (e): which CPTS have something to send. Each is then entered by withTenant.
create function list_cpts_envois_sas(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select distinct cpts_id from envoi_sas where etat = 'en-attente' and prochain_essai <= at $$;
