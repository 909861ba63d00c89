-- What the base itself keeps true of indemnités, expenses and their ledger (tables of 0028).

-- What is left of the ceiling of somebody, and the ceiling: to themselves, and to a CPTS that knows them. Null where the
-- ceiling of that year is not known.
create function reste_plafond(personne uuid, en integer)
  returns table (plafond integer, reste integer, declare integer)
  language sql stable security definer set search_path = public as $$
  select p.centimes, p.centimes - coalesce(c.engage_centimes + c.paye_centimes + c.declare_centimes, 0), coalesce(c.declare_centimes, 0)
  from (select plafond_de(en) as centimes) p left join cumul_plafond c on c.personne_id = personne and c.annee = en
  where p.centimes is not null and (personne = current_personne() or exists (
    select 1 from professionnel x where x.cpts_id = current_cpts() and x.personne_id = personne))
$$;

create function refuse_somme(rule text) returns void language plpgsql as $$
begin
  raise exception 'a sum that is owed: %', rule using errcode = 'P0001', constraint = rule;
end $$;

-- The base itself numbers a line, checks that it is due, refuses a closed exercice, and moves the sums and the ceiling.
create function write_mouvement() returns trigger language plpgsql security definer set search_path = public as $$
declare
  somme somme_due;
begin
  perform pg_advisory_xact_lock(hashtextextended('mouvement/' || new.cpts_id, 0));
  select * into somme from somme_due where cpts_id = new.cpts_id and id = new.somme_id for update;
  if somme is null or somme.cpts_id <> current_cpts() then perform refuse_somme('mouvement_somme_inconnue'); end if;
  if somme.etat not in ('approuvee', 'annulee') then perform refuse_somme('mouvement_sans_approbation'); end if;
  if new.nature = 'approbation' and (new.centimes <> somme.centimes
    or exists (select 1 from mouvement_somme m where m.cpts_id = new.cpts_id and m.somme_id = new.somme_id)) then
    perform refuse_somme('mouvement_en_double');
  end if;
  if exists (select 1 from exercice e where e.cpts_id = new.cpts_id and e.clos_le is not null and new.jour between e.debut and e.fin) then
    perform refuse_somme('exercice_clos');
  end if;
  select coalesce(max(sequence), 0) + 1 into new.sequence from mouvement_somme where cpts_id = new.cpts_id;
  new.acteur := coalesce(nullif(current_setting('maillage.acteur', true), ''), 'systeme');
  update somme_due set engage_centimes = engage_centimes + new.engage, paye_centimes = paye_centimes + new.paye,
    recouvrer_centimes = recouvrer_centimes + new.recouvrer where cpts_id = new.cpts_id and id = new.somme_id;
  if somme.genre in ('indemnite', 'remuneration') then
    -- Less comes before more: what moves within a year does not pass its ceiling on the way. What the bank sent back is
    -- a fact: it stays in the year that it was paid in, and is never refused.
    if new.engage < 0 then
      perform move_cumul(somme.personne_id, new.annee_engage, new.engage, 0, false);
      perform move_cumul(somme.personne_id, new.annee_paye, 0, new.paye, false);
    else
      perform move_cumul(somme.personne_id, new.annee_paye, 0, new.paye, false);
      perform move_cumul(somme.personne_id, new.annee_engage, new.engage, 0, new.nature = 'retour');
    end if;
  end if;
  return new;
end $$;

create function move_cumul(personne uuid, en integer, engage integer, paye integer, retour boolean) returns void
  language plpgsql security definer set search_path = public as $$
declare
  limite integer;
  apres cumul_plafond;
begin
  if engage = 0 and paye = 0 then return; end if;
  limite := plafond_de(en);
  if limite is null then perform refuse_somme('plafond_inconnu'); end if;
  insert into cumul_plafond (personne_id, annee, plafond_centimes) values (personne, en, limite) on conflict do nothing;
  update cumul_plafond set plafond_centimes = limite, engage_centimes = engage_centimes + engage, paye_centimes = paye_centimes + paye
    where personne_id = personne and annee = en returning * into apres;
  -- What was received elsewhere counts against what grows; what shrinks is never refused.
  if engage + paye > 0 and not retour
    and apres.engage_centimes + apres.paye_centimes + apres.declare_centimes > apres.plafond_centimes then
    perform refuse_somme('cumul_plafond_depasse');
  end if;
end $$;
revoke execute on function move_cumul(uuid, integer, integer, integer, boolean) from public;
create trigger write before insert on mouvement_somme for each row execute function write_mouvement();
create trigger append_only before update or delete on mouvement_somme for each row execute function refuse_change();

-- The last word of a person about what they received elsewhere.
create function note_somme_exterieure() returns trigger language plpgsql security definer set search_path = public as $$
declare
  limite integer;
begin
  limite := plafond_de(new.annee);
  if limite is null then perform refuse_somme('plafond_inconnu'); end if;
  insert into cumul_plafond (personne_id, annee, plafond_centimes, declare_centimes)
    values (new.personne_id, new.annee, limite, new.centimes)
    on conflict (personne_id, annee) do update set declare_centimes = excluded.declare_centimes;
  return null;
end $$;
create trigger note after insert on somme_exterieure for each row execute function note_somme_exterieure();
create trigger append_only before update or delete on somme_exterieure for each row execute function refuse_change();

-- The civil day of the CPTS.
create function jour_de_cpts(tenant uuid, le timestamptz) returns date language sql stable set search_path = public
  as $$ select (le at time zone (select zone from cpts where id = tenant))::date $$;

-- What was declared never changes; steps go forward; who checks and who approves is who is asking, and nobody else may
-- be written in their place. Approving writes the ledger: there is no way to do one without the other.
create function keep_somme_due() returns trigger language plpgsql set search_path = public as $$
declare
  free text[] := array['etat', 'controlee_le', 'controlee_par', 'approuvee_le', 'approuvee_par', 'conflit', 'rejet_le', 'rejet_par',
    'rejet_motif', 'engage_centimes', 'paye_centimes', 'recouvrer_centimes'];
begin
  if (to_jsonb(new) - free) <> (to_jsonb(old) - free) then perform refuse_somme('somme_gardee'); end if;
  if (new.engage_centimes, new.paye_centimes, new.recouvrer_centimes) <> (old.engage_centimes, old.paye_centimes, old.recouvrer_centimes)
    and pg_trigger_depth() < 2 then
    perform refuse_somme('somme_par_le_grand_livre');
  end if;
  if new.controlee_par is distinct from old.controlee_par and (old.controlee_par is not null or new.controlee_par is distinct from current_personne())
    or new.approuvee_par is distinct from old.approuvee_par and (old.approuvee_par is not null or new.approuvee_par is distinct from current_personne()) then
    perform refuse_somme('somme_signature');
  end if;
  if new.etat = old.etat then return new; end if;
  if (old.etat, new.etat) not in (('declaree', 'controlee'), ('declaree', 'refusee'), ('controlee', 'approuvee'), ('controlee', 'refusee'),
    ('approuvee', 'annulee')) then
    perform refuse_somme('somme_etape');
  end if;
  return new;
end $$;
create trigger keep before update on somme_due for each row execute function keep_somme_due();

create function follow_somme_due() returns trigger language plpgsql set search_path = public as $$
declare
  le date;
  en integer;
begin
  if new.etat = 'approuvee' then
    le := jour_de_cpts(new.cpts_id, new.approuvee_le);
    en := extract(year from le);
    insert into mouvement_somme (cpts_id, sequence, somme_id, nature, jour, centimes, engage, paye, recouvrer, annee_engage, annee_paye, acteur, ecrit_le)
      values (new.cpts_id, 1, new.id, 'approbation', le, new.centimes, new.centimes, 0, 0, en, en, '', new.approuvee_le);
  elsif new.etat = 'annulee' then
    if exists (select 1 from virement_somme v where v.cpts_id = new.cpts_id and v.somme_id = new.id and v.vivant) then
      perform refuse_somme('somme_dans_un_lot');
    end if;
    if new.engage_centimes <> new.centimes then perform refuse_somme('somme_deja_payee'); end if;
    le := jour_de_cpts(new.cpts_id, new.rejet_le);
    insert into mouvement_somme (cpts_id, sequence, somme_id, nature, jour, centimes, engage, paye, recouvrer, annee_engage, annee_paye, acteur, ecrit_le, note)
      select new.cpts_id, 1, new.id, 'annulation', le, new.centimes, -new.centimes, 0, 0, m.annee_engage, m.annee_engage, '', new.rejet_le, new.rejet_motif
      from mouvement_somme m where m.cpts_id = new.cpts_id and m.somme_id = new.id order by m.sequence desc limit 1;
  end if;
  if new.etat in ('refusee', 'annulee') then
    update temps_indemnise set compte = false where cpts_id = new.cpts_id and somme_id = new.id;
  end if;
  return null;
end $$;
create trigger follow after update of etat on somme_due for each row when (old.etat <> new.etat) execute function follow_somme_due();

-- What was owed is evidence of the accounts: ten years.
create function keep_ten_years() returns trigger language plpgsql as $$
begin
  if old.declaree_le > clock_timestamp() - interval '10 years' then
    raise exception 'a sum that is owed is kept ten years' using errcode = 'P0001', constraint = 'somme_dix_ans';
  end if;
  return old;
end $$;
create trigger keep_years before delete on somme_due for each row execute function keep_ten_years();

create function keep_temps_indemnise() returns trigger language plpgsql set search_path = public as $$
begin
  if (to_jsonb(new) - 'compte') <> (to_jsonb(old) - 'compte') or (new.compte and not old.compte) then perform refuse_somme('somme_gardee'); end if;
  return new;
end $$;
create trigger keep before update on temps_indemnise for each row execute function keep_temps_indemnise();

create function keep_reprise() returns trigger language plpgsql set search_path = public as $$
declare
  somme somme_due;
  le date;
begin
  if tg_op = 'INSERT' then
    if new.approuvee_le is not null or new.demandee_par is distinct from current_personne() then perform refuse_somme('somme_signature'); end if;
  elsif old.approuvee_le is not null or (to_jsonb(new) - array['approuvee_le', 'approuvee_par']) <> (to_jsonb(old) - array['approuvee_le', 'approuvee_par'])
    or new.approuvee_par is distinct from current_personne() then
    perform refuse_somme('somme_signature');
  end if;
  select * into somme from somme_due where cpts_id = new.cpts_id and id = new.somme_id;
  if somme.personne_id in (new.demandee_par, new.approuvee_par) then perform refuse_somme('somme_pas_soi_meme'); end if;
  if new.approuvee_le is null then return new; end if;
  le := jour_de_cpts(new.cpts_id, new.approuvee_le);
  insert into mouvement_somme (cpts_id, sequence, somme_id, nature, jour, centimes, engage, paye, recouvrer, annee_engage, annee_paye, acteur, ecrit_le, note)
    values (new.cpts_id, 1, new.somme_id, 'reprise', le, new.centimes, 0, 0, new.centimes, extract(year from le), extract(year from le), '', new.approuvee_le, new.motif);
  return new;
end $$;
create trigger keep before insert or update on reprise for each row execute function keep_reprise();

-- A scale that people were paid by is never rewritten: another version takes its place.
create function keep_bareme() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'fin') = (to_jsonb(old) - 'fin') then return new; end if;
  raise exception 'a version of the scale is ended, never rewritten' using errcode = 'P0001', constraint = 'bareme_garde';
end $$;
create trigger keep before update or delete on bareme_indemnites for each row execute function keep_bareme();
create trigger append_only before update or delete on tarif_indemnite for each row execute function refuse_change();

-- An exercice that is closed stays so.
create function keep_exercice() returns trigger language plpgsql set search_path = public as $$
begin
  if old.clos_le is not null then
    raise exception 'a closed exercice is never opened again' using errcode = 'P0001', constraint = 'exercice_clos';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on exercice for each row execute function keep_exercice();

-- Takes the place of the empty answer of 0009: presences that were paid are kept as long as the accounts.
create or replace function presences_payees() returns table (acte_id uuid) language sql stable as $$
  select t.acte_id from temps_indemnise t join somme_due s on s.cpts_id = t.cpts_id and s.id = t.somme_id
  where t.cpts_id = current_cpts() and t.acte_id is not null and s.paye_centimes > 0
$$;

-- Receipts of what was paid are evidence of the accounts, as long as the presences that were.
create function documents_comptables() returns table (empreinte text) language sql stable as $$
  select s.justificatif from somme_due s
  where s.cpts_id = current_cpts() and s.justificatif is not null and s.etat = 'approuvee'
$$;

-- A CPTS that comes from another installation brings its ledger: the ceilings of its people are counted again.
create function refaire_cumuls(tenant uuid) returns void language plpgsql as $$
begin
  insert into cumul_plafond (personne_id, annee, plafond_centimes)
    select distinct s.personne_id, y.annee, plafond_de(y.annee) from somme_due s
    join mouvement_somme m on m.cpts_id = s.cpts_id and m.somme_id = s.id
    cross join lateral (values (m.annee_engage), (m.annee_paye)) y(annee)
    where s.cpts_id = tenant and s.genre in ('indemnite', 'remuneration') and plafond_de(y.annee) is not null
    on conflict do nothing;
  update cumul_plafond c set engage_centimes = t.engage, paye_centimes = t.paye from (
    select s.personne_id, y.annee, sum(y.engage)::integer as engage, sum(y.paye)::integer as paye from somme_due s
    join mouvement_somme m on m.cpts_id = s.cpts_id and m.somme_id = s.id
    cross join lateral (values (m.annee_engage, m.engage, 0), (m.annee_paye, 0, m.paye)) y(annee, engage, paye)
    where s.genre in ('indemnite', 'remuneration') and s.personne_id in (select personne_id from somme_due where cpts_id = tenant)
    group by 1, 2) t
    where c.personne_id = t.personne_id and c.annee = t.annee;
end $$;
revoke execute on function refaire_cumuls(uuid) from public;

-- When a professional is erased: the account that they were paid on goes; what was owed and paid stays without a name.
create function efface_indemnites() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update coordonnees_bancaires set iban_scelle = null, remplace_le = coalesce(remplace_le, new.efface_le)
    where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_indemnites after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_indemnites();
