-- A restored backup brings back neither the mails nor the links of a person who was erased since, nor what they were
-- expected at.
select remember_erasures('courriel');
select remember_erasures('lien_signe');
select remember_erasures('invite');
select remember_erasures('presence');
