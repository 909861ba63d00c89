-- A CPTS can be moved whole to another installation. The home of an appointment it booked elsewhere may stay behind:
-- the mirror keeps its hours and its name, and no longer needs that CPTS to be here.
alter table rendez_vous_miroir drop constraint rendez_vous_miroir_domicile_fkey;
