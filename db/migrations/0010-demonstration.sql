-- The accounts of a demonstration in the order in which its CPTS were created: the first is the one that is told about.
create or replace function demonstration_accounts() returns table (courriel text, nom text, cpts text, roles text[], secret text)
  language sql stable security definer set search_path = public as $$
  select i.courriel::text, p.prenom || ' ' || p.nom, coalesce(c.nom, 'Installation'),
    coalesce(a.roles, array['operateur']), i.totp_secret
  from identifiant i
  join personne p on p.id = i.personne_id
  left join appartenance a on a.personne_id = p.id
  left join cpts c on c.id = a.cpts_id
  where exists (select 1 from installation where nature = 'demonstration')
    and i.courriel like '%@demo.invalid'
  order by c.creee_le nulls last, c.id, a.roles
$$;
