-- What comes back to an envelope, and what cites a decision of the register.

-- Money that was paid and came back (a transfer that the bank returned, a sum that was given back) is a payment below
-- zero, which says why: it is no correction, the payment did take place.
alter table mouvement drop constraint mouvement_signe;
alter table mouvement add constraint mouvement_signe check (
  centimes > 0 or genre in ('engagement', 'virement') or corrige is not null or (genre = 'paiement' and motif <> ''));

-- A decision that is cited is a line of the register of the same CPTS.
alter table campagne_cotisation add column decision_id uuid;
alter table campagne_cotisation add constraint campagne_decision
  foreign key (cpts_id, decision_id) references decision (cpts_id, id);
alter table bareme_indemnites add constraint bareme_decision
  foreign key (cpts_id, decision_id) references decision (cpts_id, id);
alter table mouvement add constraint mouvement_decision
  foreign key (cpts_id, decision_id) references decision (cpts_id, id);

create index campagne_par_decision on campagne_cotisation (cpts_id, decision_id) where decision_id is not null;
create index bareme_par_decision on bareme_indemnites (cpts_id, decision_id) where decision_id is not null;
create index mouvement_par_decision on mouvement (cpts_id, decision_id) where decision_id is not null;
